import { setTimeout } from 'node:timers/promises';
import { ADRESSE, epost, linjer, loggen, ryddEtterHverTest, tjener } from './epost.testhjelp.js';
import { melding } from './kanal.testhjelp.js';
import type { Fase } from './smtptjener.testhjelp.js';
import type { Veiutfall } from './vei.js';

ryddEtterHverTest();

it('en melding kommer fram som tekst og HTML, fra kommunen, med den samme id-en hver gang', async () => {
  const { port, mottatt } = await tjener();
  const vei = epost(port);

  const utfall = await vei.send(ADRESSE, melding());
  await vei.send(ADRESSE, melding());

  const id = '<7b0c2c9e-6a53-4f5e-9d0f-6a1f0f6f3a11@fjordvik.example>';
  expect(utfall).toEqual({ type: 'SENDT', referanse: id });
  expect(mottatt.map(({ fra, til }) => [fra, ...til])).toEqual([
    ['varsel@fjordvik.example', ADRESSE],
    ['varsel@fjordvik.example', ADRESSE],
  ]);
  for (const { ra } of mottatt) {
    expect(ra).toContain(`Message-ID: ${id}\r\n`);
    expect(ra).toContain('From: =?UTF-8?Q?=C3=85lesund_kommune?= <varsel@fjordvik.example>');
    expect(ra).toContain(`To: ${ADRESSE}\r\n`);
    expect(ra).toContain('Subject: =?UTF-8?Q?Du_har_en_oppgave_fra_=C3=85lesund_kommu?=');
    expect(ra).toContain('Auto-Submitted: auto-generated\r\n');
    expect(ra).toContain('multipart/alternative');
    expect(ra.match(/^Content-Type: text\/\w+; charset=utf-8\r$/gm)).toHaveLength(2);
    expect(ra).not.toMatch(/List-Unsubscribe|Content-Disposition|X-Mailer/i);
  }
  expect(linjer).toEqual([]);
});

it('linjeskift i navn, emne, id eller adresse blir aldri en linje i hodet', async () => {
  const { port, mottatt } = await tjener();
  const onde = 'Ola\r\nBcc: alle@eksempel.no\r\n\r\nHei';

  await epost(port).send(ADRESSE, melding({ avsender: onde, emne: onde, id: `x\r\nBcc: ${onde}` }));

  const [{ ra, til } = { ra: '', til: [] }] = mottatt;
  expect(til).toEqual([ADRESSE]);
  expect(ra.split('\r\n\r\n')[0]).not.toMatch(/^(Bcc|Hei)/m);
});

it.each([
  'a@x.no, b@x.no',
  'a@x.no\r\nRCPT TO:<b@x.no>',
  'a@x.no>',
  'Kari <a@x.no>',
  'gruppe:a@x.no;',
  '"a b"@x.no',
  'ikke en adresse',
  '',
  `${'a'.repeat(250)}@x.no`,
])('«%s» er ingen adresse, og avvises uten at noen spørres', async (adresse) => {
  const { port, antall } = await tjener();

  expect(await epost(port).send(adresse, melding())).toEqual({ type: 'AVVIST' });
  expect(antall()).toBe(0);
});

