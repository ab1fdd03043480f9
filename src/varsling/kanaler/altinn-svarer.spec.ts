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
afterEach(() => prove.avslutt());

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
    [
      '429 med en ventetid på et døgn',
      jsonsvar(429, '', { 'retry-after': '86400' }),
      { ventMs: 3_600_000 },
    ],
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

function kvittering(shipmentId: unknown): Oppforsel {
  return jsonsvar(201, { notification: { shipmentId } });
}
