import { queryOptions } from '@tanstack/react-query';
import { innbyggerklient } from '../../../felles/api/innbyggerklient.js';
import { hentData } from '../../../felles/api/klient.js';
import type { components } from '../../../../src/kontrakt/generert/innbygger.js';

/** A kommune where the reader has a role, and which. */
export type Forvaltet = components['schemas']['Forvaltning']['kommuner'][number];

export const kommunevalg = queryOptions({
  queryKey: ['kommuner'],
  queryFn: async () =>
    (await hentData(innbyggerklient.GET('/min-kommune/api/v1/innbygger/meg/forvaltning'))).kommuner,
});
