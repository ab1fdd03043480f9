/** What the server refused, or `status` 0 when it was never reached. */
export class ApiFeil extends Error {
  constructor(
    readonly status: number,
    readonly errorCode: string | undefined,
    readonly errorId: string | undefined,
  ) {
    super(errorCode ?? `HTTP ${status}`);
    this.name = 'ApiFeil';
  }

  /** Worth asking again: the fault is on the way or ours, not in what was asked. */
  get kanGaOver(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** A JSON answer without the right fields is an error without a code, never a crash. */
export function tilApiFeil(status: number, kropp: unknown): ApiFeil {
  const felt = (navn: string): string | undefined => {
    if (typeof kropp !== 'object' || kropp === null) return undefined;
    const verdi: unknown = Reflect.get(kropp, navn);
    return typeof verdi === 'string' ? verdi : undefined;
  };
  return new ApiFeil(status, felt('errorCode'), felt('errorId'));
}
