import type { Kommuneinnstillinger, Tidslinjebestilling } from '../api/klient.js';
import { fraVeggtid, veggtid } from '../skall/tidspunkt.js';
import type { Feiltolk, Feltfeil } from '../skjema/feltfeil.js';
import type { Feltordliste, Verdier } from '../skjema/verdier.js';
import { fraVerdier } from './verdier.js';

/** A task to see the notices of. */
export type Eksempel = Readonly<{ opprettet: string; fristDager: string; intervallDager: string }>;

export const EKSEMPELORD: Feltordliste<Eksempel> = {
  opprettet: { navn: 'Oppgaven blir gitt' },
  fristDager: { navn: 'Dager til fristen' },
  intervallDager: { navn: 'Dager mellom påminnelsene' },
};

/** As many as are shown; then it is said that there are more. */
const HOYST = 12;
const FLEST_DAGER = 3650;

/** A week between the reminders, where the kommune allows it; else as near to it as it does. */
export const nyttEksempel = (
  na: Date,
  { minste, storste = Infinity }: Kommuneinnstillinger['purring'],
): Eksempel => ({
  ...{ opprettet: veggtid(na), fristDager: '21' },
  intervallDager: String(Math.min(Math.max(7, minste), storste)),
});

const FELT_FOR: Readonly<Record<string, string>> = {
  '/oppgave/opprettet': 'opprettet',
  '/oppgave/frist': 'fristDager',
  '/oppgave/purringIntervallDager': 'intervallDager',
};

/** What the server refused, as the fields here. */
export const EKSEMPELTOLK: Feiltolk<Eksempel> = {
  ord: EKSEMPELORD,
  feltFor: (peker) => FELT_FOR[peker] ?? peker,
};

export function kontrollerEksempel(eksempel: Eksempel): readonly Feltfeil<Eksempel>[] {
  const tidspunkt = /^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(eksempel.opprettet)
    ? []
    : [{ felt: 'opprettet' as const, melding: 'Velg dato og klokkeslett.' }];
  const dager = (['fristDager', 'intervallDager'] as const)
    .filter((felt) => !erDager(eksempel[felt]))
    .map((felt) => ({ felt, melding: `Skriv et helt tall fra 0 til ${FLEST_DAGER}.` }));
  return [...tidspunkt, ...dager];
}

/** None is an answer too: no deadline, or the interval that the kommune has chosen. */
const erDager = (skrevet: string): boolean =>
  /^\d{0,4}$/.test(skrevet.trim()) && Number(skrevet) <= FLEST_DAGER;

/** What to ask for, with the choices as they stand in the form. The texts have no say in when. */
export function tilBestilling(eksempel: Eksempel, valg: Verdier): Tidslinjebestilling {
  const frist = fristen(eksempel);
  const intervall = eksempel.intervallDager.trim();
  return {
    varslingsvalg: { ...fraVerdier(valg), tekster: {} },
    oppgave: {
      opprettet: fraVeggtid(eksempel.opprettet),
      ...(frist !== undefined && { frist }),
      ...(intervall !== '' && { purringIntervallDager: Number(intervall) }),
    },
    hoyst: HOYST,
  };
}

function fristen({ opprettet, fristDager }: Eksempel): string | undefined {
  if (fristDager.trim() === '') return undefined;
  const dag = Date.parse(`${opprettet.slice(0, 10)}T00:00:00Z`);
  return new Date(dag + Number(fristDager) * 86_400_000).toISOString().slice(0, 10);
}
