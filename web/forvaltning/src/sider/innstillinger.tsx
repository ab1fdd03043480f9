import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Lest } from '../../../felles/api/klient.js';
import type { Kommuneinnstillinger } from '../api/klient.js';
import { innstillingsvalg } from '../api/sporringer.js';
import { useInnstillingsskjema } from '../innstillinger/bruk-innstillingsskjema.js';
import { Innstillingsfelter } from '../innstillinger/innstillingsfelter.js';
import { Nedsettelse } from '../innstillinger/nedsettelse.js';
import { kontroller, nedsettelser, ORD, tilVerdier } from '../innstillinger/verdier.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';
import { Skjemaramme } from '../skjema/skjemaramme.js';
import { Verdiliste } from '../skjema/verdiliste.js';

/** What the kommune has decided about the tasks it gives, and about what citizens see. */
export function Innstillinger(): ReactNode {
  const { fiksOrgId, kanEndre } = useKommune();
  const sporring = useQuery(innstillingsvalg(fiksOrgId));
  return (
    <>
      <Overskrift>Innstillinger</Overskrift>
      <div className="stabel">
        <p>
          Dette gjelder alle oppgavene kommunen gir, uansett hvilket fagsystem som lager dem. Endrer
          dere hvor oppgavene kan føre, eller hvor ofte det minnes om dem, gjelder det oppgavene som
          lages etter at dere har lagret.
        </p>
        <Hentet sporring={sporring} hva="innstillingene">
          {(lest) =>
            kanEndre ? (
              <Innstillingsskjema lest={lest} />
            ) : (
              <Verdiliste ord={ORD} verdier={tilVerdier(lest.verdi)} />
            )
          }
        </Hentet>
      </div>
    </>
  );
}

function Innstillingsskjema({ lest }: { readonly lest: Lest<Kommuneinnstillinger> }): ReactNode {
  const skjema = useInnstillingsskjema(lest);
  const [ned, settNed] = useState<ReturnType<typeof nedsettelser>>([]);
  const send = (): void => {
    const nye = nedsettelser(skjema.grunnlag.verdi, skjema.verdier);
    const sletter = nye.length > 0 && kontroller(skjema.verdier).length === 0;
    if (sletter && !skjema.sender) settNed(nye);
    else skjema.send();
  };
  const slett = (): void => {
    settNed([]);
    skjema.send();
  };
  return (
    <>
      <Skjemaramme skjema={{ ...skjema, send }} knapp="Lagre">
        <Innstillingsfelter skjema={skjema} />
      </Skjemaramme>
      {ned.length > 0 && <Nedsettelse ned={ned} onGjor={slett} onAvbryt={() => settNed([])} />}
    </>
  );
}
