import { Kanalprove, lagMelding } from './altinnkanal.testhjelp.js';
import { bryter, jsonsvar, type Oppforsel } from './maskinporten.testhjelp.js';

const PROV_IGJEN = { type: 'PROV_IGJEN', grunn: 'KANALEN_SVARER_IKKE' };

let prove: Kanalprove;
beforeEach(async () => {
  prove = await Kanalprove.start();
});
afterEach(() => prove.avslutt());

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

  it('sier loggen det én gang om statusene også, mens ordrene går som de skal', async () => {
    const stengt = jsonsvar(403, '');
    prove.altinn.vedNeste('feed', stengt, stengt, stengt);
    for (let runde = 0; runde < 3; runde++) {
      await prove.kanal.hentStatuser(0);
      await prove.send();
    }

    expect(prove.linjer).toHaveLength(1);
  });
});
