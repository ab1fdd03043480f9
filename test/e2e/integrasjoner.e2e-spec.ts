import { fjordvik, leverandor, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator, nyttFagsystem } from '../oppsett/administrator.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const { vanlig, administratorNordli } = testpersoner;
const TIME = 3_600_000;

let prove: Proveapp;
let administrator: Administrator;
let fagsystem: Fagsystem;
beforeAll(async () => {
  prove = await startProveapp();
  administrator = await Administrator.i(prove, fjordvik.fiksOrgId);
});
afterAll(() => prove.stopp());

/** Each test's own. */
beforeEach(async () => {
  fagsystem = await nyttFagsystem(prove, {
    ...{ fiksOrgId: fjordvik.fiksOrgId, orgnr: leverandor.orgnr },
    privilegier: ['OPPGAVE_KONFIGURASJON'],
  });
});

const opprett = (som: Fagsystem = fagsystem) =>
  som.opprett(bestilling({ mottakere: { personIdList: [vanlig.personId] } }));
const status = async (som?: Fagsystem) => (await opprett(som)).response.status;
const id = () => fagsystem.legitimasjon.integrasjonId;
async function integrasjonen() {
  const { data } = await administrator.hentIntegrasjoner();
  return data!.integrasjoner.find((en) => en.id === id())!;
}
const lagre = async (endring: { navn?: string; privilegier?: []; suspendert?: boolean }) => {
  const { navn, privilegier, ...resten } = await integrasjonen();
  return administrator.lagreIntegrasjon(resten, {
    ...{ navn, privilegier, suspendert: false },
    ...endring,
  });
};
/** The same integration with another password. */
const med = (integrasjonPassord: string) =>
  new Fagsystem(
    prove.adresse,
    { ...fagsystem.legitimasjon, integrasjonPassord },
    fjordvik.fiksOrgId,
  );

it('listen viser hvem som har tilgang, til hva, og når den sist ble brukt, aldri passordet', async () => {
  const { data: navngitt } = await administrator.opprettIntegrasjon({ navn: 'Skolesystemet' });
  expect((await integrasjonen()).sistBrukt).toBeUndefined();
  prove.klokke.stillTil('2026-10-20T08:05:00Z');
  await opprett();

  const brukt = await ventTil(async () => (await integrasjonen()).sistBrukt);
  const { data } = await administrator.hentIntegrasjoner();

  expect(brukt).toBe('2026-10-20T08:05:00.000Z');
  expect(data?.integrasjoner.map(({ navn }) => navn)).toContain('Skolesystemet');
  expect(await integrasjonen()).toMatchObject({
    ...{ orgnr: leverandor.orgnr, status: 'AKTIV', privilegier: ['OPPGAVE_KONFIGURASJON'] },
  });
  expect(JSON.stringify(data)).not.toContain(navngitt!.integrasjonPassord);
});

it('én kan hentes, også når den er trukket, og bare av kommunen som har gitt tilgangen', async () => {
  const nordlis = await Administrator.i(prove, nordli.fiksOrgId, administratorNordli.personId);

  for (const skrevet of [id(), id().toUpperCase()]) {
    expect((await administrator.hentIntegrasjon(skrevet)).data).toEqual(await integrasjonen());
  }
  await administrator.trekkIntegrasjon(id());
  expect((await administrator.hentIntegrasjon(id())).data?.status).toBe('TRUKKET');
  forventAvslag(await nordlis.hentIntegrasjon(id()), 404, 'INTEGRASJON_FINNES_IKKE');
});

