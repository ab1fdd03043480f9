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

  async hentTjeneste() {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    const { data, response } = await this.klient.GET(`${KOMMUNE}/tjeneste`, { params });
    if (!data) throw new Error('Tjenesten ble ikke hentet');
    return { data, etag: response.headers.get('etag') ?? '' };
  }

  hentVarslingsstopp() {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    return this.klient.GET(`${KOMMUNE}/varsling/stopp`, { params });
  }

  /** As one who reads the status and changes it, or on what was read before. */
  async settTjeneste(status: 'I_BRUK' | 'PAUSET' | 'TATT_UT', etag?: string) {
    const hvis = etag ?? (await this.hentTjeneste()).etag;
    const params = { path: { fiksOrgId: this.fiksOrgId }, header: { 'If-Match': hvis } };
    return this.klient.PUT(`${KOMMUNE}/tjeneste`, { params, body: { status } });
  }

  async hentInnstillinger() {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    const { data, response } = await this.klient.GET(`${KOMMUNE}/innstillinger`, { params });
    if (!data) throw new Error('Innstillingene ble ikke hentet');
    return { data, etag: response.headers.get('etag') ?? '' };
  }

  lagreInnstillinger(etag: string, body: Skjema<'konfigurasjon', 'Kommuneinnstillinger'>) {
    const params = { path: { fiksOrgId: this.fiksOrgId }, header: { 'If-Match': etag } };
    return this.klient.PUT(`${KOMMUNE}/innstillinger`, { params, body });
  }

  hentIntegrasjoner() {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    return this.klient.GET(`${KOMMUNE}/integrasjoner`, { params });
  }

  hentIntegrasjon(integrasjonId: string) {
    const params = { path: { fiksOrgId: this.fiksOrgId, integrasjonId } };
    return this.klient.GET(`${KOMMUNE}/integrasjoner/{integrasjonId}`, { params });
  }

  lagreIntegrasjon(
    { id: integrasjonId, etag }: { readonly id: string; readonly etag: string },
    body: Skjema<'konfigurasjon', 'IntegrasjonRequest'>,
  ) {
    const path = { fiksOrgId: this.fiksOrgId, integrasjonId };
    const params = { path, header: { 'If-Match': etag } };
    return this.klient.PUT(`${KOMMUNE}/integrasjoner/{integrasjonId}`, { params, body });
  }

  trekkIntegrasjon(integrasjonId: string) {
    const params = { path: { fiksOrgId: this.fiksOrgId, integrasjonId } };
    return this.klient.DELETE(`${KOMMUNE}/integrasjoner/{integrasjonId}`, { params });
  }

  byttPassord(integrasjonId: string, body: Skjema<'konfigurasjon', 'NyttPassordRequest'> = {}) {
    const params = { path: { fiksOrgId: this.fiksOrgId, integrasjonId } };
    return this.klient.POST(`${KOMMUNE}/integrasjoner/{integrasjonId}/passord`, { params, body });
  }

  hentAdministratorer() {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    return this.klient.GET(`${KOMMUNE}/administratorer`, { params });
  }

  leggTilAdministrator(body: Skjema<'konfigurasjon', 'NyAdministratorRequest'>) {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    return this.klient.POST(`${KOMMUNE}/administratorer`, { params, body });
  }

  lagreAdministrator(
    { id: administratorId, etag }: { readonly id: string; readonly etag: string },
    body: Skjema<'konfigurasjon', 'AdministratorRequest'>,
  ) {
    const path = { fiksOrgId: this.fiksOrgId, administratorId };
    const params = { path, header: { 'If-Match': etag } };
    return this.klient.PUT(`${KOMMUNE}/administratorer/{administratorId}`, { params, body });
  }

  fjernAdministrator(administratorId: string) {
    const params = { path: { fiksOrgId: this.fiksOrgId, administratorId } };
    return this.klient.DELETE(`${KOMMUNE}/administratorer/{administratorId}`, { params });
  }

  hentEndringslogg(query: { readonly side?: number; readonly sideStorrelse?: number } = {}) {
    const params = { path: { fiksOrgId: this.fiksOrgId }, query };
    return this.klient.GET(`${KOMMUNE}/endringslogg`, { params });
  }

  slaOpp(body: Skjema<'konfigurasjon', 'OppgavesokRequest'>) {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    return this.klient.POST(`${KOMMUNE}/oppgaver/sok`, { params, body });
  }

  seOppgave(oppgaveId: string, query: { side?: number; sideStorrelse?: number } = {}) {
    const params = { path: { fiksOrgId: this.fiksOrgId, oppgaveId }, query };
    return this.klient.GET(`${KOMMUNE}/oppgaver/{oppgaveId}`, { params });
  }

  hentInnsynslogg(query: { side?: number; sideStorrelse?: number } = {}) {
    const params = { path: { fiksOrgId: this.fiksOrgId }, query };
    return this.klient.GET(`${KOMMUNE}/innsynslogg`, { params });
  }

  hentStatistikk(query: { integrasjonId?: string; dager?: number } = {}) {
    const params = { path: { fiksOrgId: this.fiksOrgId }, query };
    return this.klient.GET(`${KOMMUNE}/statistikk`, { params });
  }

  async hentVarslingsvalg(): Promise<Lest> {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    const { data, response } = await this.klient.GET(`${KOMMUNE}/varsling`, { params });
    if (!data) throw new Error('Valgene ble ikke hentet');
    return { valg: data, etag: response.headers.get('etag') ?? '' };
  }

  lagreVarslingsvalg({ valg, etag }: Lest) {
    const params = { path: { fiksOrgId: this.fiksOrgId }, header: { 'If-Match': etag } };
    return this.klient.PUT(`${KOMMUNE}/varsling`, { params, body: valg });
  }

  forhandsvis(body: Skjema<'konfigurasjon', 'ForhandsvisningRequest'>) {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    return this.klient.POST(`${KOMMUNE}/varsling/forhandsvisning`, { params, body });
  }

  visTidslinje(body: Skjema<'konfigurasjon', 'TidslinjeRequest'>) {
    const params = { path: { fiksOrgId: this.fiksOrgId } };
    return this.klient.POST(`${KOMMUNE}/varsling/tidslinje`, { params, body });
  }

  /** As one who reads, changes something and saves. */
  async velg(endring: Partial<Lest['valg']>): Promise<void> {
    const { valg, etag } = await this.hentVarslingsvalg();
    const { error } = await this.lagreVarslingsvalg({ etag, valg: { ...valg, ...endring } });
    if (error) throw new Error(error.message);
  }
}

/** The choices as they stand, and the name of that state. */
export interface Lest {
  readonly valg: Skjema<'konfigurasjon', 'Varslingsvalg'>;
  readonly etag: string;
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
