import { lagKlient } from '../../../felles/api/klient.js';
import type { components, paths } from '../../../../src/kontrakt/generert/innbygger.js';
import { noterSvar } from '../sesjon/sist-hort.js';

export type Oppgave = components['schemas']['Oppgave'];
export type Oppgavestatus = Oppgave['status'];
export type Meg = components['schemas']['Meg'];

export const klient = lagKlient<paths>(noterSvar);
