import { nyPerson } from '../../../test/oppsett/personnumre.js';
import { Kanalprove, KORT_SVARFRIST, lagMelding } from './altinnkanal.testhjelp.js';
import {
  bryter,
  jsonsvar,
  stopperMidtI,
  svarerAldri,
  type Oppforsel,
} from './maskinporten.testhjelp.js';

const PROV_IGJEN = { type: 'PROV_IGJEN', grunn: 'KANALEN_SVARER_IKKE' };

let prove: Kanalprove;

beforeEach(async () => {
  prove = await Kanalprove.start();
});

afterEach(async () => {
  await prove.kanal.lukk();
  await prove.altinn.stopp();
  // For every test here: whatever happened, the log does not say to whom, nor with which token.
  expect(prove.loggenErTrygg()).toBe(true);
});

describe('ordren', () => {
  it('er til personen, med det som trengs for både e-post og SMS', async () => {
    const [nummer, melding] = [nyPerson(), lagMelding()];

    const utfall = await prove.send(melding, { nummer });

    const { ordre, shipmentId } = prove.altinn.ordrer.get(melding.id)!;
    expect(utfall).toEqual({ type: 'SENDT', kanal: 'ALTINN', referanse: shipmentId });
    expect(ordre).toEqual({
      idempotencyId: melding.id,
      sendersReference: melding.id,
      requestedSendTime: new Date(prove.altinn.na).toISOString(),
      recipient: {
        recipientPerson: {
          nationalIdentityNumber: nummer,
          channelSchema: 'EmailPreferred',
          ignoreReservation: false,
          emailSettings: {
            subject: melding.emne,
            body: melding.html,
            contentType: 'Html',
            sendingTimePolicy: 'Anytime',
          },
          smsSettings: { body: melding.sms, sendingTimePolicy: 'Anytime' },
        },
      },
    });
  });

  it('skrives uten å vite hvilket språk personen vil ha', async () => {
    const sprak: unknown[] = [];

    await prove.kanal.send(
      nyPerson(),
      (valgt) => {
        sprak.push(valgt);
        return lagMelding();
      },
      { varsleReserverte: false },
    );

    expect(sprak).toEqual([undefined]);
  });

  it('går forbi en reservasjon bare når kommunen har bestemt det', async () => {
    await prove.send(lagMelding(), { varsleReserverte: true });

    expect(prove.altinn.mottatt[0]!.recipient.recipientPerson.ignoreReservation).toBe(true);
  });

  it.each([
    ['Email', ['emailSettings']],
    ['Sms', ['smsSettings']],
    ['EmailPreferred', ['emailSettings', 'smsSettings']],
    ['SmsPreferred', ['emailSettings', 'smsSettings']],
    ['EmailAndSms', ['emailSettings', 'smsSettings']],
  ] as const)('har for %s bare de innstillingene Altinn bruker', async (adressevalg, felter) => {
    const denne = await Kanalprove.start({ adressevalg });

    const { type } = await denne.send();
    await denne.altinn.stopp();

    const person = denne.altinn.mottatt[0]!.recipient.recipientPerson;
    expect(type).toBe('SENDT');
    expect(Object.keys(person).filter((felt) => felt.endsWith('Settings'))).toEqual(felter);
  });

  it('har SMS-avsenderen som er registrert', async () => {
    const denne = await Kanalprove.start({ smsAvsender: 'Min kommune' });

    await denne.send();
    await denne.altinn.stopp();

    expect(denne.altinn.mottatt[0]!.recipient.recipientPerson.smsSettings?.['sender']).toBe(
      'Min kommune',
    );
  });

  it.each(['', 'Nordre Follo kommune', 'Høyanger', '123456'])(
    'kan ikke ha «%s» som SMS-avsender',
    async (smsAvsender) => {
      await expect(Kanalprove.start({ smsAvsender })).rejects.toThrow('SMS-avsenderen');
    },
  );

  it('lar ikke en tittel hente personens navn eller fødselsnummer', async () => {
    const tittel = 'Svar $recipientName$recipientNumber$, $recipientNumber$ og 5$';

    await prove.send(lagMelding({ emne: tittel, html: `<p>${tittel}</p>`, sms: tittel }));

    const { emailSettings, smsSettings } = prove.altinn.mottatt[0]!.recipient.recipientPerson;
    const sendt = [emailSettings?.['subject'], emailSettings?.['body'], smsSettings?.['body']];
    for (const tekst of sendt) expect(tekst).not.toMatch(/\$recipientN(ame|umber)\$/);
    expect(smsSettings?.['body']).toBe(
      'Svar $ recipientName$ recipientNumber$, $ recipientNumber$ og 5$',
    );
  });
});

