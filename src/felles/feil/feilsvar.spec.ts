import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { AvslagFeil } from './avslag.js';
import { lagFeilsvar, tilAvslag } from './feilsvar.js';

const na = new Date('2026-11-24T09:00:00Z');
const syntetisk = '12838433381';

it('et avslag blir svaret det ber om', () => {
  const avslag = {
    kode: 'FRIST_PASSERT',
    melding: 'Fristen er passert.',
    detaljer: { a: 1 },
  } as const;

  const { status, melding } = lagFeilsvar(tilAvslag(new AvslagFeil(avslag)), '/sti?x=1', na);

  expect(status).toBe(400);
  expect(melding).toMatchObject({
    timestamp: na.getTime(),
    status: 400,
    error: 'Bad Request',
    path: '/sti',
    originalPath: '/sti',
    message: 'Fristen er passert.',
    errorCode: 'FRIST_PASSERT',
    errorJson: '{"a":1}',
  });
});

it('en ukjent feil forteller ingenting om innsiden', () => {
  const { status, melding } = lagFeilsvar(tilAvslag(new Error('passord=hemmelig')), '/', na);

  expect(status).toBe(500);
  expect(JSON.stringify(melding)).not.toContain('hemmelig');
});

it.each([
  ['ingen tilkobling', Object.assign(new Error('x'), { code: 'ECONNREFUSED' })],
  ['databasen stopper', Object.assign(new Error('x'), { code: '57P01' })],
  ['tilkoblingen falt', new Error('Connection terminated unexpectedly')],
  ['tilkoblingen døde midt i arbeidet', new QueryRunnerAlreadyReleasedError()],
  ['ingen ledig tilkobling', new Error('timeout exceeded when trying to connect')],
  [
    'flere adresser, ingen svarer',
    new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]),
  ],
])('når %s, er svaret 503 med Retry-After', (_, feil) => {
  const { status, headers } = lagFeilsvar(tilAvslag(feil), '/', na);

  expect(status).toBe(503);
  expect(headers['retry-after']).toMatch(/^\d+$/);
});

it('en brutt regel i databasen er en feil hos oss, ikke «prøv igjen»', () => {
  const feil = Object.assign(new Error('x'), { code: '23505' });

  expect(tilAvslag(feil).kode).toBe('INTERN_FEIL');
});

it('elleve siffer i stien eller detaljene gjentas ikke', () => {
  const avslag = {
    kode: 'UGYLDIG_FORESPORSEL',
    melding: `/${syntetisk} mangler`,
    detaljer: { felt: syntetisk },
  } as const;

  const { melding } = lagFeilsvar(avslag, `/oppgaver/${syntetisk}`, na);

  expect(JSON.stringify(melding)).not.toContain(syntetisk);
});
