import type { ReactNode } from 'react';
import type { Mottaker, Varsel } from '../api/klient.js';
import { MOTTAKERORD, Statusmerke, VARSELORD } from '../skall/merker.js';
import { Tabell } from '../skall/tabell.js';
import { tidspunkt } from '../skall/tidspunkt.js';
import { mottakertekst, sendtekst, varselgrunn, VARSELTYPE, varselutfall } from './ord.js';

/** A page of the recipients, each with what was sent to that one. */
export const Mottakerliste = ({
  mottakere,
}: {
  readonly mottakere: readonly Mottaker[];
}): ReactNode => (
  <section aria-labelledby="mottakere">
    <h2 id="mottakere" className="ds-heading" data-size="xs">
      Mottakere
    </h2>
    {mottakere.length === 0 && <p className="panel">Det er ingen mottakere her.</p>}
    <ol className="mottakerliste">
      {mottakere.map((mottaker, nr) => (
        // Masked, two of them can look the same.
        <EnMottaker key={nr} mottaker={mottaker} />
      ))}
    </ol>
  </section>
);

const EnMottaker = ({ mottaker }: { readonly mottaker: Mottaker }): ReactNode => (
  <li>
    <div className="mottakerhode">
      <h3 className="ds-heading" data-size="2xs">
        {mottaker.personnummer}
      </h3>
      <Statusmerke utseende={MOTTAKERORD[mottaker.status]} />
    </div>
    <p>{mottakertekst(mottaker)}</p>
    {mottaker.varsler.length === 0 ? (
      <p className="dempet">Ingen varsler er sendt eller planlagt.</p>
    ) : (
      <Varsler mottaker={mottaker} />
    )}
  </li>
);

const Varsler = ({
  mottaker: { personnummer, varsler },
}: {
  readonly mottaker: Mottaker;
}): ReactNode => (
  <Tabell
    navn={`Varsler til ${personnummer}`}
    kolonner={['Varsel', 'Planlagt', 'Sendt', 'Status']}
    rader={varsler.map((varsel) => ({
      nokkel: varsel.type + varsel.planlagt,
      celler: [
        VARSELTYPE[varsel.type],
        tidspunkt(varsel.planlagt),
        sendtekst(varsel),
        <Utfall key="utfall" varsel={varsel} />,
      ],
    }))}
  />
);

function Utfall({ varsel }: { readonly varsel: Varsel }): ReactNode {
  const grunn = varselgrunn(varsel);
  return (
    <span className="utfall">
      <Statusmerke utseende={VARSELORD[varselutfall(varsel)]} />
      {grunn !== undefined && <span>{grunn}</span>}
    </span>
  );
}
