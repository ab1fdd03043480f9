import { Klokke } from '../../src/felles/klokke/klokke.js';

/** A clock that the test sets; it follows the real one until then. */
export class StyrtKlokke extends Klokke {
  private fast: Date | undefined;

  override na(): Date {
    return this.fast ?? super.na();
  }

  stillTil(tidspunkt: string | Date): void {
    this.fast = new Date(tidspunkt);
  }

  slipp(): void {
    this.fast = undefined;
  }
}
