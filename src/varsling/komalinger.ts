import { Gauge, type Registry } from 'prom-client';
import type { Klokke } from '../felles/klokke/klokke.js';
import type { Kotall } from './lagring/varslingsko.repository.js';

interface Kostand extends Kotall {
  readonly na: Date;
}

type LesKo = () => Promise<Kostand | undefined>;

const MALINGER: readonly {
  readonly name: string;
  readonly help: string;
  readonly hent: (stand: Kostand) => number;
}[] = [
  {
    name: 'varsling_forfalte',
    help: 'Messages that are due and not sent, where sending is not stopped',
    hent: ({ meldinger }) => meldinger,
  },
  {
    name: 'varsling_eldste_forfalt_seconds',
    help: 'How long the oldest of them has waited, in seconds',
    hent: ({ na, eldsteMelding }) => sekunderSiden(eldsteMelding, na),
  },
  {
    name: 'varsling_eldste_plan_seconds',
    help: 'How long the oldest task has waited whose notices are due and not given out, where sending is not stopped, in seconds',
    hent: ({ na, eldstePlan }) => sekunderSiden(eldstePlan, na),
  },
];

/** What waits. Asked when operators ask, once for all of it; what cannot be answered is left as it was. */
export function malKo(
  register: Registry,
  klokke: Klokke,
  tell: (na: Date) => Promise<Kotall | undefined>,
): void {
  const les = felles(async () => {
    const na = klokke.na();
    const tall = await tell(na).catch(() => undefined);
    return tall && { ...tall, na };
  });
  for (const { name, help, hent } of MALINGER) {
    new Gauge({
      name,
      help,
      registers: [register],
      async collect() {
        const stand = await les();
        if (stand) this.set(hent(stand));
      },
    });
  }
  malStanset(register, les);
}

function malStanset(register: Registry, les: LesKo): void {
  new Gauge({
    name: 'varsling_holdt_tilbake',
    help: 'What is due and held back by an emergency stop: messages, and tasks whose notices are not given out yet',
    labelNames: ['hva'] as const,
    registers: [register],
    async collect() {
      const stand = await les();
      if (!stand) return;
      this.set({ hva: 'meldinger' }, stand.stansedeMeldinger);
      this.set({ hva: 'oppgaver' }, stand.stansedePlaner);
    },
  });
}

const sekunderSiden = (tid: Date | null, na: Date): number =>
  tid ? (na.getTime() - tid.getTime()) / 1_000 : 0;

/** Those who ask while it is being answered get the same answer: all numbers of a page are of one moment. */
function felles<T>(hent: () => Promise<T>): () => Promise<T> {
  let underveis: Promise<T> | undefined;
  return () =>
    (underveis ??= hent().finally(() => {
      underveis = undefined;
    }));
}
