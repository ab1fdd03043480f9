import fc from 'fast-check';
import { NAIVE_TIMER } from '../../felles/klokke/naivkalender.testhjelp.js';
import { dagerMellom, osloDato } from '../../felles/klokke/oslodato.js';
import { leggTilDager } from '../../felles/klokke/oslotid.js';
import { Naivvarsling } from './naivvarsling.testhjelp.js';
import { VANLIG_SENDETID } from './regler.testhjelp.js';
import { erSendetid } from './sendetid.js';
import type { Planlagt, Varselgrunnlag, Varselregler } from './varsel.js';
import { nesteVarsel, skalLysesUt } from './varselplan.js';
import { heleplanen } from './varselplan.testhjelp.js';
import { uteblitt } from './varselrekke.js';

const TIME = 3_600_000;
const DOGN = 24 * TIME;
const START = NAIVE_TIMER[0]!.ms;
const ETT_AR = 366 * DOGN;

/** Any time in 2026–2028, and often the days around Easter, May, Christmas and the nights of the clock. */
const opprettet = fc
  .oneof(
    fc.integer({ min: 0, max: 1080 }),
    fc
      .integer({ min: 0, max: 2 })
      .chain((ar) =>
        fc
          .constantFrom('03-23', '03-28', '04-02', '04-14', '04-29', '05-13', '10-23', '12-20')
          .chain((dag) =>
            fc.nat(8).map((n) => dagerMellom('2026-01-01', `${2026 + ar}-${dag}`) + n),
          ),
      ),
  )
  .chain((dag) =>
    fc
      .oneof(
        fc.nat(DOGN - 1),
        fc.nat(23).map((time) => time * TIME),
      )
      .map((ms) => new Date(START + dag * DOGN + ms)),
  );
const grunnlag: fc.Arbitrary<Varselgrunnlag> = fc
  .record({
    opprettet,
    fristDager: fc.option(fc.oneof(fc.nat(6), fc.nat(60), fc.nat(360))),
    purringIntervallDager: fc.oneof(fc.nat(4), fc.nat(40), fc.constantFrom(7, 365, 2 ** 31 - 1)),
  })
  .map(({ fristDager, ...resten }) => ({
    ...resten,
    frist: fristDager === null ? null : leggTilDager(osloDato(resten.opprettet), fristDager),
  }));
const sendetid = fc.oneof(
  fc.constant(VANLIG_SENDETID),
  fc
    .tuple(fc.nat(23), fc.integer({ min: 1, max: 24 }))
    .filter(([fra, til]) => fra < til)
    .map(([fraTime, tilTime]) => ({ fraTime, tilTime })),
);
const valgte: fc.Arbitrary<Varselregler> = fc.record({
  forstegangsvarsel: fc.boolean(),
  maksPurringer: fc.oneof(fc.nat(3), fc.nat(12), fc.constant(400)),
  sendetid,
});
/** When the process is down: hours from creation, and for how long. */
const nede = fc.array(
  fc.tuple(
    fc.oneof(fc.nat(100 * TIME), fc.nat(ETT_AR)),
    fc.oneof(fc.nat(5 * TIME), fc.nat(20 * DOGN)),
  ),
  { maxLength: 6 },
);
const sak = fc.record({ grunnlag, regler: valgte, nede }).map(({ nede: pauser, ...resten }) => {
  const fra = resten.grunnlag.opprettet.getTime();
  // Every other one is up again on the hour, when a notice may be due.
  const perioder = pauser.map(([etter, lengde], i) => {
    const slutt = fra + 1 + etter + lengde;
    return [fra + 1 + etter, i % 2 ? slutt : Math.ceil(slutt / TIME) * TIME] as const;
  });
  const oppeFra = (ms: number): number => {
    const pause = perioder.find(([start, slutt]) => start <= ms && ms < slutt);
    return pause ? oppeFra(pause[1]) : ms;
  };
  return { ...resten, slutt: fra + ETT_AR, oppeFra, erOppe: (ms: number) => oppeFra(ms) === ms };
});
type Sak = typeof sak extends fc.Arbitrary<infer T> ? T : never;

