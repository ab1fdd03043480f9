import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Integrasjon, Tjenestestatus } from '../api/klient.js';
import { integrasjonsvalg, tjenestevalg } from '../api/sporringer.js';
import { SisteEndringer } from '../endring/siste-endringer.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Statusmerke, TJENESTEORD } from '../skall/merker.js';
import { Overskrift } from '../skall/overskrift.js';
import { Statistikk } from '../statistikk/statistikk.js';
import { Varslingsstans } from '../varsling/varslingsstans.js';

/** How it stands with the service, and what to do next where something is missing. */
export function Oversikt(): ReactNode {
  const { fiksOrgId, navn } = useKommune();
  const tjeneste = useQuery(tjenestevalg(fiksOrgId));
  const integrasjoner = useQuery(integrasjonsvalg(fiksOrgId));
  return (
    <>
      <Overskrift>{`Min kommune i ${navn}`}</Overskrift>
      <div className="stabel">
        <Varslingsstans />
        <Hentet sporring={tjeneste} hva="tjenestens status">
          {({ verdi: { status } }) => (
            <Hentet sporring={integrasjoner} hva="integrasjonene">
              {(alle) => <Status status={status} integrasjoner={alle} />}
            </Hentet>
          )}
        </Hentet>
      </div>
    </>
  );
}

interface Props {
  readonly status: Tjenestestatus;
  readonly integrasjoner: readonly Integrasjon[];
}

function Status({ status, integrasjoner }: Props): ReactNode {
  const { til, kanEndre } = useKommune();
  const { length: antall } = integrasjoner.filter(kanGiOppgaver);
  const harTilgang = integrasjoner.some((en) => en.status !== 'TRUKKET');
  const steg = lagSteg(status !== 'IKKE_TATT_I_BRUK', harTilgang);
  const neste = status === 'TATT_UT' ? undefined : steg.find(({ gjort }) => gjort === false);
  return (
    <>
      <section className="panel" aria-label="Status">
        <Statusmerke utseende={TJENESTEORD[status]} />
        <p>{setning(status, antall)}</p>
        {kanEndre && neste && (
          <Link className="ds-button" to={til(neste.sti)}>
            {neste.hva}
          </Link>
        )}
      </section>
      {neste && <Stegliste steg={steg} />}
      {integrasjoner.length > 0 && status !== 'IKKE_TATT_I_BRUK' && (
        <Statistikk integrasjoner={integrasjoner} />
      )}
      {!neste && <SisteEndringer />}
    </>
  );
}

const kanGiOppgaver = ({ status, privilegier }: Integrasjon): boolean =>
  status === 'AKTIV' && privilegier.includes('OPPGAVE_KONFIGURASJON');

function setning(status: Tjenestestatus, aktive: number): string {
  switch (status) {
    case 'IKKE_TATT_I_BRUK':
      return 'Innbyggerne får ingenting herfra før tjenesten er tatt i bruk.';
    case 'I_BRUK':
      return aktive === 0
        ? 'Tjenesten er i bruk, men ingen fagsystemer kan gi innbyggerne oppgaver ennå.'
        : `${aktive === 1 ? 'Ett fagsystem' : `${aktive} fagsystemer`} kan gi innbyggerne oppgaver.`;
    case 'PAUSET':
      return 'Vi tar ikke imot nye oppgaver og sender ingen varsler før dere fortsetter.';
    case 'TATT_UT':
      return 'Ingen fagsystemer slipper til, og ingen varsler sendes.';
  }
}

interface Steg {
  readonly sti: string;
  readonly hva: string;
  /** Left out: may be done, and need not. */
  readonly gjort?: boolean;
}

/** The way from an empty kommune to the first task. */
const lagSteg = (iBruk: boolean, harTilgang: boolean): readonly Steg[] => [
  { sti: 'tjenesten', hva: 'Ta tjenesten i bruk', gjort: iBruk },
  { sti: 'integrasjoner', hva: 'Gi et fagsystem tilgang', gjort: harTilgang },
  { sti: 'varsling', hva: 'Velg hvordan innbyggerne varsles' },
  { sti: 'varsling/tekster', hva: 'Se over tekstene innbyggerne får' },
  { sti: 'innstillinger', hva: 'Bestem hvor oppgavene kan føre, og når de slettes' },
];

function Stegliste({ steg }: { readonly steg: readonly Steg[] }): ReactNode {
  const { til } = useKommune();
  return (
    <section aria-labelledby="kom-i-gang">
      <h2 id="kom-i-gang" className="ds-heading" data-size="xs">
        Kom i gang
      </h2>
      <ol className="stegliste">
        {steg.map(({ sti, hva, gjort }) => (
          <li key={sti}>
            <Link className="ds-link" to={til(sti)}>
              {hva}
            </Link>
            <span className={gjort === true ? 'gjort' : 'dempet'}>{stegord(gjort)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function stegord(gjort: boolean | undefined): string {
  if (gjort === undefined) return 'Når du vil';
  return gjort ? 'Gjort' : 'Gjenstår';
}
