import type { Bakgrunnsarbeid } from '../felles/klokke/bakgrunn.js';
import type { StillbarKlokke } from './flyttbar-klokke.js';

/** A longer journey would keep whoever asked waiting, and is a mistake. */
const LENGSTE_DAGER = 400;
const DOGN_MS = 86_400_000;

const VARIGHET =
  /^P(?!$)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?!$)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/;
const MED_SONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Where the clock is to be set, or what is wrong with which field (empty: all of it), in words. */
export type Flyttemal = { readonly til: Date } | { readonly felt: string; readonly feil: string };

const FORM =
  'Send { "flytt": "P3D" } eller { "til": "2026-12-01T10:00:00+01:00" }: en varighet eller et tidspunkt med tidssone.';

/** @param kropp `{ flytt: "P3D" }` (ISO 8601 duration) or `{ til: "2026-12-01T10:00:00+01:00" }` */
export function lesFlyttemal(kropp: unknown, na: Date): Flyttemal {
  if (typeof kropp !== 'object' || kropp === null) return { felt: '', feil: FORM };
  const { flytt, til, ...ukjente } = kropp as { flytt?: unknown; til?: unknown };
  const [ukjent] = Object.keys(ukjente);
  if (ukjent !== undefined) {
    return { felt: `/${ukjent}`, feil: `Klokken kjenner ikke feltet «${ukjent}». ${FORM}` };
  }
  if ((flytt === undefined) === (til === undefined)) return { felt: '', feil: FORM };
  if (flytt === undefined) return vurder('/til', lesTidspunkt(til) ?? UGYLDIG_TID, na);
  const mal = typeof flytt === 'string' ? etter(na, flytt) : undefined;
  return vurder('/flytt', mal ?? UGYLDIG_VARIGHET, na);
}

const UGYLDIG_TID =
  'Tidspunktet må finnes, og skrives med tidssone: 2026-12-01T10:00:00+01:00, eller med Z for UTC.';
const UGYLDIG_VARIGHET =
  'Varigheten må skrives som P3D (tre dager), PT1H (én time) eller P1M (én måned).';

function vurder(felt: string, mal: Date | string, na: Date): Flyttemal {
  if (typeof mal === 'string') return { felt, feil: mal };
  const dager = (mal.getTime() - na.getTime()) / DOGN_MS;
  if (dager < 0) {
    return { felt, feil: 'Klokken kan bare stilles fram, og er alt forbi det du ba om.' };
  }
  if (dager > LENGSTE_DAGER) {
    return { felt, feil: `Still klokken høyst ${LENGSTE_DAGER} dager fram om gangen.` };
  }
  return { til: mal };
}

/** Days are 24 hours; a month or a year has the length that it has from there. */
function etter(na: Date, varighet: string): Date | undefined {
  const deler = VARIGHET.exec(varighet)
    ?.slice(1)
    .map((del: string | undefined) => Number(del ?? 0));
  if (!deler) return undefined;
  const [ar = 0, maneder = 0, uker = 0, dager = 0, timer = 0, minutter = 0, sekunder = 0] = deler;
  const mal = new Date(na);
  mal.setUTCFullYear(mal.getUTCFullYear() + ar, mal.getUTCMonth() + maneder);
  const dogn = uker * 7 + dager;
  return new Date(mal.getTime() + dogn * DOGN_MS + ((timer * 60 + minutter) * 60 + sekunder) * 1e3);
}

function lesTidspunkt(til: unknown): Date | undefined {
  if (typeof til !== 'string' || !MED_SONE.test(til)) return undefined;
  const tidspunkt = new Date(til);
  return Number.isNaN(tidspunkt.getTime()) || !finnes(til.slice(0, 10)) ? undefined : tidspunkt;
}

/** Of 30 February JavaScript makes 2 March. */
const finnes = (dato: string): boolean =>
  new Date(`${dato}T00:00:00Z`).toISOString().startsWith(dato);

/** Moves the clock from one thing that falls due to the next, each done at its own time. */
export class Klokkeflytting {
  private sist: Promise<unknown> = Promise.resolve();

  constructor(
    readonly klokke: StillbarKlokke,
    private readonly bakgrunn: Bakgrunnsarbeid,
  ) {}

  /** Answers when everything due on the way is done. Those who ask at the same time come one after another. */
  async flytt(les: (na: Date) => Flyttemal): Promise<Flyttemal> {
    const denne = this.sist.then(async () => {
      const mal = les(this.klokke.na());
      if ('til' in mal) await this.ga(mal.til);
      return mal;
    });
    this.sist = denne.catch(() => undefined);
    return denne;
  }

  /**
   * Asks for what falls due after the last stop, not after now: the clock goes on while the work is done, and what
   * falls due meanwhile has a stop too. What is stuck has had its stop, and holds nothing else back.
   */
  private async ga(til: Date): Promise<void> {
    let stopp: Date | undefined = this.klokke.na();
    while (stopp && stopp <= til) {
      await this.gjorUnnaVed(stopp);
      stopp = await this.bakgrunn.nesteForfall(stopp);
    }
    await this.gjorUnnaVed(til);
  }

  private async gjorUnnaVed(stopp: Date): Promise<void> {
    if (stopp > this.klokke.na()) this.klokke.stillTil(stopp);
    await this.bakgrunn.gjorUnna();
  }
}
