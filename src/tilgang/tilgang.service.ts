import { Injectable } from '@nestjs/common';
import type { Innringer } from '../kontrakt/innringer.js';
import type { Kontraktsoperasjon } from '../kontrakt/operasjoner.js';
import { Fagsystemtilgang } from './fagsystemtilgang.service.js';
import type { Foresporsel } from './foresporsel.js';
import { Persontilgang } from './persontilgang.service.js';

/** Who is calling, and may they? Each contract has its own kind of caller. */
@Injectable()
export class TilgangService {
  constructor(
    private readonly fagsystemer: Fagsystemtilgang,
    private readonly personer: Persontilgang,
  ) {}

  /** @throws AvslagFeil with status 401, 403, or 503 when it cannot be settled now */
  slippInn(operasjon: Kontraktsoperasjon, foresporsel: Foresporsel): Promise<Innringer> {
    switch (operasjon.kontrakt) {
      case 'ekstern':
        return this.fagsystemer.slippInn(operasjon, foresporsel);
      case 'innbygger':
        return this.personer.innbygger(foresporsel);
      case 'konfigurasjon':
        return this.personer.administrator(foresporsel);
    }
  }
}
