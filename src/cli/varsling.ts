import { hostname, userInfo } from 'node:os';
import { setTimeout as vent } from 'node:timers/promises';
import { Klokke } from '../felles/klokke/klokke.js';
import { Kommuneregister, type Kommunenavn } from '../konfigurasjon/kommuneregister.service.js';
import { VarslingsstoppService } from '../varsling/varslingsstopp.service.js';
import { finnKommune } from './finn-kommune.js';
import { Bruksfeil, type Kommando, type Kommandogruppe, type Tjenester } from './kommando.js';

/** As long as a message is usually in the channel's hands, and then some. */
const VENTER_HOYST_MS = 10_000;
const SER_ETTER_MS = 200;
const LENGSTE_GRUNN = 500;

const HVEM = {
  kommune: {
    verdi: '<orgnr eller fiksOrgId>',
    hva: 'bare denne kommunen; uten: hele installasjonen',
  },
  av: { verdi: '<navn>', hva: 'hvem som gjør det; uten: brukeren på maskinen' },
};

const stopp: Kommando = {
  hva: 'Stans varslene. Det som ikke alt er overlatt til kanalen, blir liggende til de startes igjen.',
  valg: {
    ...HVEM,
    grunn: { verdi: '"…"', hva: 'hvorfor, til den som kommer etter', pakrevd: true },
  },
  async kjor(tjenester, valg) {
    const hvor = await finnHvor(tjenester, valg['kommune']);
    const grunn = String(valg['grunn']).trim();
    if (grunn.length > LENGSTE_GRUNN) {
      throw new Bruksfeil(`Grunnen kan ha høyst ${LENGSTE_GRUNN} tegn.`);
    }
    const { fiksOrgId } = hvor;
    const ny = await tjenester
      .get(VarslingsstoppService)
      .stans({ fiksOrgId, grunn, av: hvem(valg['av']), na: tjenester.get(Klokke).na() });
    const underveis = await ventPaDemUnderveis(tjenester, fiksOrgId);
    return [
      ny ? `Varslene fra ${hvor.navn} er stanset.` : `Varslene fra ${hvor.navn} var alt stanset.`,
      underveis === 0
        ? 'Ingen meldinger er underveis.'
        : `${underveis} var alt overlatt til kanalen, og kan fortsatt komme fram.`,
    ].join('\n');
  },
};

const start: Kommando = {
  hva: 'Start varslene igjen. Det som skulle vært sendt i mellomtiden, blir ett varsel.',
  valg: HVEM,
  async kjor(tjenester, valg) {
    const { fiksOrgId, navn } = await finnHvor(tjenester, valg['kommune']);
    const tjeneste = tjenester.get(VarslingsstoppService);
    const na = tjenester.get(Klokke).na();
    const varStanset = await tjeneste.start({ fiksOrgId, av: hvem(valg['av']), na });
    return [
      varStanset
        ? `Varslene fra ${navn} er startet igjen.`
        : `Varslene fra ${navn} var ikke stanset.`,
      await beskriv(tjenester),
    ].join('\n');
  },
};

const status: Kommando = {
  hva: 'Se hva som er stanset, hvorfor, og av hvem.',
  valg: {},
  kjor: beskriv,
};

export const varsling: Kommandogruppe = { stopp, start, status };

async function beskriv(tjenester: Tjenester): Promise<string> {
  const gjeldende = await tjenester.get(VarslingsstoppService).gjeldende();
  if (gjeldende.length === 0) return 'Ingen varsler er stanset.';
  const linjer = gjeldende.map(async ({ fiksOrgId, satt, sattAv, grunn }) => {
    const navn =
      fiksOrgId === null
        ? ALT.navn
        : ((await tjenester.get(Kommuneregister).finn(fiksOrgId))[0]?.navn ?? fiksOrgId);
    const nar = satt.toLocaleString('nb-NO', { timeZone: 'Europe/Oslo' });
    return `  ${navn}: siden ${nar}, av ${sattAv}. ${grunn}`;
  });
  return ['Stanset nå:', ...(await Promise.all(linjer))].join('\n');
}

const ALT = { fiksOrgId: null, navn: 'hele installasjonen' } as const;

const finnHvor = async (
  tjenester: Tjenester,
  kommune: string | undefined,
): Promise<typeof ALT | Kommunenavn> =>
  kommune === undefined ? ALT : finnKommune(tjenester, kommune);

/** In a container the user may have no name. */
function brukernavn(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.()}`;
  }
}

const hvem = (av: string | undefined): string => av ?? `${brukernavn()}@${hostname()}`;

/** So that the answer is true of what leaves after it. A process that died with some has them for minutes. */
async function ventPaDemUnderveis(tjenester: Tjenester, fiksOrgId: string | null): Promise<number> {
  const tjeneste = tjenester.get(VarslingsstoppService);
  let underveis = await tjeneste.tellUnderveis(fiksOrgId);
  for (let ms = 0; underveis > 0 && ms < VENTER_HOYST_MS; ms += SER_ETTER_MS) {
    await vent(SER_ETTER_MS);
    underveis = await tjeneste.tellUnderveis(fiksOrgId);
  }
  return underveis;
}
