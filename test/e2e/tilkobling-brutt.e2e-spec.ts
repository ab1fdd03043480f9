import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { DatabaseService } from '../../src/felles/database/database.service.js';
import type { Hendelse } from '../../src/hendelse/hendelse.js';
import { HendelseService } from '../../src/hendelse/hendelse.service.js';
import { forventAvslag, type Svar } from '../oppsett/avslag.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { pa } from '../oppsett/maldatabase.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { antallRader, hendelserFor, oppgavetall } from '../oppsett/rader.js';
import { medPostgres } from '../oppsett/vilkar.js';

/** A task that asks for this interval loses all connections, once, just before the commit. */
const BRYTES_VED_OPPRETTELSE = 13;
const BRYTES_VED_FULLFORING = 14;

medPostgres.describe(
  'tilkoblinger som databasen bryter (en innebygd database bryter ingen)',
  () => {
    let adresse: string;
    let prove: Proveapp;
    let fagsystem: Fagsystem;

    /** As when PostgreSQL is restarted: every connection but our own ends where it is. */
    const brytAlle = () =>
      pa(adresse, (klient) =>
        klient.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        ),
      );

    beforeAll(async () => {
      prove = await startProveapp(async (database) => {
        adresse = database;
        return database;
      });
      fagsystem = await Fagsystem.hos(prove);
      const brutt = new Set<string>();
      prove.app.get(HendelseService).lytt(async (_tx, hendelser) => {
        const treff = hendelser.find(skalBryte);
        if (!treff || brutt.has(treff.oppgaveId)) return;
        brutt.add(treff.oppgaveId);
        await brytAlle();
      });
    });
    afterAll(() => prove.stopp());

    const skalBryte = ({ type, purringIntervallDager }: Hendelse): boolean =>
      (type === 'OPPGAVE_OPPRETTET' && purringIntervallDager === BRYTES_VED_OPPRETTELSE) ||
      (type === 'OPPGAVE_FULLFORT' && purringIntervallDager === BRYTES_VED_FULLFORING);

    /** Until then a request may still be given a dead connection, and is rightly told to try again. */
    const ventTilBruddetErOppdaget = async (): Promise<void> => {
      const transaksjoner = (prove.datakilde.driver as PostgresDriver).master as pg.Pool;
      const { lesere } = prove.app.get<unknown, { lesere: { pool: pg.Pool } }>(DatabaseService);
      while (transaksjoner.totalCount + lesere.pool.totalCount > 0) await setTimeout(5);
    };

    const medPurring = (personIdList: string[], purringIntervallDager: number) =>
      bestilling({ mottakere: { personIdList }, varsling: { purringIntervallDager } });

    const forventProvIgjen = (svar: Svar): void => {
      forventAvslag(svar, 503, 'UTILGJENGELIG');
      expect(Number(svar.response.headers.get('retry-after'))).toBeGreaterThan(0);
    };

    it('midt i en opprettelse: 503, ingenting er lagret, og neste forsøk lykkes', async () => {
      const for_ = await antallRader(prove.datakilde);

      const brutt = await fagsystem.opprett(medPurring(nyePersoner(3), BRYTES_VED_OPPRETTELSE));
      const etter = await antallRader(prove.datakilde);
      const neste = await fagsystem.opprett(medPurring(nyePersoner(3), 0));

      forventProvIgjen(brutt);
      expect(etter).toEqual(for_);
      expect(neste.response.status).toBe(200);
    });

    it('midt i en fullføring: 503, ingenting er endret, og neste forsøk fullfører én gang', async () => {
      const [anne, bo] = nyePersoner(2) as [string, string];
      const id = await fagsystem.opprettOk(medPurring([anne, bo], BRYTES_VED_FULLFORING));
      await fagsystem.settStatus(id, anne);

      const brutt = await fagsystem.settStatus(id, bo);
      const imellom = await oppgavetall(prove.datakilde, id);
      const neste = await fagsystem.settStatus(id, bo);

      forventProvIgjen(brutt);
      expect(imellom).toMatchObject({ status: 'AKTIV', antall_fullfort: 1, talt: 1 });
      expect(neste.data?.oppgavestatus).toBe('FULLFORT');
      expect(await hendelserFor(prove.datakilde, id)).toEqual({
        OPPGAVE_OPPRETTET: 1,
        MOTTAKER_FULLFORT: 2,
        OPPGAVE_FULLFORT: 1,
      });
    });

    it('mellom to forespørsler merker ingen noe: ubrukte tilkoblinger byttes ut', async () => {
      const id = await fagsystem.opprettOk(medPurring(nyePersoner(1), 0));
      await Promise.all(Array.from({ length: 20 }, () => fagsystem.hent(id)));

      await brytAlle();
      await ventTilBruddetErOppdaget();
      const svar = await Promise.all(Array.from({ length: 20 }, () => fagsystem.hent(id)));

      expect(new Set(svar.map(({ response }) => response.status))).toEqual(new Set([200]));
    });

    it('den som ventet på en lås, får 503 og kan prøve igjen', async () => {
      const [anne] = nyePersoner(1) as [string];
      const id = await fagsystem.opprettOk(medPurring([anne], 0));

      const ventende = await pa(adresse, async (klient) => {
        await klient.query('BEGIN');
        await klient.query('SELECT 1 FROM oppgave WHERE id = $1 FOR UPDATE', [id]);
        const svar = fagsystem.settStatus(id, anne);
        await ventTilNoenVenter(klient);
        await klient.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return svar;
      });
      const igjen = await fagsystem.settStatus(id, anne);

      forventProvIgjen(ventende);
      expect(igjen.data?.oppgavestatus).toBe('FULLFORT');
    });
  },
);

interface Sporrende {
  query(tekst: string): Promise<{ rowCount: number | null }>;
}

async function ventTilNoenVenter(klient: Sporrende): Promise<void> {
  const { rowCount } = await klient.query(
    `SELECT 1 FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  if (rowCount === 0) await ventTilNoenVenter(klient);
}
