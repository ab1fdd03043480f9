import { pa } from '../test/oppsett/maldatabase.js';
import type { Benk } from './benk.js';
import { lagDatabase, type Database } from './databaser.js';
import { INNBYGGER } from './arbeid.js';
import type { Foresporsel, Maling } from './last.js';

/** Tasks of the one citizen, as issue 4, point 6, asks. */
const EGNE = 2_000;
const OPPVARMING = 20;
const PER_RUNDE = 20;
const RUNDER = 7;

const ROT = '/min-kommune/api/v1/innbygger';
const LISTE: Foresporsel = {
  method: 'POST',
  path: `${ROT}/oppgaver/sok?sprak=nb`,
  body: JSON.stringify({ oppgaveStatus: ['NY'] }),
};

/** How long a citizen's list took, in milliseconds, alone in the database and among all the others' tasks. */
export interface Listetall {
  readonly egne: number;
  readonly andres: number;
  readonly alene: readonly number[];
  readonly blantAlle: readonly number[];
  readonly feil: readonly string[];
}

interface Tjener {
  readonly adresse: string;
  readonly stopp: () => Promise<void>;
}

/** The same list of the same citizen from two databases, in turns. */
export async function malListen(server: string, benk: Benk, andres: number): Promise<Listetall> {
  const liten = await lagDatabase(server);
  const baser = [liten];
  const tjenere: Tjener[] = [];
  try {
    const spor = await lagSporrer(benk);
    await gjorKjent(benk, liten, spor);
    await fyllOppgaver(liten, EGNE, EGENS);
    const stor = await liten.kopier();
    baser.push(stor);
    await leggTilAndre(stor);
    await fyllOppgaver(stor, andres, ANDRES);
    for (const base of baser) tjenere.push(await benk.startProdukt(base));
    return { egne: EGNE, andres, ...(await kjorVekselvis(tjenere, spor)) };
  } finally {
    for (const tjener of tjenere) await tjener.stopp();
    for (const base of baser.reverse()) await base.slett();
  }
}

type Sporrer = (tjener: Tjener, foresporsler: readonly Foresporsel[]) => Promise<Maling>;

async function lagSporrer({ last, utsteder }: Benk): Promise<Sporrer> {
  const hoder = [
    ...['authorization', `Bearer ${await utsteder.persontoken(INNBYGGER)}`],
    ...['content-type', 'application/json'],
  ];
  return ({ adresse }, foresporsler) =>
    last.kjor({ adresse, samtidige: 1, hoder, foresporsler, maksMs: 60_000 });
}

/** The product makes its tables, and gets to know the person in its own way. */
async function gjorKjent(benk: Benk, base: Database, spor: Sporrer): Promise<void> {
  const tjener = await benk.startProdukt(base);
  const body = JSON.stringify({ sprak: 'nb' });
  await spor(tjener, [{ method: 'PUT', path: `${ROT}/innstillinger`, body }]);
  await tjener.stopp();
}

async function kjorVekselvis(
  [liten, stor]: readonly Tjener[],
  spor: Sporrer,
): Promise<Pick<Listetall, 'alene' | 'blantAlle' | 'feil'>> {
  const feil: string[] = [];
  const runde = async (tjener: Tjener | undefined, antall: number): Promise<readonly number[]> => {
    if (!tjener) throw new Error('En tjener mangler');
    const svar = await spor(tjener, Array<Foresporsel>(antall).fill(LISTE));
    const uventede = svar.svar.filter((tekst) => !tekst?.includes(`"totaltAntall":${EGNE}`));
    feil.push(...svar.feil, ...uventede.map((tekst) => `Uventet liste: ${tekst}`));
    return svar.ventetider;
  };
  for (const tjener of [liten, stor]) await runde(tjener, OPPVARMING);
  const [alene, blantAlle]: [number[], number[]] = [[], []];
  for (let nr = 0; nr < RUNDER; nr++) {
    alene.push(...(await runde(liten, PER_RUNDE)));
    blantAlle.push(...(await runde(stor, PER_RUNDE)));
  }
  return { alene, blantAlle, feil };
}

const EGENS = '(SELECT max(id) FROM person)';
/** Some tasks each, as in a country where most have few. */
const ANDRES = `(SELECT min(id) FROM person WHERE nokkel_id = 'andre') + nr % 100000`;

const leggTilAndre = ({ adresse }: Database): Promise<unknown> =>
  pa(adresse, (klient) =>
    klient.query(`
      INSERT INTO person (oppslag, kryptert, nokkel_id)
      SELECT sha256(nr::text::bytea), '\\x00', 'andre' FROM generate_series(1, 100000) nr`),
  );

/** Tasks with one recipient each, spread over a year of deadlines. */
const fyllOppgaver = ({ adresse }: Database, antall: number, mottaker: string): Promise<unknown> =>
  pa(adresse, async (klient) => {
    await klient.query(`
      WITH nye AS MATERIALIZED (
        SELECT gen_random_uuid() AS id, nr, (SELECT fiks_org_id FROM kommune LIMIT 1) AS fiks_org_id
        FROM generate_series(0, ${antall - 1}) nr
      ), oppgaver AS (
        INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, frist,
          sprak, utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort,
          opprettet, endret)
        SELECT fiks_org_id, id, gen_random_uuid(), 'Samtykke til skoletur', 'Alle foresatte må samtykke.',
          'Gi samtykke', 'https://skole.example/samtykke', current_date + (nr % 365)::int, 'nb', 'ALL', 0,
          'AKTIV', 1, 0, now(), now()
        FROM nye
      )
      INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, frist, opprettet,
        kan_gjores_av_andre)
      SELECT fiks_org_id, id, ${mottaker}, 0, 'NY', current_date + (nr % 365)::int, now(), false FROM nye`);
    await klient.query('VACUUM ANALYZE');
  });