describe('svaret', () => {
  it('på den samme meldingen igjen er den første kvitteringen, og det er én ordre', async () => {
    const melding = lagMelding();

    const forste = await prove.send(melding);
    const igjen = await prove.send(melding);

    expect(igjen).toEqual(forste);
    expect(prove.altinn.ordrer.size).toBe(1);
    expect(prove.altinn.mottatt).toHaveLength(2);
  });

  it('at kvitteringen ble borte på veien, gir ikke en ordre til', async () => {
    const melding = lagMelding();
    await prove.send(melding);
    prove.altinn.vedNeste('orders', bryter);

    const borte = await prove.send(melding);
    const igjen = await prove.send(melding);

    expect(borte).toEqual(PROV_IGJEN);
    expect(igjen.type).toBe('SENDT');
    expect(prove.altinn.ordrer.size).toBe(1);
  });

  it('at ingen adresse finnes, er endelig', async () => {
    const nummer = nyPerson();
    prove.altinn.utenKontaktinformasjon.add(nummer);

    expect(await prove.send(lagMelding(), { nummer })).toEqual({
      type: 'IKKE_NADD',
      grunn: 'INGEN_KONTAKTINFORMASJON',
    });
  });

  it('at ordren er feil, er vår feil: meldingen venter, og loggen sier hvilket felt', async () => {
    const melding = lagMelding({ emne: '' });

    const utfall = await prove.send(melding);

    expect(utfall).toEqual(PROV_IGJEN);
    const [linje = '{}'] = prove.linjer;
    expect(JSON.parse(linje)).toMatchObject({
      msg: 'Altinn svarte 400',
      melding: melding.id,
      felter: ['EmailSettings'],
    });
  });

  it('at ordren er feil, med fødselsnummeret i svaret, kommer ikke i loggen', async () => {
    const nummer = nyPerson();
    const errors = {
      [`Person ${nummer}`]: [nummer],
      'Recipient.RecipientPerson': [`${nummer} er feil`],
    };
    prove.altinn.vedNeste('orders', jsonsvar(400, { title: nummer, errors }));

    await prove.send(lagMelding(), { nummer });

    expect(prove.linjer.join()).toContain('Recipient.RecipientPerson');
    expect(prove.linjer.join()).not.toContain(nummer);
  });

  it.each<[string, Oppforsel, object]>([
    ['429 med ventetid', jsonsvar(429, '', { 'retry-after': '30' }), { ventMs: 30_000 }],
    ['429 uten ventetid', jsonsvar(429, ''), {}],
    ['429 med en ventetid som ikke kan leses', jsonsvar(429, '', { 'retry-after': 'snart' }), {}],
    ['503 med ventetid', jsonsvar(503, '', { 'retry-after': '5' }), { ventMs: 5_000 }],
    ['403', jsonsvar(403, ''), {}],
    ['404', jsonsvar(404, '<html>'), {}],
    ['422 av en annen grunn', jsonsvar(422, { code: 'NOT-00009' }), {}],
    ['422 uten grunn', jsonsvar(422, 'null'), {}],
    ['499', jsonsvar(499, { code: 'NOT-00002' }), {}],
    ['500', jsonsvar(500, ''), {}],
    ['502', jsonsvar(502, '<html>'), {}],
    ['503', jsonsvar(503, ''), {}],
    ['201 med noe annet enn JSON', jsonsvar(201, '<html>'), {}],
    ['201 uten kvittering', jsonsvar(201, { notificationOrderId: 'x' }), {}],
    ['201 med en kvittering som ikke er en id', kvittering(12345678901), {}],
    ['201 med en tekst for kvittering', kvittering('finnes ikke'), {}],
    ['200 uten innhold', jsonsvar(200, ''), {}],
    [
      'at det er flyttet',
      jsonsvar(307, '', { location: '/notifications/api/v1/future/orders' }),
      {},
    ],
    ['at forbindelsen brytes', bryter, {}],
  ])('%s betyr at meldingen kan sendes igjen, og da går den', async (_, uhell, mer) => {
    prove.altinn.vedNeste('orders', uhell);
    const melding = lagMelding();

    expect(await prove.send(melding)).toEqual({ ...PROV_IGJEN, ...mer });
    expect((await prove.send(melding)).type).toBe('SENDT');
  });

  it.each<[string, Oppforsel]>([
    ['ingenting', svarerAldri],
    ['begynnelsen', stopperMidtI],
  ])('som er %s, og så er det stille, ventes det ikke på for alltid', async (_, uhell) => {
    const denne = await Kanalprove.start(KORT_SVARFRIST);
    denne.altinn.vedNeste('orders', uhell);

    const utfall = await denne.send();
    await denne.altinn.stopp();

    expect(utfall).toEqual(PROV_IGJEN);
    expect(denne.linjer.join()).toContain('tiden gikk ut');
    expect(denne.loggenErTrygg()).toBe(true);
  });

  it('med en ventetid som et klokkeslett, er så lenge som det er til da', async () => {
    const om20s = new Date(Date.now() + 20_000).toUTCString();
    prove.altinn.vedNeste('orders', jsonsvar(429, '', { 'retry-after': om20s }));

    const utfall = await prove.send();

    expect(utfall).toMatchObject({ type: 'PROV_IGJEN' });
    const { ventMs } = utfall as { ventMs: number };
    expect(ventMs).toBeGreaterThan(15_000);
    expect(ventMs).toBeLessThanOrEqual(20_000);
  });
});

