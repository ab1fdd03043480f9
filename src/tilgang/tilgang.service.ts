import { Injectable } from '@nestjs/common';
import type { Innringer, Person } from '../kontrakt/innringer.js';
import type { Kontraktsoperasjon } from '../kontrakt/operasjoner.js';
import { Fagsystemtilgang } from './fagsystemtilgang.service.js';
import type { Foresporsel } from './foresporsel.js';
import { lesKapsler } from './kapsler.js';
import { Persontilgang } from './persontilgang.service.js';
import { Sesjontilgang } from './sesjontilgang.service.js';

/** Who is calling, and may they? Each contract has its own kind of caller. */
@Injectable()
export class TilgangService {
  constructor(
    private readonly fagsystemer: Fagsystemtilgang,
    private readonly personer: Persontilgang,
    private readonly sesjoner: Sesjontilgang,
  ) {}

  /** @throws AvslagFeil with status 401, 403, or 503 when it cannot be settled now */
  slippInn(operasjon: Kontraktsoperasjon, foresporsel: Foresporsel): Promise<Innringer> {
    switch (operasjon.kontrakt) {
      case 'ekstern':
        return this.fagsystemer.slippInn(operasjon, foresporsel);
      case 'innbygger':
        return this.person(foresporsel);
      case 'konfigurasjon':
        return this.forvalter(operasjon, foresporsel);
    }
  }

  private async forvalter(
    { id, rolle }: Kontraktsoperasjon,
    foresporsel: Foresporsel,
  ): Promise<Innringer> {
    if (!rolle) throw new Error(`«${id}» sier ikke hvilken rolle den krever (x-rolle)`);
    const person = await this.person(foresporsel);
    return rolle === 'PLATTFORM'
      ? this.personer.plattformadministrator(person)
      : this.personer.forvalter(foresporsel, person, rolle);
  }

  /** By token, as published, or by the session of our own pages; never by both. */
  private person(foresporsel: Foresporsel): Promise<Person> {
    const { authorization, cookie } = foresporsel.headers;
    const sesjon = authorization === undefined ? lesKapsler(cookie).sesjon : undefined;
    return sesjon === undefined
      ? this.personer.innbygger(foresporsel)
      : this.sesjoner.innbygger(foresporsel, sesjon);
  }
}
