import fastify from 'fastify';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { Lesetilkoblinger } from '../src/felles/database/lesetilkoblinger.js';
import type { Klient, Setning, Transaksjon } from '../src/felles/database/transaksjon.js';
import { HendelseRepository } from '../src/hendelse/lagring/hendelse.repository.js';
import {
  MottakerRepository,
  type NyMottaker,
} from '../src/mottaker/lagring/mottaker.repository.js';
import { VarslingsplanRepository } from '../src/varsling/lagring/varslingsplan.repository.js';
import { OppgaveRepository, type NyOppgave } from '../src/oppgave/lagring/oppgave.repository.js';

/**
 * What the same work costs with nothing around it: Fastify, pg, and the product's own repositories and shared
 * connections for reads, so that the SQL and the way it goes are the same by construction. No token, no validation, no answer schema, no rules, no log.
 */
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['DATABASE_TILKOBLINGER']),
});
const lesere = new Lesetilkoblinger(pool.options);
pg.types.setTypeParser(pg.types.builtins.DATE, (tekst) => tekst);

const oppgaver = new OppgaveRepository();
const mottakere = new MottakerRepository();
const planer = new VarslingsplanRepository();
const hendelser = new HendelseRepository();
const INTEGRASJON = '00000000-0000-4000-8000-000000000000';

/** As much of the product's Transaksjon as the repositories use. */
const lagTx = (klient: Klient): Transaksjon =>
  ({
    rader: async (setning: Setning, values: unknown[]) =>
      (await klient.query<object>({ name: setning.name, text: setning.text, values })).rows,
    antall: async (setning: Setning, values: unknown[]) =>
      (await klient.query({ name: setning.name, text: setning.text, values })).rowCount ?? 0,
  }) as unknown as Transaksjon;

async function iTransaksjon<T>(arbeid: (tx: Transaksjon) => Promise<T>): Promise<T> {
  const klient = await pool.connect();
  try {
    await klient.query('START TRANSACTION');
    const resultat = await arbeid(lagTx(klient));
    await klient.query('COMMIT');
    return resultat;
  } catch (feil) {
    await klient.query('ROLLBACK');
    throw feil;
  } finally {
    klient.release();
  }
}

/** No encryption, but bytes of the same length (digest 32, nonce + number + tag 39): the same rows and indexes. */
const tilOppslag = (nummer: string): Buffer => Buffer.from(nummer.padEnd(32));
const tilMottaker = (nummer: string, plass: number): NyMottaker => ({
  oppslag: tilOppslag(nummer),
  kryptert: Buffer.from(nummer.padEnd(39)),
  nokkelId: 'bench',
  plass,
});

interface Sti {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
}
type Bestilling = Pick<
  NyOppgave,
  'tittel' | 'beskrivelse' | 'handling' | 'url' | 'utfortKriterie'
> & {
  readonly mottakere: { readonly personIdList: readonly string[] };
};

const server = fastify();

server.post<{ Params: Sti; Body: Bestilling }>(
  '/min-kommune/api/v1/api/:fiksOrgId/oppgaver',
  async ({
    params: { fiksOrgId },
    body: {
      mottakere: { personIdList },
      ...bestilling
    },
  }) => {
    const [id, opprettet] = [uuidv7(), new Date()];
    // Sorted and tried again as in the product: rivals add the same persons at the same time.
    const nye = personIdList.map(tilMottaker).sort((a, b) => Buffer.compare(a.oppslag, b.oppslag));
    await iTransaksjon(async (tx) => {
      await oppgaver.leggTil(tx, {
        ...bestilling,
        ...{ fiksOrgId, id, opprettet, integrasjonId: INTEGRASJON, antallMottakere: nye.length },
        ...{
          frist: null,
          sprak: 'nb',
          purringIntervallDager: 0,
          metadata: null,
          kanBekreftesAvInnbygger: false,
        },
      });
      let mangler = nye.length;
      const oppgave = { fiksOrgId, oppgaveId: id, frist: null, opprettet, kanGjoresAvAndre: false };
      while (mangler > 0) mangler -= await mottakere.leggTil(tx, oppgave, nye);
      await hendelser.leggTil(tx, [
        hendelse({ fiksOrgId, oppgaveId: id }, 'OPPGAVE_OPPRETTET', opprettet),
      ]);
      await planer.start(tx, {
        ...{ fiksOrgId, oppgaveId: id, intervallDager: 0, startet: opprettet },
        neste: { type: 'FORSTEGANGSVARSEL', nr: 0, tid: opprettet },
      });
    });
    return { id };
  },
);

server.get<{ Params: Sti }>(
  '/min-kommune/api/v1/api/:fiksOrgId/oppgaver/:oppgaveId',
  async ({ params: { fiksOrgId, oppgaveId } }) => {
    const rad = await lesere.les((klient) => oppgaver.hent(lagTx(klient), fiksOrgId, oppgaveId));
    const statuser = rad?.mottakere.map(([kryptert, , status]) => ({
      personId: Buffer.from(kryptert, 'base64').toString('latin1', 0, 11),
      status,
    }));
    return { ...rad, mottakere: { personIdList: statuser?.map((s) => s.personId), statuser } };
  },
);

server.put<{ Params: Sti; Body: { personId: string } }>(
  '/min-kommune/api/v1/api/:fiksOrgId/oppgaver/:oppgaveId/status',
  ({ params: { fiksOrgId, oppgaveId }, body: { personId: nummer } }) =>
    iTransaksjon(async (tx) => {
      const na = new Date();
      const nokkel = { fiksOrgId, oppgaveId };
      const oppgave = await oppgaver.hentLast(tx, fiksOrgId, oppgaveId);
      const mottaker = await mottakere.hent(tx, nokkel, tilOppslag(nummer));
      if (!oppgave || !mottaker) throw new Error('Oppgaven eller mottakeren finnes ikke');
      await mottakere.settStatus(tx, nokkel, { ...mottaker, status: 'FULLFORT', fullfort: na });
      const antallFullfort = oppgave.antallFullfort + 1;
      await oppgaver.lagre(tx, { ...nokkel, endret: na }, { ...oppgave, antallFullfort });
      await hendelser.leggTil(tx, [
        { ...hendelse(nokkel, 'MOTTAKER_FULLFORT', na), personId: mottaker.personId },
      ]);
      return { personId: nummer, status: 'FULLFORT', fullfort: na, oppgavestatus: oppgave.status };
    }),
);

const hendelse = <T extends 'OPPGAVE_OPPRETTET' | 'MOTTAKER_FULLFORT'>(
  nokkel: Sti,
  type: T,
  tidspunkt: Date,
) => ({
  ...nokkel,
  type,
  tidspunkt,
  integrasjonId: INTEGRASJON,
  purringIntervallDager: 0,
  frist: null,
});

server.get('/helse/klar', () => pool.query('SELECT 1').then(() => ({ status: 'KLAR' })));
process.once('SIGTERM', () => process.exit());
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
