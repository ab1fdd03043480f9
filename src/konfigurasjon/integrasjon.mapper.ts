import type { Skjema } from '../kontrakt/typer.js';
import type { Privilegium } from './domene/privilegium.js';
import type { Integrasjonsrad } from './lagring/integrasjon.repository.js';

export type Integrasjon = Skjema<'konfigurasjon', 'Integrasjon'>;

export const tilIntegrasjon = (rad: Integrasjonsrad, etag: string, na: Date): Integrasjon => ({
  id: rad.id,
  navn: rad.navn,
  orgnr: rad.orgnr,
  privilegier: rad.privilegier as Privilegium[],
  status: status(rad),
  opprettet: rad.opprettet.toISOString(),
  ...(rad.sistBrukt && { sistBrukt: rad.sistBrukt.toISOString() }),
  ...(rad.forrigeGjelderTil &&
    rad.forrigeGjelderTil > na && {
      gammeltPassordGjelderTil: rad.forrigeGjelderTil.toISOString(),
    }),
  etag,
});

function status({ trukket, suspendert }: Integrasjonsrad): Integrasjon['status'] {
  if (trukket) return 'TRUKKET';
  return suspendert ? 'SUSPENDERT' : 'AKTIV';
}
