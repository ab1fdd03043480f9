import type { Skjema } from '../kontrakt/typer.js';
import type { Hendelsesrad, Oppgaverad, Treffrad } from './lagring/oppslag.repository.js';

export const tilTreff = (rad: Treffrad): Skjema<'konfigurasjon', 'Oppgavetreff'> => ({
  id: rad.id,
  tittel: rad.tittel,
  oppgavestatus: rad.oppgavestatus,
  opprettet: rad.opprettet.toISOString(),
  ...(rad.frist !== null && { frist: rad.frist }),
  ...(rad.fullfort && { fullfort: rad.fullfort.toISOString() }),
  integrasjon: { id: rad.integrasjonId, navn: rad.integrasjonsnavn },
  antallMottakere: rad.antallMottakere,
  antallFullfort: rad.antallFullfort,
});

type Oppgave = Omit<
  Skjema<'konfigurasjon', 'Oppgaveinnsyn'>,
  'hendelser' | 'flereHendelser' | 'mottakere'
>;

export const tilOppgave = (rad: Oppgaverad): Oppgave => ({
  ...tilTreff(rad),
  beskrivelse: rad.beskrivelse,
  handling: rad.handling,
  url: rad.url,
  utfortKriterie: rad.utfortKriterie,
  purringIntervallDager: rad.purringIntervallDager,
  ...(rad.metadata !== null && { metadata: rad.metadata }),
});

/** @param personnummer of the recipient it was about, masked */
export const tilHendelse = (
  { tidspunkt, type, integrasjonId, integrasjonsnavn: navn }: Hendelsesrad,
  personnummer: string | undefined,
): Skjema<'konfigurasjon', 'Oppgavehendelse'> => ({
  tidspunkt: tidspunkt.toISOString(),
  type,
  ...(personnummer !== undefined && { personnummer }),
  ...(integrasjonId !== null && { integrasjon: { id: integrasjonId, navn } }),
});

interface Mottaker {
  readonly status: 'NY' | 'FULLFORT';
  readonly apnet: Date | null;
  readonly fullfort: Date | null;
  readonly varsler: Skjema<'konfigurasjon', 'Varsel'>[];
}

/** @param personnummer masked */
export const tilMottakerinnsyn = (
  personnummer: string,
  { status, apnet, fullfort, varsler }: Mottaker,
): Skjema<'konfigurasjon', 'Mottakerinnsyn'> => ({
  personnummer,
  status,
  ...(apnet && { apnet: apnet.toISOString() }),
  ...(fullfort && { fullfort: fullfort.toISOString() }),
  varsler,
});
