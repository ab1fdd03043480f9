import type { ReactNode } from 'react';
import type { Statistikk } from '../api/klient.js';
import { Tabell } from '../skall/tabell.js';
import { tall, varighet } from '../skall/tall.js';
import { etterPaminnelser } from './etter-paminnelser.js';

/** Whose numbers, and which. */
export interface Kolonne {
  readonly navn: string;
  readonly tall: Statistikk;
}

interface Rad {
  readonly ord: string;
  readonly vis: (tall: Statistikk) => string;
  /** How many; where nobody has any, the row says nothing. Left out: it is always there. */
  readonly antall?: (tall: Statistikk) => number;
}

interface Props {
  /** One, or two to hold against each other. */
  readonly kolonner: readonly Kolonne[];
}

/** What has happened since the first task. */
export function Talltabeller({ kolonner }: Props): ReactNode {
  const ferdige = etterPaminnelser(kolonner.map((en) => en.tall.ferdigEtterPurringer));
  return (
    <div className="talltabeller">
      <Radtabell navn="Oppgaver" rader={OPPGAVER} kolonner={kolonner} />
      <Radtabell navn="Varsler" rader={VARSLER} kolonner={kolonner} />
      {ferdige.length > 0 && (
        <Tabell
          tall
          navn="Mottakere som har gjort sin del"
          kolonner={['Mottakere som har gjort sin del', ...kolonnenavn(kolonner, 'Andel (antall)')]}
          rader={ferdige.map(({ ord, celler }) => ({ nokkel: ord, celler: [ord, ...celler] }))}
        />
      )}
    </div>
  );
}

const kolonnenavn = (kolonner: readonly Kolonne[], hva: string): string[] =>
  kolonner.length === 1 ? [hva] : kolonner.map(({ navn }) => navn);

interface Radprops extends Props {
  readonly navn: string;
  readonly rader: readonly Rad[];
}

const Radtabell = ({ navn, rader, kolonner }: Radprops): ReactNode => (
  <Tabell
    tall
    navn={navn}
    kolonner={[navn, ...kolonnenavn(kolonner, 'Antall')]}
    rader={rader
      .filter(({ antall }) => !antall || kolonner.some((en) => antall(en.tall) > 0))
      .map(({ ord, vis }) => ({
        nokkel: ord,
        celler: [ord, ...kolonner.map((en) => vis(en.tall))],
      }))}
  />
);

const antallrad = (ord: string, les: (tall: Statistikk) => number): Rad => ({
  ord,
  vis: (en) => tall(les(en)),
});

/** A part of the row above. */
const delrad = (ord: string, les: (tall: Statistikk) => number): Rad => ({
  ...antallrad(`– ${ord}`, les),
  antall: les,
});

const OPPGAVER: readonly Rad[] = [
  antallrad('Gitt', ({ oppgaver }) => oppgaver.opprettet),
  antallrad('Gjort', ({ oppgaver }) => oppgaver.fullfort),
  antallrad('Åpne', ({ oppgaver }) => oppgaver.apne),
  antallrad('– med frist som har gått ut', ({ oppgaver }) => oppgaver.overFrist),
  antallrad('Trukket tilbake', ({ oppgaver }) => oppgaver.trukket),
  {
    ord: 'Halvparten ble gjort innen',
    vis: ({ oppgaver: { medianSekunder } }) =>
      medianSekunder === undefined ? 'Ingen ennå' : varighet(medianSekunder),
  },
];

type Grunn = Statistikk['varsler']['ikkeNadd'][number]['grunn'];

const avGrunn =
  (grunn: Grunn) =>
  ({ varsler }: Statistikk): number =>
    varsler.ikkeNadd.find((en) => en.grunn === grunn)?.antall ?? 0;

const VARSLER: readonly Rad[] = [
  antallrad('Sendt', ({ varsler }) => varsler.sendt),
  delrad('bekreftet levert', ({ varsler }) => varsler.levert),
  antallrad('Kom ikke fram', ({ varsler }) => varsler.feilet),
  delrad('avvist av mottakerens e-post eller telefon', avGrunn('AVVIST_AV_MOTTAKER')),
  delrad('kanalen svarte ikke', avGrunn('KANALEN_SVARER_IKKE')),
  delrad('ingen tid å sende på før fristen', avGrunn('INGEN_SENDETID')),
  antallrad('Kunne ikke sendes', ({ varsler }) => varsler.utenKontakt),
  delrad('reservert mot digital post', avGrunn('RESERVERT')),
  delrad('uten e-post og mobilnummer', avGrunn('INGEN_KONTAKTINFORMASJON')),
];
