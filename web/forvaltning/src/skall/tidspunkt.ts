import { langDato } from '../../../../src/innbygger/tekster/dato.js';

const I_OSLO = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

const deler = (nar: Date): readonly string[] => I_OSLO.format(nar).split(' ');

/** `09:14`, in Norway. */
export const klokken = (nar: Date): string => deler(nar)[1] ?? '';

/** `3. mars 2026`, in Norway. */
export const datoen = (iso: string): string => langDato(deler(new Date(iso))[0] ?? '', 'nb');

/** `3. mars 2026 kl. 09:14`, in Norway. */
export const tidspunkt = (iso: string): string => `${datoen(iso)} kl. ${klokken(new Date(iso))}`;

/** Today in Norway, or so many days later, as `YYYY-MM-DD`. */
export const iDag = (dagerTil = 0): string =>
  deler(new Date(Date.now() + dagerTil * 86_400_000))[0] ?? '';
