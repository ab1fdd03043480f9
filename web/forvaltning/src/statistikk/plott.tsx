import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { tall } from '../skall/tall.js';
import { useStorrelse } from './bruk-storrelse.js';

export interface Punkt {
  readonly nokkel: string;
  /** Under the plot, where there is room for it. */
  readonly kort: string;
  /** What a mouse over it says. */
  readonly tittel: string;
  readonly stolpe: number;
  readonly prikk?: number;
}

interface Props {
  readonly punkter: readonly Punkt[];
}

/** So few that a line between them says how it goes; between more, it only goes up and down. */
const FA = 13;

/** Bars, and points over them where there are some. It is for the eye: what it shows, is said beside it. */
export default function Plott({ punkter }: Props): ReactNode {
  const [ref, storrelse] = useStorrelse<SVGSVGElement>();
  return (
    <svg ref={ref} className="plott" aria-hidden="true">
      {storrelse && <Innhold skalaer={lagSkalaer(punkter, storrelse)} punkter={punkter} />}
    </svg>
  );
}

type Storrelse = NonNullable<ReturnType<typeof useStorrelse>[1]>;
type Skalaer = ReturnType<typeof lagSkalaer>;

function lagSkalaer(punkter: readonly Punkt[], { bredde, hoyde, rem }: Storrelse) {
  const storst = Math.max(1, ...punkter.map(({ stolpe, prikk = 0 }) => Math.max(stolpe, prikk)));
  const verdi = scaleLinear()
    .domain([0, storst])
    .nice(4)
    .range([hoyde - 2 * rem, rem]);
  const trinn = verdi.ticks(4).filter(Number.isInteger);
  const margin = (1 + 0.5 * tall(trinn.at(-1) ?? 0).length) * rem;
  const tid = scaleBand()
    .domain(punkter.map(({ nokkel }) => nokkel))
    .range([margin, bredde - 1.5 * rem])
    .padding(0.3);
  const midt = ({ nokkel }: Punkt): number => (tid(nokkel) ?? 0) + tid.bandwidth() / 2;
  const hvert = Math.ceil((4 * rem) / tid.step());
  return { verdi, trinn, margin, tid, midt, hvert, bredde, hoyde, rem };
}

interface Innholdprops extends Props {
  readonly skalaer: Skalaer;
}

const Innhold = (props: Innholdprops): ReactNode => (
  <>
    <Akser {...props} />
    <Stolper {...props} />
    {props.punkter.some(({ prikk }) => prikk !== undefined) && <Prikker {...props} />}
    <Titler {...props} />
  </>
);

function Akser({ skalaer, punkter }: Innholdprops): ReactNode {
  const { verdi, trinn, margin, midt, hvert, bredde, hoyde, rem } = skalaer;
  return (
    <>
      {trinn.map((ett) => (
        <g key={ett} transform={`translate(0 ${verdi(ett)})`}>
          <line x1={margin} x2={bredde} className="plott-rutelinje" />
          <text x={margin - 0.5 * rem} dy="0.32em" textAnchor="end">
            {tall(ett)}
          </text>
        </g>
      ))}
      {punkter
        .filter((_, nr) => (punkter.length - 1 - nr) % hvert === 0)
        .map((punkt) => (
          <text key={punkt.nokkel} x={midt(punkt)} y={hoyde - 0.5 * rem} textAnchor="middle">
            {punkt.kort}
          </text>
        ))}
    </>
  );
}

const Stolper = ({ skalaer: { tid, verdi }, punkter }: Innholdprops): ReactNode =>
  punkter.map(({ nokkel, stolpe }) => (
    <rect
      key={nokkel}
      className="plott-stolpe"
      x={tid(nokkel)}
      y={verdi(stolpe)}
      width={tid.bandwidth()}
      height={verdi(0) - verdi(stolpe)}
    />
  ));

function Prikker({ skalaer: { midt, verdi, tid, rem }, punkter }: Innholdprops): ReactNode {
  const hoyde = ({ prikk = 0 }: Punkt): number => verdi(prikk);
  const d = line<Punkt>(midt, hoyde)(punkter) ?? undefined;
  return (
    <>
      {punkter.length <= FA && (
        <>
          <path className="plott-glorie" d={d} />
          <path className="plott-linje" d={d} />
        </>
      )}
      {punkter
        .filter(({ stolpe, prikk = 0 }) => stolpe + prikk > 0)
        .map((punkt) => (
          <circle
            key={punkt.nokkel}
            className="plott-prikk"
            cx={midt(punkt)}
            cy={hoyde(punkt)}
            r={Math.min(tid.step() / 2.5, rem / 3)}
          />
        ))}
    </>
  );
}

const Titler = ({ skalaer: { tid, hoyde }, punkter }: Innholdprops): ReactNode =>
  punkter.map(({ nokkel, tittel }) => (
    <rect key={nokkel} className="plott-flate" x={tid(nokkel)} width={tid.step()} height={hoyde}>
      <title>{tittel}</title>
    </rect>
  ));
