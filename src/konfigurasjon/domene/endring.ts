/** What can be changed for a kommune. */
export type Endringstype =
  'TJENESTE' | 'INNSTILLINGER' | 'VARSLING' | 'INTEGRASJON' | 'ADMINISTRATOR' | 'KOMMUNE';

export type Felter = Readonly<Record<string, unknown>>;

/** Two forms of the same: as it was and as it is. */
export interface Forskjell<T> {
  readonly for: T;
  readonly etter: T;
}

/** Of both, the fields that differ, however deep they lie; undefined when none does. */
export function endrede(for_: Felter, etter: Felter): Forskjell<Felter> | undefined {
  const felter = [...new Set([...Object.keys(for_), ...Object.keys(etter)])].flatMap((navn) => {
    const begge = forskjell({ for: for_[navn], etter: etter[navn] });
    return begge ? [[navn, begge] as const] : [];
  });
  const side = (hvilken: 'for' | 'etter', alle: Felter): Felter =>
    Object.fromEntries(
      felter.flatMap(([navn, begge]) => (navn in alle ? [[navn, begge[hvilken]]] : [])),
    );
  return felter.length === 0 ? undefined : { for: side('for', for_), etter: side('etter', etter) };
}

function forskjell(verdi: Forskjell<unknown>): Forskjell<unknown> | undefined {
  if (JSON.stringify(verdi.for) === JSON.stringify(verdi.etter)) return undefined;
  return erFelter(verdi.for) && erFelter(verdi.etter) ? endrede(verdi.for, verdi.etter) : verdi;
}

const erFelter = (verdi: unknown): verdi is Felter =>
  typeof verdi === 'object' && verdi !== null && !Array.isArray(verdi);
