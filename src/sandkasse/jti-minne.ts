/**
 * Remembers which grants have been used until they could not be used anyway. Only grants whose
 * signature held get here and none lives longer than two minutes, so the memory stays small.
 */
export class JtiMinne {
  private readonly utloper = new Map<string, number>();

  /** Times in seconds. False when the id has been used before. */
  bruk(jti: string, utloper: number, na: number): boolean {
    this.glemUtlopte(na);
    if (this.utloper.has(jti)) return false;
    this.utloper.set(jti, utloper);
    return true;
  }

  get antall(): number {
    return this.utloper.size;
  }

  private glemUtlopte(na: number): void {
    for (const [jti, utloper] of this.utloper) if (utloper < na) this.utloper.delete(jti);
  }
}
