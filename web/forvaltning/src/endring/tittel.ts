import type { Endring } from '../api/klient.js';

const HVA: Readonly<Record<Endring['type'], string>> = {
  TJENESTE: 'tjenesten',
  INNSTILLINGER: 'innstillingene',
  KOMMUNE: 'kommunen',
  VARSLING: 'varslingen',
  INTEGRASJON: 'integrasjonen',
  ADMINISTRATOR: 'rollen til',
};

/** What was done, in a few words. */
export function endringstittel({ type, gjelder, for: for_, etter }: Endring): string {
  const hva = [HVA[type], gjelder !== undefined && `«${gjelder}»`].filter(Boolean).join(' ');
  if (type === 'KOMMUNE' && for_ === undefined) return 'La til kommunen';
  if (for_ === undefined) return `Ga ${type === 'INTEGRASJON' ? 'tilgang gjennom ' : ''}${hva}`;
  return etter === undefined ? `Tok bort ${hva}` : `Endret ${hva}`;
}
