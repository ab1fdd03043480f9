import { afterAll, beforeAll, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { lagHemmeligheter } from './hemmeligheter.js';
import { utenArbeid } from './klokke.testhjelp.js';
import { sandkasseRuter } from './ruter.js';

const KLOKKEN = '/sandkasse/api/klokke';
const JSON_TYPE = { 'content-type': 'application/json' };

let app: FastifyInstance;

beforeAll(async () => {
  app = Fastify();
  const adresse = 'http://localhost:3000';
  const hemmeligheter = await lagHemmeligheter();
  const sandkassen = { adresse, hemmeligheter, na: () => new Date(), ...utenArbeid() };
  await app.register(sandkasseRuter(sandkassen), { prefix: '/sandkasse' });
});
afterAll(() => app.close());

/** In the form that the contract gives every refusal, all of it. */
const feilmelding = (status: number, errorCode: string, message: RegExp) => ({
  timestamp: expect.any(Number),
  status,
  error: expect.any(String),
  errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  path: KLOKKEN,
  originalPath: KLOKKEN,
  message: expect.stringMatching(message),
  errorCode,
  errorJson: expect.stringMatching(/^\{.*\}$/),
});

it.each([
  ['ingenting', {}, /^Send \{ "flytt": "P3D" \}/, ''],
  ['en liste', { payload: [] }, /^Send/, ''],
  ['null', { payload: 'null', headers: JSON_TYPE }, /^Send/, ''],
  ['begge deler', { payload: { flytt: 'P1D', til: '2027-01-01T00:00:00Z' } }, /^Send/, ''],
  ['et ukjent felt', { payload: { flytt: 'P1D', kl: 1 } }, /kjenner ikke feltet «kl»/, '/kl'],
  ['30. februar', { payload: { til: '2027-02-30T10:00:00+01:00' } }, /må finnes/, '/til'],
  ['en varighet med ord', { payload: { flytt: 'en uke' } }, /P3D/, '/flytt'],
  [
    'en tid som er forbi',
    { payload: { til: '2020-01-01T00:00:00Z' } },
    /bare stilles fram/,
    '/til',
  ],
])('klokken avviser %s, og sier hvor feilen er', async (_hva, kall: InjectOptions, ord, felt) => {
  const svar = await app.inject({ ...kall, method: 'POST', url: KLOKKEN });

  const kropp = svar.json<{ errorJson: string; message: string }>();
  expect(svar.statusCode).toBe(400);
  expect(kropp).toEqual(feilmelding(400, 'UGYLDIG_FORESPORSEL', ord));
  expect(JSON.parse(kropp.errorJson)).toEqual({
    feil: [{ felt, melding: kropp.message }],
    antall: 1,
  });
});

it.each([
  ['{ "flytt": ', JSON_TYPE, 400, 'UGYLDIG_JSON', /ikke gyldig JSON/],
  ['', JSON_TYPE, 400, 'UGYLDIG_JSON', /ikke gyldig JSON/],
  ['flytt=P1D', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'IKKE_JSON', /JSON/],
  [`"${'x'.repeat(20_000)}"`, JSON_TYPE, 413, 'FOR_STOR_FORESPORSEL', /for stort/],
])('klokken avviser det den ikke kan lese (%#)', async (payload, headers, status, kode, ord) => {
  const svar = await app.inject({ method: 'POST', url: KLOKKEN, payload, headers });

  expect(svar.statusCode).toBe(status);
  expect(svar.json()).toEqual(feilmelding(status, kode, ord));
});

it.each([
  ['PUT', '/klokke', 'GET, POST'],
  ['DELETE', '/klokke', 'GET, POST'],
  ['POST', '/innboks', 'GET'],
  ['PATCH', '/klar', 'GET'],
  ['GET', '/innbyggertoken', 'POST'],
  ['GET', '/maskinportentoken', 'POST'],
] as const)('%s %s finnes ikke, og svaret sier hva som gjør det', async (method, sti, allow) => {
  const payload = method === 'GET' ? {} : { payload: 'ikke JSON' };
  const svar = await app.inject({ method, url: `/sandkasse/api${sti}`, ...payload });

  expect(svar.statusCode).toBe(405);
  expect(svar.headers.allow).toBe(allow);
  expect(svar.json()).toMatchObject({
    errorCode: 'METODE_IKKE_TILLATT',
    message: `Adressen finnes, men tar bare ${allow.replace(', ', ' og ')}.`,
  });
});

it('innboksen sier hvem den må få vite om, uten å gjenta nummeret', async () => {
  const svar = await app.inject('/sandkasse/api/innboks?personId=128384333811');

  expect(svar.statusCode).toBe(400);
  expect(svar.json()).toMatchObject({
    errorCode: 'UGYLDIG_FORESPORSEL',
    path: '/sandkasse/api/innboks',
  });
  expect(svar.body).not.toContain('12838433381');
});

it('klokken på innbokssiden sier fra om et skjema uten innhold', async () => {
  const svar = await app.inject({ method: 'POST', url: '/sandkasse/innboks/klokke' });

  expect(svar.statusCode).toBe(400);
  expect(svar.body).toContain('Varigheten må skrives som P3D');
});