/** As a worker would: asks for the next turn, sees to it if it is up then, and asks anew when it comes up again. */
function send(
  { grunnlag: oppgave, regler: med, slutt, oppeFra, erOppe }: Sak,
  maksVed = (_: number): number => med.maksPurringer,
): readonly Planlagt[] {
  const reglerVed = (tid: Date) => ({ ...med, maksPurringer: maksVed(tid.getTime()) });
  const sendt: Planlagt[] = [];
  let sist: Planlagt | undefined;
  let na = oppgave.opprettet;
  for (;;) {
    const tur = nesteVarsel(oppgave, reglerVed(na), { sist, na });
    if (!tur || tur.tid.getTime() >= slutt) return sendt;
    if (erOppe(tur.tid.getTime())) {
      const ut = skalLysesUt(oppgave, reglerVed(tur.tid), tur);
      if (ut) sendt.push(tur);
      sist = ut ? tur : uteblitt(tur);
    }
    na = new Date(oppeFra(tur.tid.getTime()));
  }
}

it('hele planen er de samme varslene på de samme timene', () => {
  fc.assert(
    fc.property(sak, ({ grunnlag: oppgave, regler: med, slutt }) => {
      const ventet = new Naivvarsling({
        grunnlag: oppgave,
        regler: med,
        slutt,
        erOppe: () => true,
      }).spill();

      const hele = heleplanen(oppgave, med).filter(({ tid }) => tid.getTime() < slutt);

      expect(hele).toEqual(ventet);
    }),
    { numRuns: 500 },
  );
});

it('neste varsel, spurt om igjen og om igjen av en som faller ned, er de samme', () => {
  fc.assert(
    fc.property(sak, (tilfelle) => {
      expect(send(tilfelle)).toEqual(new Naivvarsling(tilfelle).spill());
    }),
    { numRuns: 500 },
  );
});

it('når kommunen ombestemmer seg om hvor mange purringer den vil ha, gjelder det fra neste', () => {
  const ombestemt = fc.array(fc.tuple(fc.nat(ETT_AR), fc.oneof(fc.nat(3), fc.nat(40))), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(sak, ombestemt, (tilfelle, valg) => {
      const alltidOppe = { ...tilfelle, erOppe: () => true, oppeFra: (ms: number) => ms };
      const fra = tilfelle.grunnlag.opprettet.getTime();
      const maksVed = (ms: number): number =>
        valg.filter(([etter]) => fra + etter <= ms).sort(([a], [b]) => b - a)[0]?.[1] ??
        tilfelle.regler.maksPurringer;

      const sendt = send(alltidOppe, maksVed);

      expect(sendt).toEqual(new Naivvarsling({ ...alltidOppe, maksVed }).spill());
    }),
    { numRuns: 500 },
  );
});

it('aldri utenfor sendetiden, etter fristens dag, to på en dag eller flere enn tillatt', () => {
  fc.assert(
    fc.property(sak, (tilfelle) => {
      const { grunnlag: oppgave, regler: med } = tilfelle;
      const sendt = send(tilfelle);
      const dager = sendt.map(({ tid }) => osloDato(tid));
      const purringer = sendt.filter(({ type }) => type !== 'FORSTEGANGSVARSEL');

      expect(sendt.every(({ tid }) => erSendetid(tid, med.sendetid))).toBe(true);
      expect(dager.every((dag) => dag <= (oppgave.frist ?? dag))).toBe(true);
      expect(dager).toEqual([...new Set(dager)].sort());
      expect(purringer.length).toBeLessThanOrEqual(med.maksPurringer);
      expect(purringer.every(({ nr }) => nr >= 1 && nr <= med.maksPurringer)).toBe(true);
      expect(sendt.slice(0, -1).every(({ type }) => type !== 'SISTE_PURRING')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
