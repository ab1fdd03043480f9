import { pino, stdSerializers, type Logger } from 'pino';
import { masker } from '../feil/masker.js';

/** Lines are gathered up to this many bytes, or for a second, before they are written. */
const SAMLES_BYTE = 16_000;
const SKRIVES_MS = 1_000;

/** PostgreSQL's `detail` and the like repeat rows; only what is safe to read goes on. */
function trygtFeil(feil: Error): Record<string, unknown> {
  const { type, message, stack } = stdSerializers.err(feil);
  const kode = (feil as { code?: unknown }).code;
  return {
    type,
    message: masker(message),
    stack: masker(stack),
    ...(kode !== undefined && { kode }),
  };
}

/** The process's log: JSON lines on standard output, without any fødselsnummer. */
export function lagLogg(niva: string): Logger {
  const ut = pino.destination({ sync: false, minLength: SAMLES_BYTE });
  const tomming = setInterval(() => ut.flush(), SKRIVES_MS);
  tomming.unref();
  process.once('exit', () => ut.flushSync());
  return pino(
    {
      level: niva,
      base: { tjeneste: 'min-kommune-oppgave', pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: trygtFeil },
      formatters: { level: (level) => ({ level }) },
    },
    ut,
  );
}
