import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own messages, in the process's log. */
export class NestLogg implements LoggerService {
  constructor(private readonly logg: Logger) {}

  log(melding: unknown, kontekst?: string): void {
    this.logg.debug({ kontekst }, String(melding));
  }

  debug(melding: unknown, kontekst?: string): void {
    this.logg.debug({ kontekst }, String(melding));
  }

  verbose(melding: unknown, kontekst?: string): void {
    this.logg.trace({ kontekst }, String(melding));
  }

  warn(melding: unknown, kontekst?: string): void {
    this.logg.warn({ kontekst }, String(melding));
  }

  error(melding: unknown, ...resten: unknown[]): void {
    if (melding instanceof Error) this.logg.error({ err: melding }, melding.message);
    else this.logg.error({ kontekst: resten.at(-1) }, String(melding));
  }
}
