import type { Sprak } from '../../../felles/sprak.js';
import { en } from './en.js';
import { nb } from './nb.js';
import { nn } from './nn.js';
import { se } from './se.js';
import type { Sprakmaler } from './sprakmaler.js';

export const STANDARDMALER: Readonly<Record<Sprak, Sprakmaler>> = { nb, nn, en, se };
