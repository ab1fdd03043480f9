import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { getMetadataStorage } from 'class-validator';
import type { UgyldigMiljo } from './les-miljo.js';
import { lesMiljo } from './les-miljo.js';
import { Miljo } from './miljo.js';

const eksempel = parseEnv(readFileSync('.env.example', 'utf8')) as Record<string, string>;

const nokkel = `ny:${Buffer.alloc(32, 7).toString('base64')}`;
const egne = { PERSON_KRYPTERINGSNOKLER: nokkel, PERSON_OPPSLAGSNOKKEL: nokkel };
const drift = { ...eksempel, ...egne };

const feilVed = (variabler: Record<string, string>): readonly string[] => {
  try {
    lesMiljo(variabler);
    return [];
  } catch (feil) {
    return (feil as UgyldigMiljo).feil;
  }
};

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
  expect(feilVed(eksempel).map((feil) => feil.split(' ')[0])).toEqual(Object.keys(egne));
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
