import { queryOptions } from '@tanstack/react-query';
import { innbyggerklient } from '../../../felles/api/innbyggerklient.js';
import { hentData } from '../../../felles/api/klient.js';
import type { components } from '../../../../src/kontrakt/generert/innbygger.js';

/** Where the reader has a role, and whether that one may make new kommuner. */
export type Forvaltning = components['schemas']['Forvaltning'];
/** A kommune where the reader has a role, and which. */
export type Forvaltet = Forvaltning['kommuner'][number];

export const forvaltningsvalg = queryOptions({
  queryKey: ['kommuner'],
  queryFn: () => hentData(innbyggerklient.GET('/min-kommune/api/v1/innbygger/meg/forvaltning')),
});
