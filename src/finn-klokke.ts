import { Klokke } from './felles/klokke/klokke.js';
import type { Miljo } from './felles/miljo/miljo.js';

/** The installation's clock; only the sandbox's can be set, and it stands where it was set last. */
export async function finnKlokke({ SANDKASSE, DATAMAPPE }: Miljo): Promise<Klokke> {
  if (!SANDKASSE) return new Klokke();
  const { FlyttbarKlokke } = await import('./sandkasse/flyttbar-klokke.js');
  return new FlyttbarKlokke(DATAMAPPE);
}
