import { ledigPort } from '../../../test/oppsett/ledig-port.js';
import { selvsignert } from '../../../test/oppsett/sertifikat.js';
import {
  ADRESSE,
  apne,
  epost,
  linjer,
  loggen,
  ryddEtterHverTest,
  tjener,
} from './epost.testhjelp.js';
import { melding } from './kanal.testhjelp.js';
import { startDryppende, startUpalitelig, type Sted } from './smtptjener.testhjelp.js';

const KORT = { tilkobling: 300, hilsen: 300, stillhet: 300, totalt: 2_000 };

ryddEtterHverTest();

describe('en server som ikke svarer', () => {
  const STEDER: Sted[] = ['HILSEN', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'MIDT_I', 'SLUTT'];

  it.each(STEDER)('men tier ved %s, holder ingen lenge', async (sted) => {
    const server = await startUpalitelig(sted, 'HENG');
    apne.push(server);

    expect(await epost(server.port, { frister: KORT }).send(ADRESSE, melding())).toEqual({
      type: 'PROV_IGJEN',
    });
    expect(loggen()).toMatchObject([{ kode: 'ETIMEDOUT' }]);
  });

  it.each(STEDER)('men legger på ved %s, får meldingen en annen gang', async (sted) => {
    const server = await startUpalitelig(sted, 'KUTT');
    apne.push(server);

    expect(await epost(server.port, { frister: KORT }).send(ADRESSE, melding())).toEqual({
      type: 'PROV_IGJEN',
    });
  });

  it.each(['MIDT_I', 'SLUTT'] as const)(
    'og kan ha fått meldingen (%s), får den ikke igjen av oss med det samme',
    async (sted) => {
      const server = await startUpalitelig(sted, 'KUTT');
      apne.push(server);

      await epost(server.port, { frister: KORT }).send(ADRESSE, melding());

      expect(server.forsok()).toBe(1);
    },
  );

  it.each([
    { ...KORT, tilkobling: 5_000, stillhet: 5_000 },
    { ...KORT, hilsen: 5_000, stillhet: 5_000 },
  ])('men aldri hilser, slippes etter den korteste av fristene %j', async (frister) => {
    const server = await startUpalitelig('HILSEN', 'HENG');
    apne.push(server);

    await epost(server.port, { frister }).send(ADRESSE, melding());

    expect(loggen()).toMatchObject([{ kode: 'ETIMEDOUT' }]);
  });

  it('men drypper svar uten ende, slippes når tiden er ute', async () => {
    const server = await startDryppende();
    apne.push(server);
    const vei = epost(server.port, {
      frister: { ...KORT, hilsen: 5_000, tilkobling: 5_000, totalt: 400 },
    });

    expect(await vei.send(ADRESSE, melding())).toEqual({ type: 'PROV_IGJEN' });
    expect(loggen()).toMatchObject([{ kode: 'EABORT' }]);
  });

  it('fordi ingen er der, sies i loggen', async () => {
    const vei = epost(await ledigPort(), { frister: KORT });

    expect(await vei.send(ADRESSE, melding())).toEqual({ type: 'PROV_IGJEN' });
    expect(loggen()).toMatchObject([{ kode: 'ESOCKET', arsak: 'ECONNREFUSED' }]);
  });

  it('etter at veien er lukket, kastes det ikke', async () => {
    const { port } = await tjener();
    const vei = epost(port);
    await vei.lukk();

    expect(await vei.send(ADRESSE, melding())).toEqual({ type: 'PROV_IGJEN' });
  });
});

describe('kryptering', () => {
  const sertifikat = selvsignert();
  const medTls = { ...sertifikat, disabledCommands: [] };
  const krypterte = { STARTTLS: medTls, IMPLISITT: { ...medTls, secure: true } };

  it.each(['STARTTLS', 'IMPLISITT'] as const)(
    '%s slipper bare en server vi stoler på',
    async (tls) => {
      const { port, mottatt } = await tjener(krypterte[tls]);

      const ukjent = await epost(port, { tls }).send(ADRESSE, melding());
      const kjent = await epost(port, { tls, ca: sertifikat.cert }).send(ADRESSE, melding());

      expect([ukjent.type, kjent.type]).toEqual(['PROV_IGJEN', 'SENDT']);
      expect(mottatt).toHaveLength(1);
      expect(loggen()).toMatchObject([{ arsak: 'DEPTH_ZERO_SELF_SIGNED_CERT' }]);
    },
  );

  it('kreves, også der serveren ikke tilbyr den', async () => {
    const { port, mottatt } = await tjener();

    expect(await epost(port, { tls: 'STARTTLS' }).send(ADRESSE, melding())).toEqual({
      type: 'PROV_IGJEN',
    });
    expect(mottatt).toEqual([]);
    expect(linjer).toHaveLength(1);
  });

  it('passordet går bare over en kryptert tilkobling', async () => {
    const sett: string[] = [];
    const { port } = await tjener({
      ...medTls,
      authOptional: false,
      onAuth: ({ username, password }, { secure }, svar) => {
        sett.push(`${username}:${password}:${String(secure)}`);
        svar(null, { user: username });
      },
    });
    const innlogging = { bruker: 'kommune', passord: 'hemmelig' };
    const vei = epost(port, { tls: 'STARTTLS', ca: sertifikat.cert, innlogging });

    expect(await vei.send(ADRESSE, melding())).toMatchObject({ type: 'SENDT' });
    expect(sett).toEqual(['kommune:hemmelig:true']);
  });
});
