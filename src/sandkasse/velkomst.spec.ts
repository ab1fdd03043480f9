import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { ledigPort } from '../../test/oppsett/ledig-port.js';
import { medSkall } from '../../test/oppsett/vilkar.js';
import { lagHemmeligheter } from './hemmeligheter.js';
import { lagKlar, type Klar } from './klar.js';
import { lagKommandoer } from './kommandoer.js';
import { testpersoner } from './personer.js';
import { utenArbeid } from './klokke.testhjelp.js';
import { sandkasseRuter } from './ruter.js';
import { velkomsttekst } from './velkomst.js';

let app: FastifyInstance;
let klar: Klar;

beforeAll(async () => {
  const port = await ledigPort();
  const adresse = `http://localhost:${port}`;
  const hemmeligheter = await lagHemmeligheter();
  klar = lagKlar(adresse, hemmeligheter);
  app = Fastify();
  await app.register(
    sandkasseRuter({ adresse, hemmeligheter, na: () => new Date(), ...utenArbeid() }),
    {
      prefix: '/sandkasse',
    },
  );
  // Stands in for the product: tells what reached it.
  app.post('/min-kommune/*', async ({ headers, body, url }) => ({ headers, body, url }));
  await app.listen({ port, host: 'localhost' });
});
afterAll(() => app.close());

const limInn = async (kommandoer: string): Promise<unknown> => {
  const { stdout } = await promisify(execFile)('bash', ['-c', kommandoer]);
  return JSON.parse(stdout);
};

describe('velkomstteksten', () => {
  it('viser adressene og kommandoene som de er', () => {
    const tekst = velkomsttekst(klar);
    const { fagsystemtoken, opprettOppgave, fullforOppgave } = lagKommandoer(klar);

    for (const sti of ['ekstern', 'innbygger', 'konfigurasjon']) {
      expect(tekst).toContain(`${klar.swagger}/${sti}`);
    }
    expect(tekst).toContain(klar.forvaltning);
    expect(tekst).toContain('/sandkasse/api/klar');
    expect(tekst).toContain(`${fagsystemtoken}\n${opprettOppgave}`);
    expect(tekst).toContain(fullforOppgave);
  });
});

medSkall.describe('kommandoene, limt inn i bash', () => {
  it('lager en oppgave med token, integrasjon og gyldig JSON', async () => {
    const { fagsystemtoken, opprettOppgave } = lagKommandoer(klar);

    const fram = await limInn(`${fagsystemtoken}\n${opprettOppgave}`);

    expect(fram).toMatchObject({
      url: `/min-kommune/api/v1/api/${klar.fiksOrgId}/oppgaver`,
      headers: {
        authorization: expect.stringMatching(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/),
        integrasjonid: klar.integrasjon.integrasjonId,
        integrasjonpassord: klar.integrasjon.integrasjonPassord,
      },
      body: {
        utfortKriterie: 'ALL',
        mottakere: { personIdList: [testpersoner.vanlig.personId] },
      },
    });
  });

  it('henter oppgavene til innbyggeren', async () => {
    const { innbyggertoken, mineOppgaver } = lagKommandoer(klar);

    const fram = await limInn(`${innbyggertoken}\n${mineOppgaver}`);

    expect(fram).toMatchObject({
      url: '/min-kommune/api/v1/innbygger/oppgaver/sok?sprak=nb',
      headers: { authorization: expect.stringMatching(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/) },
    });
  });
});
