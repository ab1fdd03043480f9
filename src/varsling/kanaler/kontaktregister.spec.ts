import { nyePersoner, nyPerson } from '../../../test/oppsett/personnumre.js';
import type { Httpsvar } from './httptjener.testhjelp.js';
import { digdir, fiks, linjer, medRegister, oppsett, tjener } from './kontaktregister.testhjelp.js';
import { digdirKrr, fiksKrr } from './registerdorer.js';

medRegister();

const kontaktinformasjon = {
  epostadresse: 'kari@eksempel.no',
  mobiltelefonnummer: '+4799887766',
};

it('Digdir spørres med nummeret i kroppen og vårt token, og svarer med adresser og språk', async () => {
  const nummer = nyPerson();
  const register = digdir({
    reservasjon: 'NEI',
    status: 'AKTIV',
    spraak: 'nn',
    kontaktinformasjon,
  });

  expect(await register.slaOpp(nummer)).toEqual({
    epost: 'kari@eksempel.no',
    mobil: '+4799887766',
    reservert: false,
    sprak: 'nn',
  });
  expect(tjener.spurt).toMatchObject([
    {
      metode: 'POST',
      sti: '/rest/v2/personer',
      hoder: { authorization: 'Bearer hemmelig' },
      kropp: { personidentifikatorer: [nummer] },
    },
  ]);
});

it('Fiks spørres på sin måte, og sier ikke språket', async () => {
  const nummer = nyPerson();
  const register = fiks({
    reservert: true,
    status: 'AKTIV',
    kanVarsles: false,
    tlf: { tlf: '+4799887766' },
    epost: { epost: 'kari@eksempel.no' },
  });

  expect(await register.slaOpp(nummer)).toEqual({
    epost: 'kari@eksempel.no',
    mobil: '+4799887766',
    reservert: true,
  });
  expect(tjener.spurt).toMatchObject([
    { sti: '/krr/api/krr/personer', kropp: { fnrListe: [{ fnr: nummer }] } },
  ]);
});

it.each([
  [
    'den som ikke kan varsles fordi opplysningene er gamle, har adressene sine',
    {
      reservasjon: 'NEI',
      status: 'AKTIV',
      varslingsstatus: 'KAN_IKKE_VARSLES',
      kontaktinformasjon: {
        ...kontaktinformasjon,
        epostadresse_sist_verifisert: '2019-01-01T00:00:00Z',
      },
    },
    { reservert: false, epost: 'kari@eksempel.no', mobil: '+4799887766' },
  ],
  [
    'den som er slettet, har ingen adresser',
    { reservasjon: 'NEI', status: 'SLETTET', kontaktinformasjon },
    { reservert: false },
  ],
  [
    'den som ikke er registrert, har ingen adresser',
    { status: 'IKKE_REGISTRERT' },
    { reservert: false },
  ],
  [
    'en tom adresse er ingen adresse',
    { reservasjon: 'NEI', status: 'AKTIV', kontaktinformasjon: { epostadresse: ' ' } },
    { reservert: false },
  ],
  [
    'et språk vi ikke kan, er ikke noe språk',
    { reservasjon: 'NEI', status: 'AKTIV', spraak: 'fi' },
    { reservert: false },
  ],
  [
    'en adresse som ikke er tekst, er ingen adresse',
    {
      reservasjon: 'JA',
      status: 'AKTIV',
      spraak: 7,
      kontaktinformasjon: { epostadresse: ['a@x.no'], mobiltelefonnummer: { a: 1 } },
    },
    { reservert: true },
  ],
])('%s', async (_, person, kontakt) => {
  expect(await digdir(person).slaOpp(nyPerson())).toEqual(kontakt);
});

it.each([
  ['uten reservasjon', { status: 'AKTIV', kontaktinformasjon }],
  ['med en annen reservasjon', { status: 'AKTIV', reservasjon: 'KANSKJE', kontaktinformasjon }],
  ['uten status', { reservasjon: 'NEI', kontaktinformasjon }],
  ['med en annen status', { reservasjon: 'NEI', status: 'SPERRET', kontaktinformasjon }],
  ['uten nummer', { personidentifikator: null, reservasjon: 'NEI', status: 'AKTIV' }],
])('en person %s er det ikke svart for', async (_, person) => {
  expect(await digdir(person).slaOpp(nyPerson())).toBe('SVARER_IKKE');
  expect(linjer).toHaveLength(1);
});

it('det som er galt med én, rammer ikke de andre', async () => {
  const [kari, ola, ukjent] = nyePersoner(3) as [string, string, string];
  tjener.svar = () => ({
    status: 200,
    kropp: {
      personer: [
        null,
        'tull',
        { personidentifikator: kari, status: 'AKTIV' },
        { personidentifikator: ola, status: 'AKTIV', reservasjon: 'NEI' },
        { personidentifikator: nyPerson(), status: 'AKTIV', reservasjon: 'NEI' },
      ],
    },
  });
  const register = digdirKrr(oppsett());

  const svar = await Promise.all([kari, ola, ukjent].map((nummer) => register.slaOpp(nummer)));

  expect(svar).toEqual(['SVARER_IKKE', { reservert: false }, 'SVARER_IKKE']);
  expect(JSON.parse(linjer[0]!)).toMatchObject({ spurt: 3, ubesvart: 2 });
});

it.each<[string, Httpsvar]>([
  ['er nede', { status: 500 }],
  ['ikke slipper oss inn', { status: 401, kropp: { personer: [] } }],
  ['har for mye å gjøre', { status: 429, hoder: { 'retry-after': '5' } }],
  ['ikke svarer JSON', { status: 200, kropp: '<html>' }],
  ['svarer noe helt annet', { status: 200, kropp: [1, 2] }],
  ['svarer null', { status: 200, kropp: 'null' }],
  ['tier', 'HENG'],
  ['tier midt i svaret', 'HALVT'],
  ['legger på', 'KUTT'],
])('når registeret %s, sier vi at det ikke svarer', async (_, svar) => {
  tjener.svar = () => svar;
  const [kari, ola] = nyePersoner(2) as [string, string];

  for (const register of [digdirKrr(oppsett()), fiksKrr(oppsett())]) {
    expect(await Promise.all([register.slaOpp(kari), register.slaOpp(ola)])).toEqual([
      'SVARER_IKKE',
      'SVARER_IKKE',
    ]);
  }
  expect(linjer).toHaveLength(2);
});

it('når vi ikke får noe token, sier vi at registeret ikke svarer', async () => {
  const hoder = () => Promise.reject(new Error('hemmelig'));

  expect(await digdirKrr(oppsett({ hoder })).slaOpp(nyPerson())).toBe('SVARER_IKKE');
});
