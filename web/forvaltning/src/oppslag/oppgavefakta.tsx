import type { ReactNode } from 'react';
import type { Oppgave } from '../api/klient.js';
import { kaltNavn } from '../integrasjon/ord.js';
import { OPPGAVEORD, Statusmerke } from '../skall/merker.js';
import { tidspunkt } from '../skall/tidspunkt.js';
import { fremdrift, purringstekst, visFrist } from './ord.js';

/** What the task is, how it stands, and what the citizen reads. */
export const Oppgavefakta = ({ oppgave }: { readonly oppgave: Oppgave }): ReactNode => (
  <section className="panel" aria-label="Om oppgaven">
    <Statusmerke utseende={OPPGAVEORD[oppgave.oppgavestatus]} />
    <p>{fremdrift(oppgave)}</p>
    <dl className="faktaliste">
      {fakta(oppgave).map(([hva, verdi]) => (
        <div key={hva}>
          <dt>{hva}</dt>
          <dd className="ordrett">{verdi}</dd>
        </div>
      ))}
    </dl>
  </section>
);

type Fakta = readonly [hva: string, verdi: string];

const fakta = (oppgave: Oppgave): readonly Fakta[] => [
  ['Fagsystem', kaltNavn(oppgave.integrasjon)],
  ['Laget', tidspunkt(oppgave.opprettet)],
  ['Frist', visFrist(oppgave)],
  ...narMed('Ferdig', oppgave.fullfort && tidspunkt(oppgave.fullfort)),
  ['Påminnelser', purringstekst(oppgave.purringIntervallDager)],
  ['Innbyggeren leser', oppgave.beskrivelse],
  ['Knappen', oppgave.handling],
  ['Knappen fører til', oppgave.url],
  ...narMed('Metadata', oppgave.metadata),
  ['Oppgavens id', oppgave.id],
];

const narMed = (hva: string, verdi: string | undefined): readonly Fakta[] =>
  verdi === undefined ? [] : [[hva, verdi]];
