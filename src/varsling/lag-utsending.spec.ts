import { altinnmiljo } from '../../test/oppsett/altinnapp.js';
import { nyPerson } from '../../test/oppsett/personnumre.js';
import { lesMiljo } from '../felles/miljo/les-miljo.js';
import { Altinnprove } from './kanaler/altinn.testhjelp.js';
import { lagMelding } from './kanaler/altinnkanal.testhjelp.js';
import { minnelogg } from './kanaler/kanal.testhjelp.js';
import { lagUtsending } from './lag-utsending.js';

let altinn: Altinnprove;
beforeEach(async () => {
  altinn = await Altinnprove.start();
  altinn.slippKlokken();
});
afterEach(() => altinn.stopp());

const utsending = (mer: Record<string, string> = {}) =>
  lagUtsending(lesMiljo({ ...altinnmiljo(altinn, 3000), ...mer }), minnelogg().logg);

async function bestilt(mer: Record<string, string>) {
  const utfall = await utsending(mer)!.kanal.send(nyPerson(), () => lagMelding(), {
    varsleReserverte: false,
  });
  expect(utfall.type).toBe('SENDT');
  return altinn.mottatt[0]!.recipient.recipientPerson;
}

it.each([
  ['EPOST,SMS', 'EmailPreferred'],
  ['SMS,EPOST', 'SmsPreferred'],
  ['EPOST', 'Email'],
  ['SMS', 'Sms'],
])('VARSLING_REKKEFOLGE=%s er %s hos Altinn', async (rekkefolge, valg) => {
  expect(await bestilt({ VARSLING_REKKEFOLGE: rekkefolge })).toMatchObject({ channelSchema: valg });
});

it('SMS kommer fra ALTINN_SMS_AVSENDER, og fra Altinns egen når den ikke er satt', async () => {
  const { smsSettings } = await bestilt({ ALTINN_SMS_AVSENDER: 'Fjordvik' });
  expect(smsSettings).toMatchObject({ sender: 'Fjordvik' });
  altinn.mottatt.length = 0;

  expect((await bestilt({})).smsSettings).not.toHaveProperty('sender');
});

it('bare Altinn sier etterpå hvordan det gikk, og stedene er Altinns', () => {
  expect(utsending()!.statuskilde?.kilde).toBe(altinn.base);
  expect(utsending({ VARSLING: 'INGEN' })).toBeUndefined();
});
