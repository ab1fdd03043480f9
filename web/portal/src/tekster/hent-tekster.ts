import type { Sprak } from '../../../../src/innbygger/tekster/dato.js';
import type { Tekster } from './nb.js';

const FILER: Readonly<Record<Sprak, () => Promise<{ readonly default: Tekster }>>> = {
  nb: () => import('./nb.js'),
  nn: () => import('./nn.js'),
  en: () => import('./en.js'),
  se: () => import('./se.js'),
};

export const hentTekster = async (sprak: Sprak): Promise<Tekster> => (await FILER[sprak]()).default;
