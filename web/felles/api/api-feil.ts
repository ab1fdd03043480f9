/** What the server said of one field. */
export interface Feltavslag {
  /** A JSON Pointer into what was sent. */
  readonly felt: string;
  readonly melding: string;
}

interface Avslag {
  readonly errorCode?: string | undefined;
  readonly errorId?: string | undefined;
  readonly melding?: string | undefined;
  readonly felter?: readonly Feltavslag[];
}

/** What the server refused, or `status` 0 when it was never reached. */
export class ApiFeil extends Error {
  readonly errorCode: string | undefined;
  readonly errorId: string | undefined;
  /** In words, for whoever asked. */
  readonly melding: string | undefined;
  readonly felter: readonly Feltavslag[];

  constructor(
    readonly status: number,
    { errorCode, errorId, melding, felter = [] }: Avslag = {},
  ) {
    super(errorCode ?? `HTTP ${status}`);
    this.name = 'ApiFeil';
    this.errorCode = errorCode;
    this.errorId = errorId;
    this.melding = melding;
    this.felter = felter;
  }

  /** Worth asking again: the fault is on the way or ours, not in what was asked. */
  get kanGaOver(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** A JSON answer without the right fields is an error without a code, never a crash. */
export function tilApiFeil(status: number, kropp: unknown): ApiFeil {
  return new ApiFeil(status, {
    errorCode: tekst(kropp, 'errorCode'),
    errorId: tekst(kropp, 'errorId'),
    melding: tekst(kropp, 'message'),
    felter: lesFelter(tekst(kropp, 'errorJson')),
  });
}

function felt(kropp: unknown, navn: string): unknown {
  return typeof kropp === 'object' && kropp !== null ? Reflect.get(kropp, navn) : undefined;
}

function tekst(kropp: unknown, navn: string): string | undefined {
  const verdi = felt(kropp, navn);
  return typeof verdi === 'string' ? verdi : undefined;
}

function lesFelter(json = '{}'): readonly Feltavslag[] {
  try {
    const feil = felt(JSON.parse(json), 'feil');
    return Array.isArray(feil) ? feil.flatMap(tilFeltavslag) : [];
  } catch {
    return [];
  }
}

function tilFeltavslag(feil: unknown): Feltavslag[] {
  const [peker, melding] = [tekst(feil, 'felt'), tekst(feil, 'melding')];
  return peker === undefined || melding === undefined ? [] : [{ felt: peker, melding }];
}
