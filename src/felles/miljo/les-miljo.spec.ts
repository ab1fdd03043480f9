import { getMetadataStorage } from 'class-validator';
import {
  drift,
  egne,
  eksempel,
  feilVed,
  omtalte,
  rsa,
  rsanokkel,
} from '../../../test/oppsett/miljoprove.js';
import { lesMiljo } from './les-miljo.js';
import { Miljo } from './miljo.js';

it('uten noe satt starter sandkassen på port 3000 med kjente nøkler', () => {
  const miljo = lesMiljo({});

  expect(miljo).toMatchObject({
    SANDKASSE: true,
    PORT: 3000,
    DATAMAPPE: './.data',
    OFFENTLIG_ADRESSE: 'http://localhost:3000',
    MASKINPORTEN_ISSUER: 'http://localhost:3000/sandkasse/maskinporten/',
    TILLAT_SYNTETISKE: true,
  });
});

it('.env.example kan brukes når nøklene er byttet, og ikke før', () => {
  expect(lesMiljo(drift)).toMatchObject({ NODE_ENV: 'production' });
  expect(omtalte(eksempel)).toEqual(Object.keys(egne).sort());
});

it('.env.example nevner alle variabler og ingen andre', () => {
  const kjente = getMetadataStorage()
    .getTargetValidationMetadatas(Miljo, '', false, false)
    .map(({ propertyName }) => propertyName);

  expect(Object.keys(eksempel).sort()).toEqual([...new Set(kjente)].sort());
});

it('alle feil meldes på én gang', () => {
  const feil = feilVed({ NODE_ENV: 'production', PORT: 'x', SANDKASSE: 'ja' });

  const omtalt = feil.map((f) => f.split(' ')[0]);
  expect(new Set(omtalt)).toEqual(
    new Set([
      'SANDKASSE',
      'PORT',
      'OFFENTLIG_ADRESSE',
      'DATABASE_URL',
      'MASKINPORTEN_ISSUER',
      'IDPORTEN_ISSUER',
      'IDPORTEN_KLIENT_ID',
      'IDPORTEN_KLIENTNOKKEL',
      'PERSON_KRYPTERINGSNOKLER',
      'PERSON_OPPSLAGSNOKKEL',
    ]),
  );
});

describe.each(['IDPORTEN_KLIENTNOKKEL', 'MASKINPORTEN_KLIENTNOKKEL'])('%s', (navn) => {
  const skadet = Buffer.from(String(rsa['n']), 'base64url');
  skadet.writeUInt8(skadet.readUInt8(9) ^ 0xff, 9);

  it.each<[string, unknown]>([
    ['eksemplet', JSON.parse(eksempel[navn]!) as unknown],
    ['for kort', rsanokkel(1_024)],
    ['bare den offentlige delen', { kty: 'RSA', kid: 'egen', n: rsa['n'], e: rsa['e'] }],
    ['skadet', { ...rsa, n: skadet.toString('base64url') }],
    ['uten kid', { ...rsa, kid: '' }],
  ])('som er %s, avvises uten at den gjentas', (_, verdi) => {
    const feil = feilVed({ ...drift, [navn]: JSON.stringify(verdi) });

    expect(feil).toHaveLength(1);
    expect(feil[0]).toMatch(new RegExp(`^${navn} må være den private RSA-nøkkelen`));
    expect(feil[0]).not.toContain(String(rsa['d']));
  });
});

it('sandkassen kan ikke slås på i produksjon', () => {
  const feil = feilVed({ ...drift, SANDKASSE: 'true' });

  expect(feil).toEqual(['SANDKASSE kan ikke være true når NODE_ENV er production']);
});

it.each(['OFFENTLIG_ADRESSE', 'IDPORTEN_ISSUER'])('%s må være https i produksjon', (navn) => {
  const feil = feilVed({ ...drift, [navn]: 'http://min.kommune.no' });

  expect(feil).toEqual([`${navn} må begynne med https:// når NODE_ENV er production`]);
});

it.each([
  ['for kort nøkkel', 'a:AAAA'],
  ['nøkkel uten navn', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  ['to med samme navn', Array(2).fill(eksempel['PERSON_KRYPTERINGSNOKLER']).join(',')],
])('%s i PERSON_KRYPTERINGSNOKLER avvises uten at nøkkelen gjentas', (_, verdi) => {
  const feil = feilVed({ ...drift, PERSON_KRYPTERINGSNOKLER: verdi });

  expect(feil).toHaveLength(1);
  expect(feil[0]).not.toContain(verdi);
});

it.each(['{', '{}', '[{"fiksOrgId":"x"}]'])('KOMMUNER=%s avvises', (verdi) => {
  expect(feilVed({ ...drift, KOMMUNER: verdi })).toHaveLength(1);
});

it.each([
  ['12838433381', true],
  [{ personId: '12838433381', navn: 'Kari' }, true],
  [{ personId: '12838433381' }, false],
  [{ personId: '1', navn: 'Kari' }, false],
])('en første administrator som %j i KOMMUNER: %s', (forste, godtas) => {
  const [kommune] = JSON.parse(eksempel['KOMMUNER'] ?? '') as object[];
  const verdi = JSON.stringify([{ ...kommune, administratorer: [forste] }]);
  if (godtas) expect(lesMiljo({ ...drift, KOMMUNER: verdi }).KOMMUNER).toHaveLength(1);
  else expect(feilVed({ ...drift, KOMMUNER: verdi })).toHaveLength(1);
});

it.each(['12838433381', '[{"personId":"12838433381"}]', '[{"personId":"1","navn":"Kari"}]'])(
  'PLATTFORMADMINISTRATORER=%s avvises uten at det gjentas',
  (verdi) => {
    const feil = feilVed({ ...drift, PLATTFORMADMINISTRATORER: verdi });

    expect(feil).toEqual([expect.stringMatching(/^PLATTFORMADMINISTRATORER må være/)]);
    expect(feil[0]).not.toContain('12838433381');
  },
);
