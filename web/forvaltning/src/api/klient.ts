import { lagKlient } from '../../../felles/api/klient.js';
import { noterSvar } from '../../../felles/sesjon/sist-hort.js';
import type { components, paths } from '../../../../src/kontrakt/generert/konfigurasjon.js';

type Skjemaer = components['schemas'];
export type Administrator = Skjemaer['Administrator'];
export type Dagstall = Skjemaer['Dagstall'];
export type Endring = Skjemaer['Endring'];
export type Integrasjon = Skjemaer['Integrasjon'];
export type Privilegium = Integrasjon['privilegier'][number];
export type Rolle = Administrator['rolle'];
export type Statistikk = Skjemaer['Statistikk'];
export type Tidslinje = Skjemaer['Tidslinje'];
export type Tidslinjebestilling = Skjemaer['TidslinjeRequest'];
export type Tjeneste = Skjemaer['Tjeneste'];
export type Tjenestestatus = Tjeneste['status'];
export type Varslingsvalg = Skjemaer['Varslingsvalg'];

export const klient = lagKlient<paths>(noterSvar);

export const KOMMUNE = '/min-kommune/api/v1/konfigurasjon/{fiksOrgId}';
