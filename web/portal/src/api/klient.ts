import type { components } from '../../../../src/kontrakt/generert/innbygger.js';

export type Oppgave = components['schemas']['Oppgave'];
export type Oppgavestatus = Oppgave['status'];
