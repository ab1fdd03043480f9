import createClient from 'openapi-fetch';
import { nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import type { paths } from '../../src/kontrakt/generert/konfigurasjon.js';
import type { Skjema } from '../../src/kontrakt/typer.js';
import { Fagsystem } from './fagsystem.js';
import { bearer } from './kall.js';
import { kontraktfetch } from './kontraktfetch.js';
import type { Proveapp } from './proveapp.js';
import { idportentoken, maskinportentoken, organisasjon } from './tokener.js';

const KOMMUNE = '/min-kommune/api/v1/konfigurasjon/{fiksOrgId}';
export type Privilegium = 'OPPGAVE_KONFIGURASJON' | 'OPPGAVE_SOK';

/** An administrator at work in one kommune; every answer is held against the contract. */
export class Administrator {
  private readonly klient;

  constructor(
    adresse: string,
    token: string,
    private readonly fiksOrgId: string,
  ) {
    this.klient = createClient<paths>({
      baseUrl: adresse,
      fetch: kontraktfetch,
      headers: bearer(token),
    });
  }

  static async i(
    prove: Proveapp,
    fiksOrgId: string,
    personId: string = testpersoner.administratorBegge.personId,
  ): Promise<Administrator> {
    return new Administrator(prove.adresse, await idportentoken(prove, personId), fiksOrgId);
  }

  initialiser() {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    return this.klient.POST(`${KOMMUNE}/initialiserTjeneste`, { params });
  }

  opprettIntegrasjon(body?: Skjema<'konfigurasjon', 'OpprettTilgangRequest'>) {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    return this.klient.POST(`${KOMMUNE}/opprettIntegrasjonMedTilgang`, {
      params,
      ...(body && { body }),
    });
  }

  giPrivilegie(integrasjonId: string, privilegieType?: Privilegium) {
    return this.klient.POST(`${KOMMUNE}/giPrivilegie/{integrasjonId}`, {
      params: { path: { fiksOrgId: this.fiksOrgId, integrasjonId } },
      body: { ...(privilegieType && { privilegieType }) },
    });
  }
}

interface Nytt {
  readonly fiksOrgId?: string;
  readonly orgnr?: string;
  readonly privilegier?: readonly Privilegium[];
}

/** A fagsystem with an integration of its own, made as an administrator makes it. */
export async function nyttFagsystem(
  prove: Proveapp,
  { fiksOrgId = nordli.fiksOrgId, orgnr = nordli.orgnr, privilegier = [] }: Nytt,
): Promise<Fagsystem> {
  const administrator = await Administrator.i(prove, fiksOrgId);
  const { data } = await administrator.opprettIntegrasjon({ orgnr });
  if (!data) throw new Error('Integrasjonen ble ikke opprettet');
  for (const privilegium of privilegier) {
    await administrator.giPrivilegie(data.integrasjonId, privilegium);
  }
  const token = await maskinportentoken(prove, { krav: { consumer: organisasjon(orgnr) } });
  return new Fagsystem(prove.adresse, { token, ...data }, fiksOrgId);
}

/** Nordli has not switched the service on; here it does, and has a fagsystem with all privileges. */
export async function taNordliIBruk(prove: Proveapp): Promise<Fagsystem> {
  await (await Administrator.i(prove, nordli.fiksOrgId)).initialiser();
  return nyttFagsystem(prove, { privilegier: ['OPPGAVE_KONFIGURASJON', 'OPPGAVE_SOK'] });
}
