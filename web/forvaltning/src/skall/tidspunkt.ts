import { langDato } from '../../../../src/innbygger/tekster/dato.js';

const I_OSLO = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

const deler = (nar: Date): readonly string[] => I_OSLO.format(nar).split(' ');

/** `09:14`, in Norway. */
export const klokken = (nar: Date): string => deler(nar)[1] ?? '';

/** `2026-03-03T09:14`, in Norway: what a field of time holds. */
export const veggtid = (nar: Date): string => deler(nar).join('T');

/** The moment a clock in Norway shows that, as the contract has it; of an hour that comes twice, the first. */
export const fraVeggtid = (vegg: string): string =>
  ['+02:00', '+01:00']
    .map((sone) => `${vegg}:00${sone}`)
    .find((iso) => veggtid(new Date(iso)) === vegg) ?? `${vegg}:00+01:00`;

/** `3. mars 2026`, in Norway. */
export const datoen = (iso: string): string => langDato(deler(new Date(iso))[0] ?? '', 'nb');

/** `3. mars 2026 kl. 09:14`, in Norway. */
export const tidspunkt = (iso: string): string => `${datoen(iso)} kl. ${klokken(new Date(iso))}`;

/** Today in Norway, or so many days later, as `YYYY-MM-DD`. */
export const iDag = (dagerTil = 0): string => plussDager(deler(new Date())[0] ?? '', dagerTil);

/** @param dato `YYYY-MM-DD` */
export const plussDager = (dato: string, dager: number): string =>
  new Date(Date.parse(`${dato}T00:00:00Z`) + dager * 86_400_000).toISOString().slice(0, 10);
