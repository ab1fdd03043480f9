import { AvslagFeil } from '../felles/feil/avslag.js';

/**
 * A request to the sandbox's API that cannot be followed, in the form that the product's own refusals have.
 * @param felt JSON pointer, or empty for all of it
 */
export const ugyldig = (felt: string, melding: string): AvslagFeil =>
  new AvslagFeil({
    kode: 'UGYLDIG_FORESPORSEL',
    melding,
    detaljer: { feil: [{ felt, melding }], antall: 1 },
  });
