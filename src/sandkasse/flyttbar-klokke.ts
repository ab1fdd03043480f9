import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Klokke } from '../felles/klokke/klokke.js';

/** A clock that can be set. */
export interface StillbarKlokke {
  na(): Date;
  stillTil(tidspunkt: Date): void;
}

export const erStillbar = (klokke: Klokke): klokke is Klokke & StillbarKlokke =>
  'stillTil' in klokke;

/** The sandbox's clock: the real one, set forward by its users. It remembers where it was when it starts again. */
export class FlyttbarKlokke extends Klokke implements StillbarKlokke {
  private readonly fil: string;
  private forsprangMs: number;

  constructor(datamappe: string) {
    super();
    this.fil = join(datamappe, 'klokke.json');
    this.forsprangMs = lesForsprang(this.fil);
  }

  override na(): Date {
    return new Date(Date.now() + this.forsprangMs);
  }

  stillTil(tidspunkt: Date): void {
    this.forsprangMs = tidspunkt.getTime() - Date.now();
    writeFileSync(this.fil, JSON.stringify({ forsprangMs: this.forsprangMs }));
  }
}

/** Nobody has moved it yet, or somebody has spoilt the file: then it goes as the real one. */
function lesForsprang(fil: string): number {
  try {
    const { forsprangMs } = JSON.parse(readFileSync(fil, 'utf8')) as { forsprangMs?: unknown };
    return Number.isFinite(forsprangMs) ? Number(forsprangMs) : 0;
  } catch {
    return 0;
  }
}
