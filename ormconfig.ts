import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { tilkoblingsvalg, type Tilkobling } from './src/felles/database/datakilde.js';
import { Grunnlag1764000000000 } from './src/felles/database/migreringer/1764000000000-grunnlag.js';
import { Portal1764100000000 } from './src/felles/database/migreringer/1764100000000-portal.js';
import { Listegrunnlag1764200000000 } from './src/felles/database/migreringer/1764200000000-listegrunnlag.js';
import { Varsling1764300000000 } from './src/felles/database/migreringer/1764300000000-varsling.js';
import { Altinnstatus1764400000000 } from './src/felles/database/migreringer/1764400000000-altinnstatus.js';
import { Unaddrekke1764490000000 } from './src/felles/database/migreringer/1764490000000-unaddrekke.js';
import { Varslingsstopp1764500000000 } from './src/felles/database/migreringer/1764500000000-varslingsstopp.js';
import { Varslingsvalg1764600000000 } from './src/felles/database/migreringer/1764600000000-varslingsvalg.js';
import { Varselreferanse1764620000000 } from './src/felles/database/migreringer/1764620000000-varselreferanse.js';
import { Forvaltning1764710000000 } from './src/felles/database/migreringer/1764710000000-forvaltning.js';
import { Integrasjonsliv1764720000000 } from './src/felles/database/migreringer/1764720000000-integrasjonsliv.js';
import { Tjenestestatus1764730000000 } from './src/felles/database/migreringer/1764730000000-tjenestestatus.js';
import { Bevaring1764740100000 } from './src/felles/database/migreringer/1764740100000-bevaring.js';
import { Kommuneinnstillinger1764740000000 } from './src/felles/database/migreringer/1764740000000-kommuneinnstillinger.js';
import { Statistikk1764750000000 } from './src/felles/database/migreringer/1764750000000-statistikk.js';
import { Oppslag1764751000000 } from './src/felles/database/migreringer/1764751000000-oppslag.js';
import { Plattform1764760000000 } from './src/felles/database/migreringer/1764760000000-plattform.js';
import { HendelseEntity } from './src/hendelse/lagring/hendelse.entity.js';
import { InnstillingEntity } from './src/innbygger/lagring/innstilling.entity.js';
import { InnsynEntity } from './src/innsikt/lagring/innsyn.entity.js';
import { StatistikkEntity } from './src/innsikt/lagring/statistikk.entity.js';
import { StatistikkendringEntity } from './src/innsikt/lagring/statistikkendring.entity.js';
import { AdministratorEntity } from './src/konfigurasjon/lagring/administrator.entity.js';
import { EndringEntity } from './src/konfigurasjon/lagring/endring.entity.js';
import { IntegrasjonEntity } from './src/konfigurasjon/lagring/integrasjon.entity.js';
import { KommuneEntity } from './src/konfigurasjon/lagring/kommune.entity.js';
import { KommuneinnstillingerEntity } from './src/konfigurasjon/lagring/kommuneinnstillinger.entity.js';
import { PlattformadministratorEntity } from './src/konfigurasjon/lagring/plattformadministrator.entity.js';
import { VarslingsvalgEntity } from './src/konfigurasjon/lagring/varslingsvalg.entity.js';
import { MottakerEntity } from './src/mottaker/lagring/mottaker.entity.js';
import { PersonEntity } from './src/mottaker/lagring/person.entity.js';
import { OppgaveEntity } from './src/oppgave/lagring/oppgave.entity.js';
import { InnloggingEntity } from './src/tilgang/lagring/innlogging.entity.js';
import { SesjonEntity } from './src/tilgang/lagring/sesjon.entity.js';
import { LeveringsutfallEntity } from './src/varsling/lagring/leveringsutfall.entity.js';
import { MeldingEntity } from './src/varsling/lagring/melding.entity.js';
import { StatuslesingEntity } from './src/varsling/lagring/statuslesing.entity.js';
import { UnaddrekkeEntity } from './src/varsling/lagring/unaddrekke.entity.js';
import { VarselEntity } from './src/varsling/lagring/varsel.entity.js';
import { VarslingsplanEntity } from './src/varsling/lagring/varslingsplan.entity.js';
import { VarslingsstoppEntity } from './src/varsling/lagring/varslingsstopp.entity.js';

const ENTITETER = [
  AdministratorEntity,
  EndringEntity,
  HendelseEntity,
  InnloggingEntity,
  InnstillingEntity,
  InnsynEntity,
  IntegrasjonEntity,
  KommuneEntity,
  KommuneinnstillingerEntity,
  LeveringsutfallEntity,
  MeldingEntity,
  MottakerEntity,
  OppgaveEntity,
  PersonEntity,
  PlattformadministratorEntity,
  SesjonEntity,
  StatistikkEntity,
  StatistikkendringEntity,
  StatuslesingEntity,
  UnaddrekkeEntity,
  VarselEntity,
  VarslingsplanEntity,
  VarslingsstoppEntity,
  VarslingsvalgEntity,
];

/** In the order in which they run. */
const MIGRERINGER = [
  Grunnlag1764000000000,
  Portal1764100000000,
  Listegrunnlag1764200000000,
  Varsling1764300000000,
  Altinnstatus1764400000000,
  Unaddrekke1764490000000,
  Varslingsstopp1764500000000,
  Varslingsvalg1764600000000,
  Varselreferanse1764620000000,
  Forvaltning1764710000000,
  Integrasjonsliv1764720000000,
  Tjenestestatus1764730000000,
  Kommuneinnstillinger1764740000000,
  Bevaring1764740100000,
  Statistikk1764750000000,
  Oppslag1764751000000,
  Plattform1764760000000,
];

/** The one description of the database: its tables, its migrations, how it is reached. */
export const lagDatakilde = (tilkobling: Tilkobling): DataSource =>
  new DataSource({
    ...tilkoblingsvalg(tilkobling),
    entities: ENTITETER,
    migrations: MIGRERINGER,
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
