import { Klokke } from '../felles/klokke/klokke.js';
import { Innboks } from './innboks.js';
import { Klokkeflytting } from './klokkeflytting.js';
import type { Klokkeoppsett } from './ruter-klokke.js';

class Stillestaende extends Klokke {
  stillTil(): void {
    // What is tested with it has nothing that falls due.
  }
}

/** A clock with no work behind it, and an empty inbox. */
export const utenArbeid = (): Klokkeoppsett => ({
  flytting: new Klokkeflytting(new Stillestaende(), {
    nesteForfall: async () => undefined,
    gjorUnna: async () => undefined,
  }),
  innboks: new Innboks(),
});
