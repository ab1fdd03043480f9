import {
  FeilOppslagsnokkel,
  Nokkelbytte,
  type Nokkelbruk,
} from '../mottaker/nokkelbytte.service.js';
import { Bruksfeil, type Kommando, type Kommandogruppe } from './kommando.js';

const status: Kommando = {
  hva: 'Se hvor mange personer hver krypteringsnøkkel har kryptert.',
  valg: {},
  async kjor(tjenester) {
    return beskriv(await tjenester.get(Nokkelbytte).bruk());
  },
};

const roter: Kommando = {
  hva: 'Krypter på nytt det som er kryptert med en eldre nøkkel enn den første. Kan avbrytes og kjøres igjen.',
  valg: {},
  async kjor(tjenester) {
    const bytte = tjenester.get(Nokkelbytte);
    krevAlle(await bytte.bruk());
    const antall = await bytte.roter().catch(feilOppslagsnokkel);
    return [`${antall} personer er kryptert på nytt.`, beskriv(await bytte.bruk())].join('\n');
  },
};

export const nokler: Kommandogruppe = { status, roter };

function krevAlle(bruk: readonly Nokkelbruk[]): void {
  const ukjente = bruk.filter(({ erKjent }) => !erKjent).map(({ nokkelId }) => `«${nokkelId}»`);
  if (ukjente.length === 0) return;
  throw new Bruksfeil(
    `PERSON_KRYPTERINGSNOKLER mangler ${ukjente.join(' og ')}, som noen er kryptert med. Ingenting er endret.`,
  );
}

function feilOppslagsnokkel(feil: unknown): never {
  if (!(feil instanceof FeilOppslagsnokkel)) throw feil;
  throw new Bruksfeil(
    'PERSON_OPPSLAGSNOKKEL er ikke den personene er lagret med. Sett den tilbake, også i prosessene som kjører.',
    { cause: feil },
  );
}

function beskriv(bruk: readonly Nokkelbruk[]): string {
  const linjer = bruk.map(
    ({ nokkelId, personer, erForste, erKjent }) =>
      `  ${nokkelId}: ${personer} personer${erForste ? ', krypterer det nye' : ''}${erKjent ? '' : ', MANGLER i PERSON_KRYPTERINGSNOKLER'}`,
  );
  const gjenstar = bruk
    .filter(({ erForste }) => !erForste)
    .reduce((sum, { personer }) => sum + personer, 0);
  return [...linjer, gjenstar === 0 ? FERDIG : `${gjenstar} gjenstår. Kjør «nokler roter».`].join(
    '\n',
  );
}

const FERDIG =
  'Ingen gjenstår. Eldre nøkler kan tas bort når alle prosesser har hatt den nye først i to timer: så lenge kan en sesjon vare. Kjør «nokler status» en gang til først.';
