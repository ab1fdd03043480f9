import { parseArgs } from 'node:util';
import { medBenk, type Omfang } from './benk.js';
import { bygg } from './bygg.js';
import { ulikheter } from './databaser.js';
import { malForsteTekster } from './forstetekst.js';
import { malListen } from './innbyggerliste.js';
import { malInnsikten } from './innsikt.js';
import { lagRapport } from './rapport.js';
import { kjorRunder, type Rundeplan } from './runder.js';
import { malVarslingen, type Varslingsplan } from './varsling.js';

type Plan = Omfang & Rundeplan & Listeplan & Varslingsplan;

const VANLIG: Plan = {
  andresOppgaver: 2_000_000,
  innsiktsoppgaver: 1_000_000,
  oppstarter: 5,
  hvileMs: 5_000,
  runder: 21,
  rundeMs: 1_000,
  oppvarming: 2_000,
  planlegging: { runder: 31, perRunde: 500, store: 7 },
  varsler: 100_000,
  varselhvileMs: 10_000,
};
const KORT: Plan = {
  andresOppgaver: 200_000,
  innsiktsoppgaver: 50_000,
  oppstarter: 3,
  hvileMs: 2_000,
  runder: 3,
  rundeMs: 700,
  oppvarming: 500,
  planlegging: { runder: 15, perRunde: 300, store: 3 },
  varsler: 5_000,
  varselhvileMs: 5_000,
};
interface Listeplan {
  /** Others' tasks, beside which one citizen's list is read. */
  readonly andresOppgaver: number;
  /** Tasks of the kommune whose administrators ask. */
  readonly innsiktsoppgaver: number;
}

const VISTE_FEIL = 5;

/** Answers with what the process should exit with. */
async function kjor({ kort, krav }: { kort: boolean; krav: boolean }): Promise<number> {
  const { BENCH_DATABASE_URL, TEST_DATABASE_URL, DATABASE_URL } = process.env;
  const server = BENCH_DATABASE_URL ?? TEST_DATABASE_URL ?? DATABASE_URL;
  if (!server) {
    process.stderr.write(
      'Benken trenger en PostgreSQL der den kan lage databaser. Sett BENCH_DATABASE_URL, for eksempel\n' +
        'BENCH_DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npm run bench\n',
    );
    return 1;
  }
  bygg();
  const valg = kort ? KORT : VANLIG;
  const rapport = await medBenk(server, valg, async (benk) => {
    const runder = await kjorRunder(benk, valg);
    const { klarEtterMs, hvileMb } = benk;
    const { feil, ...resten } = lagRapport({
      runder,
      klarEtterMs,
      hvileMb,
      etterLastMb: benk.produkt.minneMb(),
      forsteTekstMs: await malForsteTekster(benk.produkt.adresse),
      liste: await malListen(server, benk, valg.andresOppgaver),
      varsling: await malVarslingen(server, benk, valg),
      innsikt: await malInnsikten(server, benk, valg.innsiktsoppgaver),
    });
    return { ...resten, feil: [...feil, ...(await ulikheter(benk.produktbase, benk.barbase))] };
  });

  process.stdout.write(`${rapport.tekst}\n`);
  if (rapport.feil.length > 0) {
    const viste = rapport.feil.slice(0, VISTE_FEIL).map((feil) => `  ${feil.slice(0, 300)}\n`);
    process.stderr.write(
      `${rapport.feil.length} feil, så tallene gjelder ikke:\n${viste.join('')}`,
    );
    return 1;
  }
  return krav && !rapport.erAlleMalNadd ? 1 : 0;
}

const { values } = parseArgs({
  options: { kort: { type: 'boolean', default: false }, krav: { type: 'boolean', default: false } },
});
process.exitCode = await kjor(values);
