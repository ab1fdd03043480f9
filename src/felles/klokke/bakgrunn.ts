import { Injectable } from '@nestjs/common';

/** Work that falls due by the clock, whoever asks for it. */
export interface Bakgrunnsarbeid {
  /**
   * When something falls due next after that moment; undefined when nothing ever does. What was due already and still
   * waits, for its turn or for something else than the time, hides nothing that comes later.
   */
  nesteForfall(etter: Date): Promise<Date | undefined>;
  /** Does what is due now, and answers when nothing is. */
  gjorUnna(): Promise<void>;
}

/** Where such work is known, so that whoever moves the clock (a sandbox) can have it done on the way. */
@Injectable()
export class Bakgrunn {
  private readonly arbeider: Bakgrunnsarbeid[] = [];

  registrer(arbeid: Bakgrunnsarbeid): void {
    this.arbeider.push(arbeid);
  }

  async nesteForfall(etter: Date): Promise<Date | undefined> {
    const alle = await Promise.all(this.arbeider.map((arbeid) => arbeid.nesteForfall(etter)));
    return alle
      .filter((forfall) => forfall !== undefined)
      .sort((a, b) => a.getTime() - b.getTime())[0];
  }

  async gjorUnna(): Promise<void> {
    for (const arbeid of this.arbeider) await arbeid.gjorUnna();
  }
}