describe('en integrasjon som endres', () => {
  it('mister privilegiene med en gang', async () => {
    expect(await status()).toBe(200);
    await lagre({ privilegier: [] });

    forventAvslag(await opprett(), 403, 'MANGLER_PRIVILEGIUM');
  });

  it('kan stanses inntil videre, og åpnes igjen', async () => {
    await lagre({ suspendert: true });
    forventAvslag(await opprett(), 403, 'INTEGRASJON_SUSPENDERT');
    expect((await integrasjonen()).status).toBe('SUSPENDERT');

    await lagre({ suspendert: false });

    expect(await status()).toBe(200);
  });

  it('er borte for godt når den er trukket', async () => {
    await administrator.trekkIntegrasjon(id());

    forventAvslag(await opprett(), 401, 'UGYLDIG_INTEGRASJON');
    expect((await integrasjonen()).status).toBe('TRUKKET');
    forventAvslag(await lagre({}), 404, 'INTEGRASJON_FINNES_IKKE');
    forventAvslag(await administrator.byttPassord(id()), 404, 'INTEGRASJON_FINNES_IKKE');
  });

  it('lagres ikke når noen har endret den i mellomtiden', async () => {
    const lest = await integrasjonen();
    await lagre({ navn: 'Skolesystemet' });

    const svar = await administrator.lagreIntegrasjon(lest, {
      ...{ navn: 'Barnehagesystemet', privilegier: [], suspendert: true },
    });

    forventAvslag(svar, 412, 'ENDRET_AV_ANDRE');
    expect(await integrasjonen()).toMatchObject({ navn: 'Skolesystemet', status: 'AKTIV' });
  });

  it('kan ikke få et navn med styretegn, eller et for langt', async () => {
    for (const navn of ['a\u0000b', 'a'.repeat(101)]) {
      expect(feltene(forventAvslag(await lagre({ navn }), 400, 'UGYLDIG_FORESPORSEL'))).toEqual([
        '/navn',
      ]);
    }
  });

  it('er bare kommunens egen: en annens finnes ikke', async () => {
    const nordlis = await Administrator.i(prove, nordli.fiksOrgId, administratorNordli.personId);

    forventAvslag(await nordlis.trekkIntegrasjon(id()), 404, 'INTEGRASJON_FINNES_IKKE');
    forventAvslag(await nordlis.byttPassord(id()), 404, 'INTEGRASJON_FINNES_IKKE');
    expect(await status()).toBe(200);
  });
});

describe('et nytt passord', () => {
  it('virker sammen med det gamle en stund, og så alene', async () => {
    const { data: nytt } = await administrator.byttPassord(id(), { gammeltGjelderTimer: 2 });
    const ny = med(nytt!.integrasjonPassord);

    expect([await status(), await status(ny)]).toEqual([200, 200]);
    expect((await integrasjonen()).gammeltPassordGjelderTil).toBe(nytt!.gammeltPassordGjelderTil);
    prove.klokke.stillTil(new Date(prove.klokke.na().getTime() + 2 * TIME).toISOString());

    expect([await status(), await status(ny)]).toEqual([401, 200]);
    expect((await integrasjonen()).gammeltPassordGjelderTil).toBeUndefined();
  });

  it('virker alene med en gang når det gamle ikke skal virke', async () => {
    const { data: nytt } = await administrator.byttPassord(id(), { gammeltGjelderTimer: 0 });

    expect([await status(), await status(med(nytt!.integrasjonPassord))]).toEqual([401, 200]);
  });

  it('to ganger: bare det siste av de gamle virker fortsatt', async () => {
    const { data: andre } = await administrator.byttPassord(id());
    const { data: tredje } = await administrator.byttPassord(id());

    expect([
      await status(),
      await status(med(andre!.integrasjonPassord)),
      await status(med(tredje!.integrasjonPassord)),
    ]).toEqual([401, 200, 200]);
  });

  it('står ikke i endringsloggen, men at det ble byttet, gjør det', async () => {
    const { data: nytt } = await administrator.byttPassord(id());

    const { data } = await administrator.hentEndringslogg({ sideStorrelse: 1 });

    expect(data?.endringer[0]).toMatchObject({ type: 'INTEGRASJON', etter: { passord: 'nytt' } });
    expect(JSON.stringify(data)).not.toContain(nytt!.integrasjonPassord);
  });
});

/** Noted beside the answer, so a moment later. */
async function ventTil<T>(spor: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let nr = 0; nr < 50; nr++) {
    const svar = await spor();
    if (svar !== undefined) return svar;
  }
  return undefined;
}
