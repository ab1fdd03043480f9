import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Lest } from '../../../felles/api/klient.js';
import type { Varslingsvalg } from '../api/klient.js';
import { varslingsvalg } from '../api/sporringer.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';
import { Skjemaramme } from '../skjema/skjemaramme.js';
import type { Verdier } from '../skjema/verdier.js';
import { useVarslingsskjema } from '../varsling/bruk-varslingsskjema.js';
import { EnTekst, LestTekst } from '../varsling/en-tekst.js';
import { Kortprove } from '../varsling/kortprove.js';
import { Tekstvelger } from '../varsling/tekstvelger.js';
import { Varselprove } from '../varsling/varselprove.js';
import { SPRAK, tilVerdier, TYPER, type Valgt } from '../varsling/verdier.js';

/** What citizens read in the notices, in each language. */
export function Tekster(): ReactNode {
  const { fiksOrgId, kanEndre } = useKommune();
  const sporring = useQuery(varslingsvalg(fiksOrgId));
  return (
    <>
      <Overskrift>Tekster</Overskrift>
      <div className="stabel">
        <p>
          Innbyggeren får varselet på språket sitt. Dere kan bruke standardtekstene, eller skrive
          egne for noen språk og varsler.
        </p>
        <Hentet sporring={sporring} hva="tekstene">
          {(lest) => (kanEndre ? <Tekstskjema lest={lest} /> : <Lesevisning valg={lest.verdi} />)}
        </Hentet>
      </div>
    </>
  );
}

const FORST: Valgt = { sprak: 'nb', type: 'FORSTEGANGSVARSEL' };

function Tekstskjema({ lest }: { readonly lest: Lest<Varslingsvalg> }): ReactNode {
  const skjema = useVarslingsskjema(lest);
  const [valgt, settValgt] = useState(FORST);
  const apne = (felt: string): void => {
    const [sprak, type] = felt.split('.');
    const funnet = {
      sprak: SPRAK.find((en) => en === sprak),
      type: TYPER.find((en) => en === type),
    };
    if (funnet.sprak && funnet.type) settValgt({ sprak: funnet.sprak, type: funnet.type });
  };
  return (
    <div className="tekst-og-prove">
      <Skjemaramme skjema={skjema} knapp="Lagre tekstene" apne={apne}>
        <Tekstvelger valgt={valgt} onVelg={settValgt} />
        <EnTekst skjema={skjema} valgt={valgt} />
      </Skjemaramme>
      <Prover verdier={skjema.verdier} valgt={valgt} />
    </div>
  );
}

function Lesevisning({ valg }: { readonly valg: Varslingsvalg }): ReactNode {
  const [valgt, settValgt] = useState(FORST);
  return (
    <div className="tekst-og-prove">
      <div className="skjema">
        <Tekstvelger valgt={valgt} onVelg={settValgt} />
        <LestTekst mal={valg.tekster[valgt.sprak]?.[valgt.type]} />
      </div>
      <Prover verdier={tilVerdier(valg)} valgt={valgt} />
    </div>
  );
}

interface Prover {
  readonly verdier: Verdier;
  readonly valgt: Valgt;
}

const Prover = ({ verdier, valgt }: Prover): ReactNode => (
  <div className="prover">
    <Varselprove verdier={verdier} valgt={valgt} />
    <Kortprove sprak={valgt.sprak} />
  </div>
);
