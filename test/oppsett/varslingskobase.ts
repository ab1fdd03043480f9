import { DatabaseService } from '../../src/felles/database/database.service.js';
import { Klokke } from '../../src/felles/klokke/klokke.js';
import { Endringslogg } from '../../src/konfigurasjon/endringslogg.service.js';
import { Endringsrett } from '../../src/konfigurasjon/endringsrett.service.js';
import { AdministratorRepository } from '../../src/konfigurasjon/lagring/administrator.repository.js';
import { PlattformadministratorRepository } from '../../src/konfigurasjon/lagring/plattformadministrator.repository.js';
import { EndringRepository } from '../../src/konfigurasjon/lagring/endring.repository.js';
import { KommuneRepository } from '../../src/konfigurasjon/lagring/kommune.repository.js';
import { VarslingsvalgRepository } from '../../src/konfigurasjon/lagring/varslingsvalg.repository.js';
import { VarslingsvalgService } from '../../src/konfigurasjon/varslingsvalg.service.js';
import {
  MeldingRepository,
  type Eierskap,
  type Lesetid,
  type TattMelding,
  type Varselinnhold,
} from '../../src/varsling/lagring/melding.repository.js';
import { VarselRepository } from '../../src/varsling/lagring/varsel.repository.js';
import { VarslingsplanRepository } from '../../src/varsling/lagring/varslingsplan.repository.js';
import { UtlysningService } from '../../src/varsling/utlysning.service.js';
import { testdatakilde } from './testdatakilde.js';

export const FIKS_ORG_ID = '3f1c9a52-6d0e-4b7a-9c58-2e84d1f07b36';
export const TID = new Date('2026-10-20T09:00:00Z');
export const etter = (minutter: number) => new Date(TID.getTime() + minutter * 60_000);

const TEKSTREGLER = { portal: 'min.kommune.no', inneholderPersonnummer: () => false };

const LESETID: Lesetid = {
  ...{ na: TID, iDag: '2026-10-20', innhentes: '2026-10-21', maksPurringer: 10 },
};

/** A kommune, and its queue of notices with no process at it. */
class Varslingskobase {
  private readonly ny = testdatakilde();
  readonly meldinger = new MeldingRepository();
  readonly planer = new VarslingsplanRepository();
  readonly varsler = new VarselRepository();
  database!: DatabaseService;

  async start(): Promise<void> {
    this.database = new DatabaseService(this.ny.datakilde);
    await this.sql(`INSERT INTO kommune (fiks_org_id, orgnr, kommunenr, navn)
      VALUES ('${FIKS_ORG_ID}', '310990108', '9901', 'Fjordvik kommune')`);
  }

  readonly sql = <T>(tekst: string, verdier: unknown[] = []): Promise<T> =>
    this.ny.datakilde.query<T>(tekst, verdier);

  /** Persons 1 to so many. */
  readonly personer = (antall: number) =>
    this.sql(
      `INSERT INTO person (id, oppslag, kryptert, nokkel_id)
       SELECT nr, sha256(nr::text::bytea), '\\x00', 'test' FROM generate_series(1, $1::int) nr`,
      [antall],
    );

  /** A task with all persons as recipients, whose plan has a notice due at that time. */
  readonly oppgave = async (neste: Date, frist?: string): Promise<string> => {
    const [{ id }] = await this.sql<[{ id: string }]>(
      `INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak,
         utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret, frist)
       SELECT '${FIKS_ORG_ID}', gen_random_uuid(), gen_random_uuid(), 't', 'b', 'h', 'https://x.example', 'nb',
         'ALL', 0, 'AKTIV', count(*), 0, $1::timestamptz - interval '1 hour', now(), $2::date FROM person RETURNING id`,
      [neste, frist ?? null],
    );
    await this.sql(
      `INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, opprettet, kan_gjores_av_andre)
       SELECT '${FIKS_ORG_ID}', $1, id, 0, 'NY', now(), false FROM person`,
      [id],
    );
    await this.sql(
      `INSERT INTO varslingsplan (fiks_org_id, oppgave_id, intervall_dager, startet, neste, neste_type, neste_nr)
       VALUES ('${FIKS_ORG_ID}', $1, 0, now(), $2, 'FORSTEGANGSVARSEL', 0)`,
      [id, neste],
    );
    return id;
  };

  private endringslogg(): Endringslogg {
    return new Endringslogg(
      this.database,
      new KommuneRepository(),
      new Endringsrett(new AdministratorRepository(), new PlattformadministratorRepository()),
      new EndringRepository(),
      new Klokke(),
      TEKSTREGLER,
    );
  }

  /** Answers in how many rounds. */
  readonly lysUt = async (na: Date): Promise<number> => {
    let runder = 0;
    const valg = new VarslingsvalgService(
      this.database,
      new VarslingsvalgRepository(),
      this.endringslogg(),
      TEKSTREGLER,
    );
    const utlysning = new UtlysningService(this.database, this.planer, this.varsler, valg);
    while (await utlysning.lysUt(na)) runder++;
    return runder;
  };

  readonly ta = (na: Date, antall: number): Promise<TattMelding[]> =>
    this.database.skriv((tx) => this.meldinger.ta(tx, na, antall));

  readonly taEn = async (): Promise<TattMelding> => (await this.ta(etter(1), 1))[0]!;

  readonly les = (melding: Eierskap, naar: Partial<Lesetid> = {}): Promise<Varselinnhold[]> =>
    this.database.les((tx) => this.meldinger.les(tx, melding, { ...LESETID, ...naar }));
}

/** To be called once in a file. */
export function varslingskobase(): Varslingskobase {
  const ko = new Varslingskobase();
  beforeEach(() => ko.start());
  afterEach(() => ko.database.onApplicationShutdown());
  return ko;
}