describe('tokenet', () => {
  it('er det samme for to hundre som sendes samtidig', async () => {
    const utfall = await Promise.all(Array.from({ length: 200 }, () => prove.send()));

    expect(new Set(utfall.map(({ type }) => type))).toEqual(new Set(['SENDT']));
    expect(prove.altinn.ordrer.size).toBe(200);
    expect(prove.altinn.maskinporten.utstedte).toHaveLength(1);
    expect(prove.altinn.altinntokener).toHaveLength(1);
  });

  it('byttes før det utløper, mens det sendes', async () => {
    prove.altinn.tokenVarerS = 600;

    const typer: string[] = [];
    for (let minutt = 0; minutt < 20; minutt++) {
      typer.push((await prove.send()).type);
      prove.altinn.na += 60_000;
    }

    expect(new Set(typer)).toEqual(new Set(['SENDT']));
    expect(prove.altinn.altinntokener).toHaveLength(2);
  });

  it('som Altinn ikke tar imot lenger, byttes én gang for alle, og alt blir sendt', async () => {
    await prove.send();
    prove.altinn.kallTilbakeTokener();

    const utfall = await Promise.all(Array.from({ length: 50 }, () => prove.send()));

    expect(new Set(utfall.map(({ type }) => type))).toEqual(new Set(['SENDT']));
    expect(prove.altinn.altinntokener).toHaveLength(2);
  });

  it('byttes bare én gang for en melding: avvises også det nye, venter meldingen', async () => {
    prove.altinn.vedNeste('orders', jsonsvar(401, ''), jsonsvar(401, ''));

    expect(await prove.send()).toEqual(PROV_IGJEN);
    expect(prove.altinn.altinntokener).toHaveLength(2);
    expect(prove.linjer.join()).toContain('Altinn svarte 401');
  });

  it('fra Maskinporten byttes når Altinn ikke vil veksle det', async () => {
    prove.altinn.vedNeste('exchange', jsonsvar(401, ''));

    expect((await prove.send()).type).toBe('SENDT');
    expect(prove.altinn.maskinporten.utstedte).toHaveLength(2);
  });

  it.each<[string, 'token' | 'exchange', Oppforsel, object, RegExp]>([
    ['Maskinporten er nede', 'token', jsonsvar(503, ''), {}, /Maskinporten svarte 503/],
    ['Maskinporten bryter', 'token', bryter, {}, /svarte ikke/],
    ['vekslingen er nede', 'exchange', jsonsvar(500, ''), {}, /vekslet ikke tokenet: 500/],
    [
      'det veksles for ofte',
      'exchange',
      jsonsvar(429, '', { 'retry-after': '9' }),
      { ventMs: 9_000 },
      /vekslet ikke tokenet: 429/,
    ],
    [
      'vekslingen gir noe annet enn et token',
      'exchange',
      jsonsvar(200, '<html>'),
      {},
      /uten et token/,
    ],
    ['vekslingen gir noe som ligner', 'exchange', jsonsvar(200, 'a.b.c'), {}, /uten et token/],
    [
      'vekslingen gir et token uten utløp',
      'exchange',
      jsonsvar(200, 'e30.e30.abc'),
      {},
      /uten et token/,
    ],
  ])('mangler når %s, og meldingen venter', async (...rad) => {
    const [, sti, uhell, mer, linje] = rad;
    prove.altinn.vedNeste(sti, uhell);

    expect(await prove.send()).toEqual({ ...PROV_IGJEN, ...mer });
    expect(prove.linjer.join()).toMatch(linje);
    expect((await prove.send()).type).toBe('SENDT');
  });

  it('som kommer i anførselstegn, er det samme', async () => {
    await prove.send();
    prove.altinn.na += 3_600_000;
    const { SignJWT } = await import('jose');
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(Math.floor(prove.altinn.na / 1000) + 600)
      .sign(new Uint8Array(32));
    const sett: unknown[] = [];
    prove.altinn.vedNeste('exchange', jsonsvar(200, JSON.stringify(token)));
    prove.altinn.vedNeste('orders', (svar, request) => {
      sett.push(request.headers.authorization);
      svar.writeHead(503).end();
    });

    await prove.send();

    expect(sett).toEqual([`Bearer ${token}`]);
  });
});

describe('når Altinn er borte', () => {
  it('venter alt, og sendes en gang hver når Altinn er tilbake', async () => {
    const meldinger = Array.from({ length: 20 }, () => lagMelding());
    prove.altinn.erNede = true;
    const under = await Promise.all(meldinger.map((melding) => prove.send(melding)));

    prove.altinn.erNede = false;
    const etter = await Promise.all(meldinger.map((melding) => prove.send(melding)));

    expect(under).toEqual(meldinger.map(() => PROV_IGJEN));
    expect(new Set(etter.map(({ type }) => type))).toEqual(new Set(['SENDT']));
    expect(prove.altinn.ordrer.size).toBe(20);
  });

  it('sier loggen det én gang, og igjen bare om det skjer på nytt', async () => {
    const nede = jsonsvar(503, '');
    prove.altinn.vedNeste('orders', nede, nede, nede);
    for (let forsok = 0; forsok < 4; forsok++) await prove.send();
    expect(prove.linjer).toHaveLength(1);

    prove.altinn.vedNeste('orders', nede);
    await prove.send();

    expect(prove.linjer).toHaveLength(2);
  });
});

function kvittering(shipmentId: unknown): Oppforsel {
  return jsonsvar(201, { notification: { shipmentId } });
}
