import { AdministratorerService } from '../konfigurasjon/administratorer.service.js';
import { KommunerService } from '../konfigurasjon/kommuner.service.js';
import { Kommuneregister, type Kommunenavn } from '../konfigurasjon/kommuneregister.service.js';
import { finnKommune } from './finn-kommune.js';
import { Bruksfeil, somBruksfeil, type Kommando, type Kommandogruppe } from './kommando.js';
import { lesNummer } from './les-nummer.js';

const liste: Kommando = {
  hva: 'Se kommunene installasjonen betjener, og om de bruker tjenesten.',
  valg: {},
  async kjor(tjenester) {
    const alle = await tjenester.get(Kommuneregister).alle();
    return alle.length === 0 ? 'Installasjonen har ingen kommuner.' : alle.map(linje).join('\n');
  },
};

const opprett: Kommando = {
  hva: 'Legg til en kommune. Den kan tas i bruk når den har en administrator.',
  valg: {
    fiksOrgId: { verdi: '<uuid>', hva: 'kommunens id i Fiks', pakrevd: true },
    orgnr: { verdi: '<ni sifre>', hva: 'organisasjonsnummeret', pakrevd: true },
    kommunenr: { verdi: '<fire sifre>', hva: 'kommunenummeret', pakrevd: true },
    navn: { verdi: '"…"', hva: 'navnet, slik innbyggere skal se det', pakrevd: true },
  },
  async kjor(tjenester, { fiksOrgId = '', orgnr = '', kommunenr = '', navn = '' }) {
    const ny = { fiksOrgId, orgnr, kommunenr, navn };
    await tjenester.get(KommunerService).opprett('DRIFT', ny).catch(somBruksfeil);
    return `${navn} er lagt til. Gi noen rollen med «kommune administrator».`;
  },
};

const administrator: Kommando = {
  hva: 'Gi noen en rolle i kommunen. Fødselsnummeret leses fra standard inn, så det ikke blir stående noe sted.',
  valg: {
    kommune: { verdi: '<orgnr eller fiksOrgId>', hva: 'hvilken kommune', pakrevd: true },
    navn: { verdi: '"…"', hva: 'det kommunen kaller personen', pakrevd: true },
    rolle: { verdi: '<rolle>', hva: 'ADMINISTRATOR eller LESER; uten: ADMINISTRATOR' },
  },
  async kjor(tjenester, { kommune = '', navn = '', rolle = 'ADMINISTRATOR' }) {
    if (rolle !== 'ADMINISTRATOR' && rolle !== 'LESER') {
      throw new Bruksfeil('--rolle må være ADMINISTRATOR eller LESER. Ingenting er endret.');
    }
    const personId = await lesNummer();
    const { fiksOrgId, navn: kommunenavn } = await finnKommune(tjenester, kommune);
    await tjenester
      .get(AdministratorerService)
      .leggTil(fiksOrgId, 'DRIFT', { personId, navn, rolle })
      .catch(somBruksfeil);
    return `${navn} er nå ${rolle === 'LESER' ? 'leser' : 'administrator'} i ${kommunenavn}.`;
  },
};

export const kommune: Kommandogruppe = { liste, opprett, administrator };

const linje = ({ navn, orgnr, kommunenr, fiksOrgId, status }: Kommunenavn): string =>
  `${navn}  kommunenr ${kommunenr}  orgnr ${orgnr}  fiksOrgId ${fiksOrgId}  ${status}`;
