import { nyPerson } from '../../../test/oppsett/personnumre.js';
import { Kanalprove, lagMelding } from './altinnkanal.testhjelp.js';

let prove: Kanalprove;
beforeEach(async () => {
  prove = await Kanalprove.start();
});
afterEach(() => prove.avslutt());

describe('ordren', () => {
  it('er til personen, med det som trengs for både e-post og SMS', async () => {
    const [nummer, melding] = [nyPerson(), lagMelding()];

    const utfall = await prove.send(melding, { nummer });

    const { ordre, shipmentId } = prove.altinn.ordrer.get(melding.id)!;
    expect(utfall).toEqual({ type: 'SENDT', kanal: 'ALTINN', referanse: shipmentId });
    expect(ordre).toEqual({
      idempotencyId: melding.id,
      sendersReference: `min-kommune-oppgave:${melding.id}`,
      requestedSendTime: new Date(prove.altinn.na + 60_000).toISOString(),
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

  it('tas imot også når klokken vår går nesten et minutt etter Altinns', async () => {
    const var_ = new Date();
    const denne = await Kanalprove.start({ na: () => var_ });
    denne.altinn.na = var_.getTime() + 59_000;

    const { type } = await denne.send();
    await denne.altinn.stopp();

    expect(type).toBe('SENDT');
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
