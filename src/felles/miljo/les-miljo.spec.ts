import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { getMetadataStorage } from 'class-validator';
import type { UgyldigMiljo } from './les-miljo.js';
import { lesMiljo } from './les-miljo.js';
import { Miljo } from './miljo.js';

const eksempel = parseEnv(readFileSync('.env.example', 'utf8')) as Record<string, string>;

const nokkel = `ny:${Buffer.alloc(32, 7).toString('base64')}`;
const rsanokkel = (modulusLength: number): Record<string, unknown> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'egen' };
};
const rsa = rsanokkel(2_048);
const egne = {
  PERSON_KRYPTERINGSNOKLER: nokkel,
  PERSON_OPPSLAGSNOKKEL: nokkel,
  IDPORTEN_KLIENTNOKKEL: JSON.stringify(rsa),
  MASKINPORTEN_KLIENTNOKKEL: JSON.stringify(rsa),
};
const drift = { ...eksempel, ...egne };

const feilVed = (variabler: Record<string, string>): readonly string[] => {
  try {
    lesMiljo(variabler);
    return [];
  } catch (feil) {
    return (feil as UgyldigMiljo).feil;
  }
};

/** The variables that are wrong, each once. */
const omtalte = (variabler: Record<string, string>) =>
  [...new Set(feilVed(variabler).map((feil) => feil.split(' ')[0]))].sort();

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

describe('VARSLING=ALTINN', () => {
  /** As .env.example, without what only DIREKTE needs. */
  const altinn: Record<string, string> = Object.fromEntries(
    Object.entries({ ...drift, VARSLING: 'ALTINN' }).filter(
      ([navn]) => !/^(SMTP|EPOST|KRR|SMS|FIKS|ALTINN)_/.test(navn),
    ),
  );

  it('trenger bare klienten i Maskinporten; adressen er Altinns egen', () => {
    expect(lesMiljo(altinn)).toMatchObject({ ALTINN_ADRESSE: 'https://platform.altinn.no' });
    expect(
      feilVed({ ...altinn, MASKINPORTEN_KLIENT_ID: '', MASKINPORTEN_KLIENTNOKKEL: '' }).map(
        (feil) => feil.split(' ')[0],
      ),
    ).toEqual(['MASKINPORTEN_KLIENT_ID', 'MASKINPORTEN_KLIENTNOKKEL']);
  });

  it.each([
    ['ALTINN_ADRESSE', 'https://platform.altinn.no/'],
    ['ALTINN_ADRESSE', 'platform.altinn.no'],
    ['ALTINN_ADRESSE', 'http://platform.altinn.no'],
    ['ALTINN_SMS_AVSENDER', 'Nordre Follo kommune'],
    ['ALTINN_SMS_AVSENDER', '123456'],
    ['VARSLING_REKKEFOLGE', 'SMS,BREV'],
  ])('%s kan ikke være «%s»', (navn, verdi) => {
    const feil = feilVed({ ...altinn, [navn]: verdi });

    expect([...new Set(feil.map((f) => f.split(' ')[0]))]).toEqual([navn]);
  });

  it('DIREKTE bryr seg ikke om det som bare er for ALTINN', () => {
    const direkte = { ...drift, ALTINN_ADRESSE: 'nei', ALTINN_SMS_AVSENDER: '1' };

    expect(lesMiljo(direkte)).toMatchObject({ VARSLING: 'DIREKTE' });
  });

  it('sandkassen vil ikke ha det, og sier det i én setning', () => {
    expect(feilVed({ VARSLING: 'ALTINN' })).toEqual([
      expect.stringMatching(/^VARSLING .*sandkassen/),
    ]);
  });
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

describe('SMTP_ADRESSE', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', 'bruker:passord@localhost'])(
    'kan være i klartekst til samme maskin (%s)',
    (vert) => {
      expect(feilVed({ ...drift, SMTP_ADRESSE: `smtp://${vert}:25?tls=ingen` })).toEqual([]);
    },
  );

  it.each([
    'epost.example',
    'localhost@epost.example',
    '127.0.0.1.epost.example',
    'localhost.epost.example',
    '10.0.0.7',
  ])('kan ikke være i klartekst til en annen (%s)', (vert) => {
    for (const slag of ['smtp', 'smtps']) {
      const feil = feilVed({ ...drift, SMTP_ADRESSE: `${slag}://${vert}:25?tls=ingen` });

      expect(feil).toEqual([expect.stringMatching(/^SMTP_ADRESSE .*samme maskin/)]);
    }
  });
});

it('sandkassen kan sende i klartekst hvor som helst: ingen der finnes', () => {
  expect(feilVed({ SMTP_ADRESSE: 'smtp://mailpit:1025?tls=ingen' })).toEqual([]);
});

describe('VARSLING_REKKEFOLGE', () => {
  const utenSms = { ...drift, SMS_ADRESSE: '', SMS_KONTO_ID: '' };

  it.each(['SMS', 'EPOST,SMS', 'SMS,EPOST'])('kan ikke være %s uten SMS_ADRESSE', (rekkefolge) => {
    expect(feilVed({ ...utenSms, VARSLING_REKKEFOLGE: rekkefolge })).toEqual([
      expect.stringMatching(/^VARSLING_REKKEFOLGE har SMS, men SMS_ADRESSE/),
    ]);
  });

  it('trenger ikke SMS_ADRESSE når den ikke er satt eller bare er EPOST, eller når det er Altinn som sender', () => {
    expect(feilVed({ ...utenSms, VARSLING_REKKEFOLGE: '' })).toEqual([]);
    expect(feilVed({ ...utenSms, VARSLING_REKKEFOLGE: 'EPOST' })).toEqual([]);
    expect(feilVed({ ...utenSms, VARSLING_REKKEFOLGE: 'SMS', VARSLING: 'ALTINN' })).toEqual([]);
  });

  it.each(['SMS,SMS', 'EPOST, EPOST', 'EPOST,SMS,EPOST'])(
    'har ikke det samme to ganger (%s)',
    (verdi) => {
      expect(feilVed({ ...drift, VARSLING_REKKEFOLGE: verdi })).toEqual([
        'VARSLING_REKKEFOLGE har det samme to ganger',
      ]);
    },
  );
});

it('alt varslingen har galt, meldes på én gang', () => {
  const feil = omtalte({
    ...eksempel,
    SMTP_ADRESSE: 'smtp://epost.example:25?tls=ingen',
    SMS_ADRESSE: '',
    VARSLING_REKKEFOLGE: 'SMS,SMS',
  });

  expect(feil).toEqual([...Object.keys(egne), 'SMTP_ADRESSE', 'VARSLING_REKKEFOLGE'].sort());
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
