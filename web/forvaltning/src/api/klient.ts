import { lagKlient } from '../../../felles/api/klient.js';
import { noterSvar } from '../../../felles/sesjon/sist-hort.js';
import type { components, paths } from '../../../../src/kontrakt/generert/konfigurasjon.js';

type Skjemaer = components['schemas'];
export type Administrator = Skjemaer['Administrator'];
export type Dagstall = Skjemaer['Dagstall'];
export type Endring = Skjemaer['Endring'];
export type Innsyn = Skjemaer['Innsyn'];
export type Integrasjon = Skjemaer['Integrasjon'];
export type Kommune = Skjemaer['Kommune'];
export type Kommuneinnstillinger = Skjemaer['Kommuneinnstillinger'];
export type Mottaker = Skjemaer['Mottakerinnsyn'];
export type Oppgave = Skjemaer['Oppgaveinnsyn'];
export type Oppgavehendelse = Skjemaer['Oppgavehendelse'];
export type Oppgavestatus = Skjemaer['Oppgavestatus'];
export type Oppgavetreff = Skjemaer['Oppgavetreff'];
export type Privilegium = Integrasjon['privilegier'][number];
export type Rolle = Administrator['rolle'];
export type Statistikk = Skjemaer['Statistikk'];
export type Tidslinje = Skjemaer['Tidslinje'];
export type Tidslinjebestilling = Skjemaer['TidslinjeRequest'];
export type Tjeneste = Skjemaer['Tjeneste'];
export type Tjenestestatus = Tjeneste['status'];
export type Varsel = Skjemaer['Varsel'];
export type Varseltekst = Skjemaer['Varseltekst'];
export type Varselutkast = Skjemaer['ForhandsvisningRequest'];
export type Varselvisning = Skjemaer['Forhandsvisning'];
export type Varslingsvalg = Skjemaer['Varslingsvalg'];

export const klient = lagKlient<paths>(noterSvar);

const ROT = '/min-kommune/api/v1/konfigurasjon';
export const KOMMUNE = `${ROT}/{fiksOrgId}` as const;
/** All kommuner of the installation. */
export const KOMMUNER = `${ROT}/kommuner` as const;
