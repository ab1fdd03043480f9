import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  startSmtptjener,
  type Smtptjener,
} from '../../src/varsling/kanaler/smtptjener.testhjelp.js';
import { bestilling } from './fagsystem.js';
import { startKontaktregister, type Provekontaktregister } from './kontaktregister.js';
import { ledigPort } from './ledig-port.js';
import { nyePersoner } from './personnumre.js';
import {
  fagsystemHos,
  nyttSandkassested,
  startProsess,
  ventTilKlar,
  type Prosess,
  type Sandkassested,
} from './prosess.js';

/** Half an hour before the first notice of a task that is made then is due. */
const FORUT = '2026-10-20T08:30:00Z';
export const FORFALLER = '2026-10-20T09:00:00Z';

/** Processes that share a queue, a mail server and a register. */
class Varslingsprosesser {
  sted!: Sandkassested;
  smtp!: Smtptjener;
  readonly prosesser: Prosess[] = [];
  private register!: Provekontaktregister;

  async forHverTest(): Promise<void> {
    [this.sted, this.smtp, this.register] = await Promise.all([
      nyttSandkassested(),
      startSmtptjener(),
      startKontaktregister(),
    ]);
  }

  async etterHverTest(): Promise<void> {
    for (const prosess of this.prosesser) prosess.barn.kill('SIGKILL');
    await Promise.all(this.prosesser.splice(0).map(({ ferdig }) => ferdig));
    await Promise.all([this.smtp.lukk(), this.register.lukk()]);
    await this.sted.rydd();
  }

  /** A process whose clock starts there. */
  async start(klokken: string, perSekund: number): Promise<Prosess> {
    const forsprangMs = Date.parse(klokken) - Date.now();
    writeFileSync(
      join(String(this.sted.miljo['DATAMAPPE']), 'klokke.json'),
      JSON.stringify({ forsprangMs }),
    );
    const prosess = startProsess({
      ...this.sted.miljo,
      PORT: String(await ledigPort()),
      KRR_ADRESSE: this.register.adresse,
      SMTP_ADRESSE: `smtp://localhost:${this.smtp.port}?tls=ingen`,
      VARSLING_PER_SEKUND: String(perSekund),
    });
    this.prosesser.push(prosess);
    await ventTilKlar(prosess);
    return prosess;
  }

  /** A task for so many, made by a process that then ends. */
  async opprett(antall: number): Promise<void> {
    const forste = await this.start(FORUT, 1);
    const fagsystem = await fagsystemHos(forste, await ventTilKlar(forste));
    await fagsystem.opprettOk(bestilling({ mottakere: { personIdList: nyePersoner(antall) } }));
    forste.barn.kill('SIGTERM');
    await forste.ferdig;
  }

  async sporr<T extends object>(sql: string): Promise<T[]> {
    const database = new pg.Client(this.sted.database);
    await database.connect();
    const { rows } = await database.query<T>(sql);
    await database.end();
    return rows;
  }
}

/** To be called in a `describe`. */
export function varslingsprosesser(): Varslingsprosesser {
  const alle = new Varslingsprosesser();
  beforeEach(() => alle.forHverTest());
  afterEach(() => alle.etterHverTest());
  return alle;
}
