import { setTimeout } from 'node:timers/promises';
import { ADMINISTRATOR, Arbeid } from './arbeid.js';
import type { Benk } from './benk.js';
import { KOMMUNE } from './fagsystem.js';
import { fyllKommunen, metadataTil, MOTTAKERE } from './innsiktsbase.js';
import { lagKommunebase, type Kommunebase } from './kommunebase.js';
import type { Foresporsel } from './last.js';

const OPPVARMING = 20;
const SPORSMAL = 100;
const JSON_INNHOLD = ['content-type', 'application/json'];
const ROT = `/min-kommune/api/v1/konfigurasjon/${KOMMUNE.fiksOrgId}`;

/** How long administrators wait for answers about a large kommune, in milliseconds. */
export interface Innsiktstall {
  readonly oppgaver: number;
  readonly mottakere: number;
  readonly statistikk: readonly number[];
  readonly metadata: readonly number[];
  readonly id: readonly number[];
  readonly innsyn: readonly number[];
  readonly feil: readonly string[];
}

export async function malInnsikten(
  server: string,
  benk: Benk,
  oppgaver: number,
): Promise<Innsiktstall> {
  const kommune = await lagKommunebase(server, benk);
  try {
    await fyllKommunen(kommune.base, oppgaver);
    const tjener = await benk.startProdukt(kommune.base);
    try {
      const feil: string[] = [];
      const id = await opprett(benk, kommune, tjener.adresse);
      const spor = await lagSporrer(benk, tjener.adresse, feil);
      await ventTilTalt(tjener.adresse, benk, oppgaver + 1);
      const sok = (body: object): Foresporsel => ({
        ...{ method: 'POST', path: `${ROT}/oppgaver/sok`, body: JSON.stringify(body) },
      });
      const get = (path: string) => (): Foresporsel => ({ method: 'GET', path: `${ROT}${path}` });
      return {
        ...{ oppgaver, mottakere: oppgaver * MOTTAKERE, feil },
        statistikk: await spor(get('/statistikk?dager=366'), '"oppdatertTil"'),
        metadata: await spor(
          (nr) => sok({ metadata: metadataTil(1 + ((nr * 9_973) % oppgaver)) }),
          '"flere":false',
        ),
        id: await spor(() => sok({ id }), id),
        innsyn: await spor(get(`/oppgaver/${id}`), '"OPPGAVE_OPPRETTET"'),
      };
    } finally {
      await tjener.stopp();
    }
  } finally {
    await kommune.base.slett();
  }
}

/** One task that the product itself has made, for its recipients to be shown. */
async function opprett(
  { last }: Benk,
  { nyeHoder }: Kommunebase,
  adresse: string,
): Promise<string> {
  const [en] = new Arbeid(KOMMUNE.fiksOrgId).lag('opprett', 1);
  const { svar, feil } = await last.kjor({
    ...{ adresse, samtidige: 1, hoder: [...(await nyeHoder()), ...JSON_INNHOLD], maksMs: 60_000 },
    foresporsler: en ? [en.foresporsel] : [],
  });
  if (!svar[0]) throw new Error(`Oppgaven ble ikke opprettet: ${feil.join()}`);
  return (JSON.parse(svar[0]) as { id: string }).id;
}

type Sporrer = (lag: (nr: number) => Foresporsel, ventet: string) => Promise<readonly number[]>;

async function lagSporrer(benk: Benk, adresse: string, feil: string[]): Promise<Sporrer> {
  const hoder = await somAdministrator(benk);
  return async (lag, ventet) => {
    const foresporsler = Array.from({ length: OPPVARMING + SPORSMAL }, (_, nr) => lag(nr));
    const malt = await benk.last.kjor({
      ...{ adresse, samtidige: 1, hoder, foresporsler, maksMs: 120_000 },
    });
    const uventede = malt.svar.filter((tekst) => !tekst?.includes(ventet));
    feil.push(...malt.feil, ...uventede.map((tekst) => `Uventet svar: ${tekst?.slice(0, 200)}`));
    return malt.ventetider.slice(OPPVARMING);
  };
}

const somAdministrator = async ({ utsteder }: Benk): Promise<string[]> => [
  ...['authorization', `Bearer ${await utsteder.persontoken(ADMINISTRATOR)}`],
  ...JSON_INNHOLD,
];

/** All that was filled in is counted, as it will be a second after it happens. */
async function ventTilTalt(adresse: string, { utsteder }: Benk, antall: number): Promise<void> {
  const authorization = `Bearer ${await utsteder.persontoken(ADMINISTRATOR)}`;
  for (;;) {
    const svar = await fetch(`${adresse}${ROT}/statistikk`, { headers: { authorization } });
    if (!svar.ok) throw new Error(`statistikk svarte ${svar.status}: ${await svar.text()}`);
    const { oppgaver } = (await svar.json()) as { oppgaver: { opprettet: number; apne: number } };
    if (oppgaver.opprettet === antall) return;
    await setTimeout(500);
  }
}
