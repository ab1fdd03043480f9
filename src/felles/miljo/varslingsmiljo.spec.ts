import { drift, egne, eksempel, feilVed, omtalte } from '../../../test/oppsett/miljoprove.js';
import { lesMiljo } from './les-miljo.js';

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