describe('serverens svar', () => {
  const AVVIST: Veiutfall = { type: 'AVVIST' };
  const PROV: Veiutfall = { type: 'PROV_IGJEN' };
  const STILLE = false;
  const SAGT = true;

  it.each([
    ['RCPT', 550, '5.1.1 <kari.nordmann@eksempel.no> finnes ikke', AVVIST, STILLE],
    ['RCPT', 550, 'kari.nordmann finnes ikke', AVVIST, STILLE],
    ['RCPT', 551, 'Flyttet', AVVIST, STILLE],
    ['RCPT', 552, '5.2.2 Full', AVVIST, STILLE],
    ['RCPT', 553, 'Ugyldig', AVVIST, STILLE],
    ['RCPT', 554, 'Nei', AVVIST, STILLE],
    ['RCPT', 501, '5.1.3 Ugyldig', AVVIST, STILLE],
    ['RCPT', 554, '5.7.1 <kari.nordmann@eksempel.no>: Relay access denied', PROV, SAGT],
    ['RCPT', 550, '5.1.8 Avsenderens domene finnes ikke', PROV, SAGT],
    ['RCPT', 530, '5.7.0 Logg inn', PROV, SAGT],
    ['RCPT', 503, 'Feil rekkefølge', PROV, SAGT],
    ['RCPT', 450, '4.2.0 Grålistet', PROV, STILLE],
    ['RCPT', 451, 'Senere', PROV, STILLE],
    ['RCPT', 421, 'Stenger', PROV, STILLE],
    ['DATA', 550, 'Nei', AVVIST, STILLE],
    ['DATA', 554, '5.2.1 Stengt', AVVIST, STILLE],
    ['DATA', 552, '5.3.4 For stor', PROV, SAGT],
    ['DATA', 550, '5.7.26 Uten DKIM', PROV, SAGT],
    ['DATA', 452, 'Fullt', PROV, STILLE],
    ['MAIL', 550, '5.1.1 Nei', PROV, SAGT],
    ['MAIL', 553, 'Avsenderen kan ikke', PROV, SAGT],
    ['MAIL', 451, 'Senere', PROV, STILLE],
    ['AUTH', 535, '5.7.8 Feil passord', PROV, SAGT],
    ['AUTH', 454, '4.7.0 Senere', PROV, STILLE],
  ] as const)('ved %s er %i «%s» %j', async (fase: Fase, kode, tekst, utfall, sagt) => {
    const { port, svarMed } = await tjener({ allowInsecureAuth: true });
    svarMed(fase, kode, tekst);
    const innlogging = fase === 'AUTH' && { innlogging: { bruker: 'b', passord: 'hemmelig' } };

    expect(await epost(port, { ...innlogging }).send(ADRESSE, melding())).toEqual(utfall);
    expect(linjer).toHaveLength(sagt ? 1 : 0);
    expect(linjer.join('')).not.toMatch(/hemmelig|Nei|Relay/);
  });

  it('om oss sier loggen hvilken kommando og hvilke koder', async () => {
    const { port, svarMed } = await tjener();
    svarMed('RCPT', 554, '5.7.1 <kari.nordmann@eksempel.no>: Relay access denied');

    await epost(port).send(ADRESSE, melding());

    expect(loggen()).toMatchObject([{ kommando: 'RCPT TO', svar: 554, utvidet: '5.7.1' }]);
  });

  it('til én melding hindrer ikke den neste', async () => {
    const { port, mottatt } = await tjener({
      onRcptTo: ({ address }, _, svar) =>
        svar(address === ADRESSE ? null : Object.assign(new Error('Nei'), { responseCode: 550 })),
    });
    const vei = epost(port, { tilkoblinger: 1 });

    const utfall = await Promise.all(
      ['borte@x.no', ADRESSE, 'borte@y.no', ADRESSE].map((adresse) => vei.send(adresse, melding())),
    );

    expect(utfall.map(({ type }) => type)).toEqual(['AVVIST', 'SENDT', 'AVVIST', 'SENDT']);
    expect(mottatt).toHaveLength(2);
  });
});

it('en tilkobling som serveren har lagt på i mellomtiden, byttes i en ny', async () => {
  const { port, antall } = await tjener({ socketTimeout: 300 });
  const vei = epost(port, { tilkoblinger: 1 });

  await vei.send(ADRESSE, melding());
  await setTimeout(600);

  expect(await vei.send(ADRESSE, melding())).toMatchObject({ type: 'SENDT' });
  expect(antall()).toBe(2);
});

it('mange meldinger deler tilkoblingene', async () => {
  const { port, mottatt, antall } = await tjener();
  const vei = epost(port, { tilkoblinger: 2 });

  const utfall = await Promise.all(
    Array.from({ length: 30 }, (_, i) => vei.send(`person${i}@eksempel.no`, melding())),
  );

  expect(utfall.every(({ type }) => type === 'SENDT')).toBe(true);
  expect(new Set(mottatt.map(({ til }) => til.join()))).toHaveProperty('size', 30);
  expect(antall()).toBe(2);
});
