import { randomBytes } from 'node:crypto';
import { DatabaseService } from '../../src/felles/database/database.service.js';
import { PersonRepository } from '../../src/mottaker/lagring/person.repository.js';
import { FeilOppslagsnokkel, Nokkelbytte } from '../../src/mottaker/nokkelbytte.service.js';
import { Personkrypto } from '../../src/mottaker/personkrypto.js';
import { medPostgres } from '../oppsett/vilkar.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';

const ANTALL = 2_500;
const nummer = (nr: number): string => String(10_000_000_000 + nr);
const nokkel = (id: string) => ({ id, nokkel: randomBytes(32) });

const oppslag = [nokkel('o')];
const gammel = nokkel('gammel');
const ny = nokkel('ny');
const for_ = new Personkrypto({ oppslag, kryptering: [gammel] });
const etter = new Personkrypto({ oppslag, kryptering: [ny, gammel] });

const test = testdatakilde();
const personer = new PersonRepository();
let database: DatabaseService;
beforeEach(async () => {
  database = new DatabaseService(test.datakilde);
  await leggTil(for_, 0, ANTALL);
});
afterEach(() => database.onApplicationShutdown());

const leggTil = (krypto: Personkrypto, fra: number, til: number): Promise<void> =>
  database.transaksjon((tx) =>
    personer.leggTilUkjente(
      tx,
      Array.from({ length: til - fra }, (_, nr) => krypto.krypter(nummer(fra + nr))).sort((a, b) =>
        Buffer.compare(a.oppslag, b.oppslag),
      ),
    ),
  );
const bytteMed = (krypto: Personkrypto) => new Nokkelbytte(database, personer, krypto);
const bruk = async () =>
  Object.fromEntries((await bytteMed(etter).bruk()).map((en) => [en.nokkelId, en.personer]));

interface Rad {
  readonly id: string;
  readonly oppslag: Buffer;
  readonly kryptert: Buffer;
  readonly nokkelId: string;
}
const rader = () =>
  test.datakilde.query<Rad[]>(
    'SELECT id, oppslag, kryptert, nokkel_id AS "nokkelId" FROM person ORDER BY id',
  );

it('alle er de samme etterpå, med samme oppslag, og kan leses uten den gamle nøkkelen', async () => {
  const var_ = await rader();

  const antall = await bytteMed(etter).roter();

  const er = await rader();
  const bareNy = new Personkrypto({ oppslag, kryptering: [ny] });
  expect(antall).toBe(ANTALL);
  expect(await bruk()).toEqual({ ny: ANTALL });
  expect(er.map(({ id, oppslag: o }) => [id, o.toString('hex')])).toEqual(
    var_.map(({ id, oppslag: o }) => [id, o.toString('hex')]),
  );
  expect(er.map((rad) => bareNy.apne(rad))).toEqual(var_.map((rad) => for_.apne(rad)));
}, 30_000);

it('det som er gjort, blir stående når noe går galt, og resten tas neste gang', async () => {
  const [, , ...flere] = await rader();
  const odelagt = flere.at(-1)!;
  await settKryptert(odelagt.id, randomBytes(40));

  await expect(bytteMed(etter).roter()).rejects.toThrow();
  const midtveis = await bruk();
  await settKryptert(odelagt.id, odelagt.kryptert);
  const resten = await bytteMed(etter).roter();

  expect(midtveis).toEqual({ ny: 2_000, gammel: 500 });
  expect(resten).toBe(500);
  expect(await bytteMed(etter).roter()).toBe(0);
}, 30_000);

const settKryptert = (id: string, kryptert: Buffer) =>
  test.datakilde.query('UPDATE person SET kryptert = $2 WHERE id = $1', [id, kryptert]);

it('den som har en annen oppslagsnøkkel enn personene ble lagret med, bytter ingen', async () => {
  const feil = new Personkrypto({ oppslag: [nokkel('o')], kryptering: [ny, gammel] });

  await expect(bytteMed(feil).roter()).rejects.toThrow(FeilOppslagsnokkel);

  expect(await bruk()).toEqual({ ny: 0, gammel: ANTALL });
});

it('sier hvilke nøkler som mangler', async () => {
  const utenGammel = new Personkrypto({ oppslag, kryptering: [ny] });

  expect(await bytteMed(utenGammel).bruk()).toEqual([
    { nokkelId: 'ny', personer: 0, erForste: true, erKjent: true },
    { nokkelId: 'gammel', personer: ANTALL, erForste: false, erKjent: false },
  ]);
});

medPostgres.it(
  'venter ikke på den som holder en person; hun tas neste gang',
  async () => {
    const [forste] = await rader();
    const holder = test.datakilde.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [forste!.id]);

    const antall = await bytteMed(etter).roter();
    await holder.rollbackTransaction();
    await holder.release();

    expect(antall).toBe(ANTALL - 1);
    expect(await bytteMed(etter).roter()).toBe(1);
  },
  30_000,
);

it('de som kommer til mens det byttes, også med den gamle nøkkelen, går ikke tapt', async () => {
  await Promise.all([
    bytteMed(etter).roter(),
    leggTil(for_, ANTALL, ANTALL + 300),
    leggTil(etter, ANTALL + 200, ANTALL + 500),
    bytteMed(etter).roter(),
  ]);
  await bytteMed(etter).roter();

  expect(await bruk()).toEqual({ ny: ANTALL + 500 });
  const bareNy = new Personkrypto({ oppslag, kryptering: [ny] });
  const lest = (await rader()).map((rad) => bareNy.apne(rad)).sort();
  expect(lest).toEqual(Array.from({ length: ANTALL + 500 }, (_, nr) => nummer(nr)));
}, 30_000);
