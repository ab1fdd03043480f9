import type { Endring, Tjenestestatus } from '../api/klient.js';
import { tjenestehandling } from '../tjeneste/ord.js';

const HVA: Readonly<Record<Endring['type'], string>> = {
  TJENESTE: 'tjenesten',
  INNSTILLINGER: 'innstillingene',
  KOMMUNE: 'kommunen',
  VARSLING: 'varslingen',
  INTEGRASJON: 'integrasjonen',
  ADMINISTRATOR: 'rollen til',
};

type Felter = Readonly<Record<string, unknown>>;

/** What was done, in a few words. */
export function endringstittel(endring: Endring): string {
  const { type, gjelder, for: for_, etter } = endring;
  const hva = [HVA[type], gjelder !== undefined && `«${gjelder}»`].filter(Boolean).join(' ');
  if (type === 'KOMMUNE' && for_ === undefined) return 'La til kommunen';
  if (for_ === undefined) return `Ga ${type === 'INTEGRASJON' ? 'tilgang gjennom ' : ''}${hva}`;
  if (etter === undefined) return `Tok bort ${hva}`;
  return handling(endring, for_, etter) ?? `Endret ${hva}`;
}

/** The deed itself, where it is the whole change. */
function handling({ type, gjelder }: Endring, for_: Felter, etter: Felter): string | undefined {
  if (type === 'TJENESTE' && erStatus(for_['status']) && erStatus(etter['status'])) {
    const gjort = tjenestehandling(for_['status'], etter['status']);
    return gjort.charAt(0).toUpperCase() + gjort.slice(1);
  }
  return type === 'INTEGRASJON'
    ? integrasjonshandling(gjelder === undefined ? 'integrasjonen' : `«${gjelder}»`, etter)
    : undefined;
}

function integrasjonshandling(hvem: string, etter: Felter): string | undefined {
  switch (Object.keys(etter).sort().join()) {
    case 'suspendert':
      return etter['suspendert'] === true ? `Stanset ${hvem}` : `Åpnet ${hvem} igjen`;
    case 'trukket':
      return `Trakk tilgangen til ${hvem}`;
    case 'gammeltPassordGjelderTil,passord':
      return `Ga ${hvem} nytt passord`;
    default:
      return undefined;
  }
}

const erStatus = (verdi: unknown): verdi is Tjenestestatus =>
  verdi === 'IKKE_TATT_I_BRUK' || verdi === 'I_BRUK' || verdi === 'PAUSET' || verdi === 'TATT_UT';
