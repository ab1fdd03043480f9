import 'reflect-metadata';
import { lagDatakilde } from '../ormconfig.js';
import { lagApp } from '../src/app.setup.js';
import { kobleTil } from '../src/felles/database/koble-til.js';
import { Klokke } from '../src/felles/klokke/klokke.js';
import { lagLogg } from '../src/felles/logg/logg.js';
import { lesMiljo } from '../src/felles/miljo/les-miljo.js';
import { VarslingService } from '../src/varsling/varsling.service.js';

/**
 * The product as `main` starts it, but at the hour that the bench needs (`BENK_FORSPRANG_MS`), for nothing is sent at night,
 * and where asked for without the one who listens and plans (`BENK_UTEN_VARSLING`).
 */
const { BENK_FORSPRANG_MS, BENK_UTEN_VARSLING } = process.env;

const forsprangMs = Number(BENK_FORSPRANG_MS ?? 0);

class Benkklokke extends Klokke {
  override na(): Date {
    return new Date(Date.now() + forsprangMs);
  }
}

if (BENK_UTEN_VARSLING !== undefined) VarslingService.prototype.onModuleInit = () => undefined;

const miljo = lesMiljo(process.env);
const datakilde = lagDatakilde({
  adresse: miljo.DATABASE_URL ?? '',
  tilkoblinger: miljo.DATABASE_TILKOBLINGER,
});
await kobleTil(datakilde);
const app = await lagApp({
  miljo,
  datakilde,
  klokke: new Benkklokke(),
  logg: lagLogg(miljo.LOGGNIVA),
});
process.once('SIGTERM', () => void app.close());
await app.listen({ port: miljo.PORT, host: miljo.VERT });
