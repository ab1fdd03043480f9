import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { tilkoblingsvalg, type Tilkobling } from './src/felles/database/datakilde.js';
import { Grunnlag1764000000000 } from './src/felles/database/migreringer/1764000000000-grunnlag.js';
import { Portal1764100000000 } from './src/felles/database/migreringer/1764100000000-portal.js';
import { Listegrunnlag1764200000000 } from './src/felles/database/migreringer/1764200000000-listegrunnlag.js';
import { Varsling1764300000000 } from './src/felles/database/migreringer/1764300000000-varsling.js';
import { HendelseEntity } from './src/hendelse/lagring/hendelse.entity.js';
import { InnstillingEntity } from './src/innbygger/lagring/innstilling.entity.js';
import { AdministratorEntity } from './src/konfigurasjon/lagring/administrator.entity.js';
import { IntegrasjonEntity } from './src/konfigurasjon/lagring/integrasjon.entity.js';
import { KommuneEntity } from './src/konfigurasjon/lagring/kommune.entity.js';
import { MottakerEntity } from './src/mottaker/lagring/mottaker.entity.js';
import { PersonEntity } from './src/mottaker/lagring/person.entity.js';
import { OppgaveEntity } from './src/oppgave/lagring/oppgave.entity.js';
import { InnloggingEntity } from './src/tilgang/lagring/innlogging.entity.js';
import { SesjonEntity } from './src/tilgang/lagring/sesjon.entity.js';
import { MeldingEntity } from './src/varsling/lagring/melding.entity.js';
import { VarselEntity } from './src/varsling/lagring/varsel.entity.js';
import { VarslingsplanEntity } from './src/varsling/lagring/varslingsplan.entity.js';

/** The one description of the database: its tables, its migrations, how it is reached. */
export const lagDatakilde = (tilkobling: Tilkobling): DataSource =>
  new DataSource({
    ...tilkoblingsvalg(tilkobling),
    entities: [
      AdministratorEntity,
      HendelseEntity,
      InnloggingEntity,
      InnstillingEntity,
      IntegrasjonEntity,
      KommuneEntity,
      MeldingEntity,
      MottakerEntity,
      OppgaveEntity,
      PersonEntity,
      SesjonEntity,
      VarselEntity,
      VarslingsplanEntity,
    ],
    migrations: [
      Grunnlag1764000000000,
      Portal1764100000000,
      Listegrunnlag1764200000000,
      Varsling1764300000000,
    ],
    migrationsTableName: 'migrering',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
  });

/** For TypeORM's command line: DATABASE_URL, or the embedded database of a sandbox that runs. */
export default lagDatakilde({
  adresse: process.env['DATABASE_URL'] ?? resolve(process.env['DATAMAPPE'] ?? './.data'),
  tilkoblinger: 2,
  eier: false,
});
