import 'reflect-metadata';
import { lagDatakilde } from '../ormconfig.js';
import { lagApp } from './app.setup.js';
import { kobleTil } from './felles/database/koble-til.js';
import { lagLogg } from './felles/logg/logg.js';
import { lesMiljo } from './felles/miljo/les-miljo.js';
import type { Miljo } from './felles/miljo/miljo.js';
import { finnKlokke } from './finn-klokke.js';

/** What is in progress gets this long; whoever has not sent its request whole by then never will. */
const STOPPER_INNEN_MS = 20_000;

class PortOpptatt extends Error {
  constructor(port: number) {
    super(
      `Port ${port} er opptatt av et annet program. Sett PORT til en annen, eller stans det andre.`,
    );
  }
}

interface Database {
  readonly adresse: string;
  readonly stopp: () => Promise<void>;
}

/** Starts the process, and stops it in the right order when it is told to. */
async function start(): Promise<void> {
  const miljo = lesMiljo(process.env);
  const logg = lagLogg(miljo.LOGGNIVA);
  const database = await finnDatabase(miljo);
  const datakilde = lagDatakilde({
    adresse: database.adresse,
    tilkoblinger: miljo.DATABASE_TILKOBLINGER,
  });
  await kobleTil(datakilde);
  const app = await lagApp({ miljo, datakilde, klokke: await finnKlokke(miljo), logg });

  const stopp = async (signal: string): Promise<void> => {
    logg.info({ signal }, 'stopper: det som er i gang, blir ferdig');
    const nodstopp = setTimeout(() => {
      app.getHttpServer().closeAllConnections();
    }, STOPPER_INNEN_MS);
    await app.close();
    clearTimeout(nodstopp);
    await database.stopp();
  };
  // Ctrl+C under npm gives SIGINT twice: the second must not cut off what the first lets finish.
  let stopper: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void (stopper ??= stopp(signal).catch(avslutt)));
  }
  await app.listen({ port: miljo.PORT, host: miljo.VERT }).catch((feil: unknown) => {
    throw (feil as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new PortOpptatt(miljo.PORT)
      : feil;
  });
  logg.info({ port: miljo.PORT, database: miljo.DATABASE_URL ? 'PostgreSQL' : 'innebygd' }, 'klar');
  if (miljo.SANDKASSE) {
    const { sandkassensVelkomst } = await import('./sandkasse/oppsett.js');
    process.stdout.write(await sandkassensVelkomst(miljo));
  }
}

/** PostgreSQL where the environment names one; else the embedded one, for trying and developing. */
async function finnDatabase({ DATABASE_URL, DATAMAPPE }: Miljo): Promise<Database> {
  if (DATABASE_URL) return { adresse: DATABASE_URL, stopp: () => Promise.resolve() };
  const { startInnebygd } = await import('./felles/database/innebygd/innebygd.js');
  const innebygd = await startInnebygd(DATAMAPPE, { vedFeil: avslutt });
  return { adresse: innebygd.vert, stopp: () => innebygd.stopp() };
}

/** Says why in one sentence; the whole story only where we did not foresee it. */
function avslutt(feil: unknown): never {
  const kjent = feil instanceof Error && feil.constructor !== Error && !(feil instanceof TypeError);
  process.stderr.write(`${kjent ? feil.message : String((feil as Error).stack ?? feil)}\n`);
  process.exit(1);
}

await start().catch(avslutt);
