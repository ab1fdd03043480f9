import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { bestilling } from '../oppsett/fagsystem.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import {
  fagsystemHos,
  nyttSandkassested,
  startProsess,
  ventTilKlar,
  type Prosess,
  type Sandkassested,
} from '../oppsett/prosess.js';

/** An answer of some megabytes, more than the system keeps for a client that does not read. */
const MANGE = 60_000;

describe('mens prosessen stanser', () => {
  let sted: Sandkassested;
  let prosess: Prosess;
  beforeEach(async () => {
    sted = await nyttSandkassested();
    prosess = startProsess(sted.miljo);
  });
  afterEach(async () => {
    prosess.barn.kill('SIGKILL');
    await prosess.ferdig;
    await sted.rydd();
  });

  const ring = (tekst: string): Socket => {
    const { hostname, port } = new URL(prosess.adresse);
    const linje = connect(Number(port), hostname);
    linje.write(tekst);
    return linje;
  };

  it('får en som leser sakte, hele svaret', async () => {
    const klar = await ventTilKlar(prosess);
    const fagsystem = await fagsystemHos(prosess, klar);
    const { token, integrasjonId, integrasjonPassord } = fagsystem.legitimasjon;
    const id = await fagsystem.opprettOk(
      bestilling({ mottakere: { personIdList: nyePersoner(MANGE) } }),
    );
    const linje = ring(
      [
        `GET /min-kommune/api/v1/api/${klar.fiksOrgId}/oppgaver/${id} HTTP/1.1`,
        'Host: localhost',
        `Authorization: Bearer ${token}`,
        `IntegrasjonId: ${integrasjonId}`,
        `IntegrasjonPassord: ${integrasjonPassord}`,
        '\r\n',
      ].join('\r\n'),
    );
    const biter: Buffer[] = [];
    await new Promise((forste) => linje.once('readable', forste));

    prosess.barn.kill('SIGTERM');
    await setTimeout(1_000);
    for await (const bit of linje) biter.push(bit as Buffer);

    const svar = Buffer.concat(biter).toString();
    const [hode = '', kropp = ''] = svar.split('\r\n\r\n');
    expect(Buffer.byteLength(kropp)).toBe(Number(/content-length: (\d+)/i.exec(hode)?.[1]));
    expect(kropp.length).toBeGreaterThan(3_000_000);
    expect(await prosess.ferdig).toBe(0);
  }, 90_000);

  it('holder ingen den oppe ved å la være å sende resten', async () => {
    await ventTilKlar(prosess);
    const linje = ring(
      'POST /sandkasse/api/innbyggertoken HTTP/1.1\r\nHost: localhost\r\n' +
        'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    linje.on('error', () => undefined);
    await setTimeout(300);

    prosess.barn.kill('SIGTERM');

    expect(await prosess.ferdig).toBe(0);
  }, 60_000);
});
