import { Plattformregister } from '../konfigurasjon/plattformregister.service.js';
import { lesNummer } from './les-nummer.js';
import { Bruksfeil, somBruksfeil, type Kommando, type Kommandogruppe } from './kommando.js';

const administrator: Kommando = {
  hva: 'Gi noen lov til å legge til kommuner. Fødselsnummeret leses fra standard inn, så det ikke blir stående noe sted.',
  valg: { navn: { verdi: '"…"', hva: 'det personen skal hete i endringsloggene', pakrevd: true } },
  async kjor(tjenester, { navn = '' }) {
    const personId = await lesNummer();
    await tjenester.get(Plattformregister).leggTil({ personId, navn }).catch(somBruksfeil);
    return `${navn} er nå plattformadministrator.`;
  },
};

const liste: Kommando = {
  hva: 'Se hvem som kan legge til kommuner.',
  valg: {},
  async kjor(tjenester) {
    const alle = await tjenester.get(Plattformregister).alle();
    if (alle.length === 0) return 'Installasjonen har ingen plattformadministratorer.';
    return alle
      .map(({ navn, personnummer, lagtTil }) => {
        const nar = lagtTil.toLocaleString('nb-NO', { timeZone: 'Europe/Oslo' });
        return `${navn}  ${personnummer}  siden ${nar}`;
      })
      .join('\n');
  },
};

const fjern: Kommando = {
  hva: 'Ta fra noen det å legge til kommuner. Fødselsnummeret leses fra standard inn.',
  valg: {},
  async kjor(tjenester) {
    const nummer = await lesNummer();
    const navn = await tjenester.get(Plattformregister).fjern(nummer).catch(somBruksfeil);
    if (navn === undefined) {
      throw new Bruksfeil('Personen er ikke plattformadministrator. Ingenting er endret.');
    }
    return `${navn} er ikke lenger plattformadministrator.`;
  },
};

export const plattform: Kommandogruppe = { administrator, liste, fjern };
