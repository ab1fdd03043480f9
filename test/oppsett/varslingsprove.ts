import { Fagsystem } from './fagsystem.js';
import { Sandkasseinnboks } from './innboks.js';
import { startProveapp, type Proveapp } from './proveapp.js';

/** A product, a fagsystem and the inboxes, on Tuesday 20 October 2026 at 10:05 in Norway. */
class Varslingsprove {
  prove!: Proveapp;
  fagsystem!: Fagsystem;
  innboks!: Sandkasseinnboks;

  async start(): Promise<void> {
    this.prove = await startProveapp();
    this.prove.klokke.stillTil('2026-10-20T08:05:00Z');
    this.fagsystem = await Fagsystem.hos(this.prove);
    this.innboks = new Sandkasseinnboks(this.prove.adresse);
  }
}

/** To be called once in a file. Each test has a day, and a product, of its own: a clock that is moved moves for all. */
export function varslingsprove(): Varslingsprove {
  const ny = new Varslingsprove();
  beforeEach(() => ny.start());
  afterEach(() => ny.prove.stopp());
  return ny;
}
