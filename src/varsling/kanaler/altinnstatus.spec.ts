import { feedoppforing } from './altinn.testhjelp.js';
import { Kanalprove, lagMelding } from './altinnkanal.testhjelp.js';
import type { Statusside } from './altinnstatus.js';

const FORSENDELSE = '7f6d3e0a-94a4-4f6e-9d3c-2b1f0a9c8d7e';

let prove: Kanalprove;
beforeEach(async () => {
  prove = await Kanalprove.start();
});
afterEach(() => prove.avslutt());

const les = async (...oppforinger: Record<string, unknown>[]): Promise<Statusside['statuser']> => {
  prove.altinn.feed.push(...oppforinger);
  return (await prove.kanal.hentStatuser(0)).statuser;
};

it.each([
  ['Email_Delivered', 'LEVERT'],
  ['SMS_Delivered', 'LEVERT'],
  ...['New', 'Sending', 'Succeeded'].map((ord) => [`Email_${ord}`, undefined] as const),
  ...['New', 'Sending', 'Accepted'].map((ord) => [`SMS_${ord}`, undefined] as const),
  ['Email_Failed', 'KANALEN_SVARER_IKKE'],
  ['Email_Failed_RecipientReserved', 'RESERVERT'],
  ['Email_Failed_RecipientNotIdentified', 'INGEN_KONTAKTINFORMASJON'],
  ['Email_Failed_InvalidFormat', 'AVVIST_AV_MOTTAKER'],
  ['Email_Failed_SuppressedRecipient', 'AVVIST_AV_MOTTAKER'],
  ['Email_Failed_TransientError', 'KANALEN_SVARER_IKKE'],
  ['Email_Failed_Bounced', 'AVVIST_AV_MOTTAKER'],
  ['Email_Failed_FilteredSpam', 'AVVIST_AV_MOTTAKER'],
  ['Email_Failed_Quarantined', 'AVVIST_AV_MOTTAKER'],
  ['Email_Failed_TTL', 'KANALEN_SVARER_IKKE'],
  ['Email_Failed_InvalidSasUrl', 'KANALEN_SVARER_IKKE'],
  ['Email_Failed_PayloadTooLarge', 'KANALEN_SVARER_IKKE'],
  ['SMS_Failed', 'KANALEN_SVARER_IKKE'],
  ['SMS_Failed_InvalidRecipient', 'AVVIST_AV_MOTTAKER'],
  ['SMS_Failed_RecipientReserved', 'RESERVERT'],
  ['SMS_Failed_BarredReceiver', 'AVVIST_AV_MOTTAKER'],
  ['SMS_Failed_Deleted', 'AVVIST_AV_MOTTAKER'],
  ['SMS_Failed_Expired', 'KANALEN_SVARER_IKKE'],
  ['SMS_Failed_Undelivered', 'KANALEN_SVARER_IKKE'],
  ['SMS_Failed_RecipientNotIdentified', 'INGEN_KONTAKTINFORMASJON'],
  ['SMS_Failed_Rejected', 'AVVIST_AV_MOTTAKER'],
  ['SMS_Failed_TTL', 'KANALEN_SVARER_IKKE'],
] as const)('%s betyr %s', async (ord, betydning) => {
  const kanal = ord.startsWith('SMS') ? 'SMS' : 'EPOST';
  const ikkeNadd = { ikkeNadd: betydning, kanal };

  const statuser = await les(feedoppforing(1, FORSENDELSE, ord));

  const utfall = betydning === 'LEVERT' ? betydning : ikkeNadd;
  expect(statuser).toEqual(betydning ? [{ referanse: FORSENDELSE, utfall }] : []);
  expect(prove.linjer).toEqual([]);
});

it.each([
  [['Email_Failed_Bounced', 'SMS_Delivered'], 'LEVERT'],
  [['Email_Delivered', 'SMS_Sending'], 'LEVERT'],
  [['Email_Failed_Bounced', 'SMS_Accepted'], undefined],
  [
    ['SMS_Failed_RecipientNotIdentified', 'Email_Failed_Bounced'],
    { ikkeNadd: 'AVVIST_AV_MOTTAKER', kanal: 'EPOST' },
  ],
  [['Email_Failed_TTL', 'SMS_Failed_Deleted'], { ikkeNadd: 'AVVIST_AV_MOTTAKER', kanal: 'SMS' }],
  [
    ['Email_Failed_RecipientReserved', 'SMS_Failed_RecipientReserved'],
    { ikkeNadd: 'RESERVERT', kanal: 'EPOST' },
  ],
  [[], undefined],
] as const)('%j er til sammen %j', async (ord, utfall) => {
  const statuser = await les(feedoppforing(1, FORSENDELSE, ...ord));

  expect(statuser).toEqual(utfall ? [{ referanse: FORSENDELSE, utfall }] : []);
});

it.each([
  ['Order_Registered', undefined],
  ['Order_Processing', undefined],
  ['Order_Processed', undefined],
  ['Order_Cancelled', { ikkeNadd: 'KANALEN_SVARER_IKKE' }],
  ['Order_SendConditionNotMet', { ikkeNadd: 'KANALEN_SVARER_IKKE' }],
] as const)('ordren %s uten noe sendt er %j', async (status, utfall) => {
  const statuser = await les({ ...feedoppforing(1, FORSENDELSE, 'Email_New'), status });

  expect(statuser).toEqual(utfall ? [{ referanse: FORSENDELSE, utfall }] : []);
  expect(prove.linjer).toEqual([]);
});

it('referansen er den samme som da det ble sendt', async () => {
  const melding = lagMelding();
  const sendt = await prove.send(melding);
  const { shipmentId } = prove.altinn.ordrer.get(melding.id)!;

  const statuser = await les(feedoppforing(1, shipmentId, 'Email_Delivered'));

  expect(sendt).toMatchObject({ referanse: shipmentId });
  expect(statuser).toEqual([{ referanse: shipmentId, utfall: 'LEVERT' }]);
});

it('et ord vi ikke kjenner, er ikke endelig, og sies i loggen én gang', async () => {
  const oppforing = feedoppforing(1, FORSENDELSE, 'Email_Failed_Postgangsfeil');

  expect(await les(oppforing)).toEqual([]);
  await prove.kanal.hentStatuser(0);
  await prove.kanal.hentStatuser(0);

  expect(prove.linjer).toHaveLength(1);
  expect(prove.linjer[0]).toContain('Email_Failed_Postgangsfeil');
});

it.each(['constructor', 'Fax_Delivered', '+4799999999', 'Email_noen@example.com', 'Order_Annet'])(
  'ordet %s betyr ingenting, og ingen person kommer i loggen',
  async (ord) => {
    const statuser = await les({ ...feedoppforing(1, FORSENDELSE, ord), status: ord });

    expect(statuser).toEqual([]);
    expect(prove.linjer.join()).not.toMatch(/99999999|@/);
  },
);
