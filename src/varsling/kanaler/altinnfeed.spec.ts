import { randomUUID } from 'node:crypto';
import { feedoppforing } from './altinn.testhjelp.js';
import { Kanalprove, KORT_SVARFRIST } from './altinnkanal.testhjelp.js';
import { bryter, jsonsvar, svarerAldri, type Oppforsel } from './maskinporten.testhjelp.js';

const FORSENDELSE = '7f6d3e0a-94a4-4f6e-9d3c-2b1f0a9c8d7e';

let prove: Kanalprove;
beforeEach(async () => {
  prove = await Kanalprove.start();
});
afterEach(() => prove.avslutt());

describe('lesingen av statuser', () => {
  const lesAlt = async (fra = 0): Promise<{ sted: number; sett: string[] }> => {
    const sett: string[] = [];
    let sted = fra;
    for (;;) {
      const { neste, statuser } = await prove.kanal.hentStatuser(sted);
      sett.push(...statuser.map(({ referanse }) => referanse));
      if (neste === sted) return { sted, sett };
      sted = neste;
    }
  };
  const fyll = (antall: number, fra: number): string[] => {
    const nye = Array.from({ length: antall }, () => randomUUID());
    // Others' entries lie between: the numbers are not in a row.
    nye.forEach((id, i) => prove.altinn.feed.push(feedoppforing(fra + 3 * i, id, 'SMS_Delivered')));
    return nye;
  };

  it('går side for side, og alt leses én gang', async () => {
    const alle = fyll(1_203, 7);

    const { sted, sett } = await lesAlt();

    expect(sett).toEqual(alle);
    expect(sted).toBe(7 + 3 * 1_202);
    expect(prove.altinn.feedsporringer).toHaveLength(4);
    expect(prove.altinn.feedsporringer[0]).toBe('seq=0&pageSize=500');
  });

  it('fortsetter der den slapp, også for en ny prosess', async () => {
    fyll(600, 1);
    const { sted } = await lesAlt();
    const nye = fyll(2, 10_000);

    const denNye = await lesAlt(sted);

    expect(denNye.sett).toEqual(nye);
  });

  it('fra det samme stedet gir det samme igjen', async () => {
    fyll(10, 1);

    expect(await prove.kanal.hentStatuser(4)).toEqual(await prove.kanal.hentStatuser(4));
  });

  it('uten noe nytt blir stående', async () => {
    expect(await prove.kanal.hentStatuser(42)).toEqual({ neste: 42, statuser: [] });
  });

  it.each<[string, Oppforsel]>([
    ['er nede', jsonsvar(503, '')],
    ['ikke slipper oss inn', jsonsvar(403, '')],
    ['bryter forbindelsen', bryter],
    ['svarer noe annet enn JSON', jsonsvar(200, '<html>')],
    ['svarer noe annet enn en liste', jsonsvar(200, { statuser: [] })],
  ])('blir stående når Altinn %s, og går videre etterpå', async (_, uhell) => {
    const alle = fyll(3, 1);
    prove.altinn.vedNeste('feed', uhell);

    expect(await prove.kanal.hentStatuser(0)).toEqual({ neste: 0, statuser: [], feilet: true });
    expect(prove.linjer).toHaveLength(1);
    expect((await lesAlt()).sett).toEqual(alle);
  });

  it('venter ikke for alltid på et Altinn som henger', async () => {
    const denne = await Kanalprove.start(KORT_SVARFRIST);
    denne.altinn.vedNeste('feed', svarerAldri);

    const side = await denne.kanal.hentStatuser(7);
    await denne.avslutt();

    expect(side).toEqual({ neste: 7, statuser: [], feilet: true });
  });

  it('går forbi det som ikke kan leses, og tar med resten', async () => {
    const rett = feedoppforing(5, FORSENDELSE, 'Email_Delivered');
    const gale = [
      null,
      'tekst',
      { ...rett, sequenceNumber: '6' },
      { ...rett, shipmentId: '12838433381' },
      { ...rett, status: undefined },
      { ...rett, recipients: 'ingen' },
      { ...rett, recipients: [null] },
      { ...rett, sequenceNumber: 9, recipients: [{ status: 7 }] },
    ];
    prove.altinn.vedNeste('feed', jsonsvar(200, [...gale, rett]));

    const side = await prove.kanal.hentStatuser(0);

    expect(side).toEqual({ neste: 9, statuser: [{ referanse: FORSENDELSE, utfall: 'LEVERT' }] });
    expect(prove.linjer).toHaveLength(1);
    expect(prove.linjer.join()).not.toContain('12838433381');
  });

  it('sier hvor lenge Altinn vil ha ro', async () => {
    prove.altinn.vedNeste('feed', jsonsvar(429, '', { 'retry-after': '120' }));

    expect(await prove.kanal.hentStatuser(3)).toMatchObject({ neste: 3, ventMs: 120_000 });
  });

  it.each(['arkivet', null, undefined, 7])(
    'går stille forbi det som ikke sier at det er vårt (%j)',
    async (sendersReference) => {
      prove.altinn.feed.push(
        { ...feedoppforing(8, FORSENDELSE, 'Fax_Sent'), sendersReference },
        { ...feedoppforing(9, FORSENDELSE, 'SMS_Delivered'), sendersReference },
      );

      expect(await prove.kanal.hentStatuser(0)).toEqual({ neste: 9, statuser: [] });
      expect(prove.linjer).toEqual([]);
    },
  );

  it('går aldri bakover', async () => {
    prove.altinn.vedNeste('feed', jsonsvar(200, [feedoppforing(3, FORSENDELSE, 'SMS_Delivered')]));

    expect((await prove.kanal.hentStatuser(50)).neste).toBe(50);
  });

  it('bytter tokenet når det er avvist', async () => {
    await prove.kanal.hentStatuser(0);
    prove.altinn.kallTilbakeTokener();
    const alle = fyll(1, 1);

    expect((await lesAlt()).sett).toEqual(alle);
  });
});
