import { setTimeout as vent } from 'node:timers/promises';
import { Kommuneregister } from '../../src/konfigurasjon/kommuneregister.service.js';
import { fjordvik, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { medPostgres } from '../oppsett/vilkar.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const { administrator, administratorBegge, administratorNordli, vanlig } = testpersoner;
const LESER = { personId: vanlig.personId, navn: 'Kari S.', rolle: 'LESER' } as const;

let prove: Proveapp;
let fjordviks: Administrator;
beforeEach(async () => {
  prove = await startProveapp();
  fjordviks = await Administrator.i(prove, fjordvik.fiksOrgId, administrator.personId);
});
afterEach(() => prove.stopp());

const hosFjordvik = (personId: string) => Administrator.i(prove, fjordvik.fiksOrgId, personId);
async function alle() {
  const { data } = await fjordviks.hentAdministratorer();
  if (!data) throw new Error('Listen ble ikke hentet');
  return data.administratorer;
}
const den = async (erDeg: boolean) => (await alle()).find((en) => en.erDeg === erDeg)!;
const logg = async () =>
  (await fjordviks.hentEndringslogg()).data?.endringer.map(({ id: _, tidspunkt: __, ...en }) => en);

describe('den som får en rolle', () => {
  it('slipper til med en gang, og vises uten nummeret sitt', async () => {
    const { data } = await fjordviks.leggTilAdministrator(LESER);

    expect(data).toMatchObject({ navn: 'Kari S.', rolle: 'LESER', personnummer: '128384 *****' });
    expect((await (await hosFjordvik(vanlig.personId)).hentVarslingsvalg()).valg).toBeDefined();
    expect(JSON.stringify([await alle(), await logg()])).not.toContain(vanlig.personId);
  });

  it('som leser, kan se alt og endre ingenting', async () => {
    await fjordviks.leggTilAdministrator(LESER);
    const leser = await hosFjordvik(vanlig.personId);
    const lest = await leser.hentVarslingsvalg();

    const avslag = [
      await leser.lagreVarslingsvalg(lest),
      await leser.leggTilAdministrator({ ...LESER, personId: administratorNordli.personId }),
      await leser.fjernAdministrator((await den(true)).id),
      await leser.initialiser(),
      await leser.opprettIntegrasjon(),
    ];

    for (const svar of avslag) forventAvslag(svar, 403, 'BARE_LESER');
    expect((await leser.hentEndringslogg()).data?.totaltAntall).toBeGreaterThan(0);
    expect(await alle()).toHaveLength(3);
  });

  it('kan ikke få en til i samme kommune', async () => {
    await fjordviks.leggTilAdministrator(LESER);

    const svar = await fjordviks.leggTilAdministrator({ ...LESER, rolle: 'ADMINISTRATOR' });

    forventAvslag(svar, 409, 'ADMINISTRATOR_FINNES');
  });

  it('må ha et nummer som finnes, og et navn', async () => {
    const ugyldige = [
      [{ personId: '12838433382' }, 'UGYLDIG_PERSONID', '/personId'],
      [{ navn: '  ' }, 'UGYLDIG_FORESPORSEL', '/navn'],
      [{ navn: 'a\u0000b' }, 'UGYLDIG_FORESPORSEL', '/navn'],
      [{ navn: `Kari ${vanlig.personId}` }, 'UGYLDIG_NAVN', '/navn'],
      [{ navn: 'Kari \ud800' }, 'UGYLDIG_NAVN', '/navn'],
      [{ navn: 'Drift' }, 'UGYLDIG_NAVN', '/navn'],
      [{ navn: 'a'.repeat(101) }, 'UGYLDIG_FORESPORSEL', '/navn'],
    ] as const;

    for (const [galt, kode, felt] of ugyldige) {
      const svar = await fjordviks.leggTilAdministrator({ ...LESER, ...galt });
      expect(feltene(forventAvslag(svar, 400, kode))).toEqual([felt]);
    }
    expect(await alle()).toHaveLength(2);
  });
});

describe('en rolle som endres', () => {
  it('gjelder fra neste forespørsel, og kan tas fra en selv', async () => {
    await fjordviks.lagreAdministrator(await den(true), { navn: 'Jorunn', rolle: 'LESER' });

    forventAvslag(await fjordviks.initialiser(), 403, 'BARE_LESER');
    expect(await den(true)).toMatchObject({ navn: 'Jorunn', rolle: 'LESER' });
  });

  it('blir borte når den fjernes, og kommer ikke igjen når tjenesten starter på nytt', async () => {
    await fjordviks.fjernAdministrator((await den(false)).id);
    await prove.app.get(Kommuneregister, { strict: false }).sikreKommune(fjordvik);

    const fjernet = await hosFjordvik(administratorBegge.personId);
    forventAvslag(await fjernet.hentAdministratorer(), 403, 'IKKE_ADMINISTRATOR');
  });

  it('lagres ikke når noen har endret den i mellomtiden', async () => {
    const lest = await den(false);
    await fjordviks.lagreAdministrator(lest, { navn: 'Zofia', rolle: 'ADMINISTRATOR' });

    const svar = await fjordviks.lagreAdministrator(lest, { navn: 'Sofia', rolle: 'LESER' });

    forventAvslag(svar, 412, 'ENDRET_AV_ANDRE');
    expect(await den(false)).toMatchObject({ navn: 'Zofia', rolle: 'ADMINISTRATOR' });
  });

  medPostgres.it('gjelder ikke lenger den som venter når den tas fra henne', async () => {
    const holder = prove.datakilde.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM kommune FOR NO KEY UPDATE');

    const svar = fjordviks.leggTilAdministrator(LESER);
    await vent(500);
    await holder.query('DELETE FROM administrator WHERE id = $1', [(await den(true)).id]);
    await holder.commitTransaction();
    await holder.release();

    forventAvslag(await svar, 403, 'IKKE_ADMINISTRATOR');
    const [rad] = await prove.datakilde.query<[{ antall: number }]>(
      'SELECT count(*)::int AS antall FROM administrator WHERE fiks_org_id = $1',
      [fjordvik.fiksOrgId],
    );
    expect(rad.antall).toBe(1);
  });

  medPostgres.it.each([
    ['seg selv', true, 409],
    ['den andre', false, 403],
  ])(
    'lar kommunen alltid ha en administrator, når to fjerner %s samtidig',
    async (_, selv, avslag) => {
      const [min, andres] = [await den(true), await den(false)];
      const andre = await hosFjordvik(administratorBegge.personId);
      const holder = prove.datakilde.createQueryRunner();
      await holder.startTransaction();
      // Neither can be removed before both have been read, if anything lets both be read.
      await holder.query('SELECT FROM administrator FOR UPDATE');

      const svar = Promise.all([
        fjordviks.fjernAdministrator((selv ? min : andres).id),
        andre.fjernAdministrator((selv ? andres : min).id),
      ]);
      await vent(500);
      await holder.commitTransaction();
      await holder.release();

      expect((await svar).map(({ response }) => response.status).sort()).toEqual([204, avslag]);
      const igjen = await prove.datakilde.query<object[]>(
        'SELECT rolle FROM administrator WHERE fiks_org_id = $1',
        [fjordvik.fiksOrgId],
      );
      expect(igjen).toEqual([{ rolle: 'ADMINISTRATOR' }]);
    },
  );

  it('er bare kommunens egen: en annens finnes ikke', async () => {
    const nordlis = await Administrator.i(prove, nordli.fiksOrgId, administratorNordli.personId);
    const { id } = await den(true);

    const svar = await nordlis.fjernAdministrator(id);

    forventAvslag(svar, 404, 'ADMINISTRATOR_FINNES_IKKE');
    expect(await alle()).toHaveLength(2);
  });
});

describe('endringsloggen', () => {
  const rolle = (gjelder: string) => ({
    hvem: administrator.navn,
    type: 'ADMINISTRATOR',
    gjelder,
  });

  it('sier hvem, hva, før og etter, det nyeste først, og ikke noe når ingenting ble endret', async () => {
    await fjordviks.leggTilAdministrator(LESER);
    await fjordviks.velg({ maksPurringer: 4 });
    await fjordviks.velg({ maksPurringer: 4 });
    const { data: tilgang } = await fjordviks.opprettIntegrasjon();
    await fjordviks.giPrivilegie(tilgang!.integrasjonId, 'OPPGAVE_SOK');
    await fjordviks.giPrivilegie(tilgang!.integrasjonId, 'OPPGAVE_SOK');

    const felles = { hvem: administrator.navn };
    const integrasjon = { ...felles, type: 'INTEGRASJON', gjelder: tilgang!.integrasjonId };
    expect((await logg())?.slice(0, 4)).toEqual([
      { ...integrasjon, for: { privilegier: [] }, etter: { privilegier: ['OPPGAVE_SOK'] } },
      { ...integrasjon, etter: { navn: '', orgnr: fjordvik.orgnr, privilegier: [] } },
      { ...felles, type: 'VARSLING', for: { maksPurringer: 10 }, etter: { maksPurringer: 4 } },
      {
        ...{ ...felles, type: 'ADMINISTRATOR', gjelder: 'Kari S.' },
        etter: { navn: 'Kari S.', rolle: 'LESER' },
      },
    ]);
    expect(JSON.stringify(await logg())).not.toContain(tilgang!.integrasjonPassord);
  });

  it('forteller om hver rolle som blir til, endres og fjernes', async () => {
    const { data: ny } = await fjordviks.leggTilAdministrator(LESER);
    const { data: endret } = await fjordviks.lagreAdministrator(ny!, {
      ...{ navn: 'Kari Sol', rolle: 'LESER' },
    });
    await fjordviks.fjernAdministrator(ny!.id);

    expect(endret).toMatchObject({ navn: 'Kari Sol', rolle: 'LESER' });
    expect((await logg())?.slice(0, 3)).toEqual([
      { ...rolle('Kari Sol'), for: { navn: 'Kari Sol', rolle: 'LESER' } },
      { ...rolle('Kari S.'), for: { navn: 'Kari S.' }, etter: { navn: 'Kari Sol' } },
      { ...rolle('Kari S.'), etter: { navn: 'Kari S.', rolle: 'LESER' } },
    ]);
  });

  it('kan ikke endres eller tømmes, heller ikke i databasen', async () => {
    for (const sql of [
      'UPDATE endring SET hvem = NULL',
      'DELETE FROM endring',
      'TRUNCATE endring',
    ]) {
      await expect(prove.datakilde.query(sql)).rejects.toThrow('kan ikke endres');
    }
  });
});
