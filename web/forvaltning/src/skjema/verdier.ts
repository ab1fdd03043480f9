/** What a form holds: one value a field, so that two people's changes can be held beside each other. */
export type Verdier = Readonly<Record<string, string | boolean>>;
export type Felt<T extends Verdier> = keyof T & string;

/** What a field is called, and how its value reads. */
export interface Feltord {
  readonly navn: string;
  /** Left out: the value as it is; a yes or a no. */
  readonly vis?: (verdi: string | boolean) => string;
}
export type Feltordliste<T extends Verdier> = Readonly<Record<Felt<T>, Feltord>>;

export function visVerdi({ vis }: Feltord, verdi: string | boolean): string {
  if (vis) return vis(verdi);
  if (typeof verdi === 'boolean') return verdi ? 'Ja' : 'Nei';
  return verdi === '' ? '(tomt)' : verdi;
}
