import DataLoader from 'dataloader';
import type { Sprak } from '../../felles/sprak.js';
import { postJson, type Jsontjeneste } from './json-tjeneste.js';
import type { Driftslogg } from './vei.js';

/** What the register knows of a person, as far as we need it. */
export interface Kontakt {
  /** Also one not confirmed for 18 months: that forbids notice of enkeltvedtak, not service messages (norge.md §4). */
  readonly epost?: string;
  readonly mobil?: string;
  /** Has said no to digital letters. */
  readonly reservert: boolean;
  readonly sprak?: Sprak;
}

export type Oppslag = Kontakt | 'SVARER_IKKE';

/** Kontakt- og reservasjonsregisteret. Asked at every sending; nothing of it is kept. */
export interface Kontaktregister {
  /** @param nummer fødselsnummer; in no log and no error */
  slaOpp(nummer: string): Promise<Oppslag>;
}

export interface Registeroppsett extends Jsontjeneste {
  /** How long a look-up waits for others to be asked together with it. */
  readonly samleMs?: number;
  readonly logg: Driftslogg;
}

/** How one of the register's doors is asked, and what it answers. */
export interface Registerform {
  readonly sti: string;
  readonly sporsmal: (numre: readonly string[]) => unknown;
  /** The list of persons in the answer. */
  readonly personer: (kropp: Readonly<Record<string, unknown>>) => unknown;
  /** Nothing where it is not what the register has promised; such a person is asked for again. */
  readonly les: (
    person: Readonly<Record<string, unknown>>,
  ) => [nummer: string, Kontakt] | undefined;
}

const SAMLE_MS = 20;
/** Both doors' limit. */
const HOYST_I_ETT = 1_000;

/** Puts together what is asked at nearly the same time: one question of a thousand is far quicker than a thousand. */
export class Registerklient implements Kontaktregister {
  private readonly samler: DataLoader<string, Oppslag>;

  constructor(
    private readonly form: Registerform,
    private readonly oppsett: Registeroppsett,
  ) {
    const samleMs = oppsett.samleMs ?? SAMLE_MS;
    this.samler = new DataLoader((numre) => this.spor(numre), {
      cache: false,
      maxBatchSize: HOYST_I_ETT,
      batchScheduleFn: (send) => setTimeout(send, samleMs),
    });
  }

  slaOpp(nummer: string): Promise<Oppslag> {
    return this.samler.load(nummer);
  }

  private async spor(numre: readonly string[]): Promise<Oppslag[]> {
    const ulike = [...new Set(numre)];
    const svar = await postJson(this.oppsett, this.form.sti, this.form.sporsmal(ulike));
    const kjente =
      svar.type === 'SVAR' && svar.status === 200
        ? this.les(svar.kropp)
        : new Map<string, Kontakt>();
    const ubesvart = ulike.filter((nummer) => !kjente.has(nummer)).length;
    if (ubesvart > 0) {
      const hvorfor = svar.type === 'SVAR' ? { status: svar.status } : { arsak: svar.arsak };
      this.oppsett.logg.warn(
        { ...hvorfor, spurt: ulike.length, ubesvart },
        'Kontaktregisteret svarte ikke for alle.',
      );
    }
    return numre.map((nummer) => kjente.get(nummer) ?? 'SVARER_IKKE');
  }

  private les(kropp: unknown): Map<string, Kontakt> {
    const personer = this.form.personer(somObjekt(kropp));
    const kjente = new Map<string, Kontakt>();
    for (const person of Array.isArray(personer) ? personer : []) {
      const lest = this.form.les(somObjekt(person));
      if (lest) kjente.set(...lest);
    }
    return kjente;
  }
}

/** An object to look in, whatever came. */
export const somObjekt = (noe: unknown): Readonly<Record<string, unknown>> =>
  Object(noe) as Record<string, unknown>;
