import type { Avslag } from '../../felles/feil/avslag.js';

type Rolle = 'ADMINISTRATOR' | 'LESER';

interface Harrolle {
  readonly id: string;
  readonly rolle: Rolle;
}

/** A kommune always has an administrator: who else would let the next one in? @param blir undefined to remove */
export function vurderRolle(
  alle: readonly Harrolle[],
  id: string,
  blir: Rolle | undefined,
): Avslag | undefined {
  const andre = alle.some((en) => en.id !== id && en.rolle === 'ADMINISTRATOR');
  return andre || blir === 'ADMINISTRATOR' ? undefined : sisteAdministrator;
}

const sisteAdministrator: Avslag = {
  kode: 'SISTE_ADMINISTRATOR',
  melding: 'Kommunen må ha minst én administrator. Gi noen andre rollen først, og prøv så på nytt.',
};
