import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import type { Integrasjon } from '../api/klient.js';
import { integrasjonsvalg } from '../api/sporringer.js';
import { kaltNavn, visPrivilegier, visSistBrukt } from '../integrasjon/ord.js';
import { Passordbytte } from '../integrasjon/passordbytte.js';
import { Stans } from '../integrasjon/stans.js';
import { Tilgangsskjema, useTilgangsskjema } from '../integrasjon/tilgangsskjema.js';
import { Trekk } from '../integrasjon/trekk.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { INTEGRASJONSORD, Statusmerke } from '../skall/merker.js';
import { Overskrift } from '../skall/overskrift.js';
import { Tilbake } from '../skall/tilbake.js';
import { datoen, tidspunkt } from '../skall/tidspunkt.js';

/** One fagsystem's access, and all that can be done with it. */
export function EnIntegrasjon(): ReactNode {
  const { fiksOrgId, til } = useKommune();
  const { integrasjonId } = useParams();
  const sporring = useQuery(integrasjonsvalg(fiksOrgId));
  const funnet = sporring.data?.find((en) => en.id === integrasjonId);
  return (
    <>
      <Tilbake til={til('integrasjoner')}>Integrasjoner</Tilbake>
      <Overskrift>{funnet ? kaltNavn(funnet) : 'Integrasjon'}</Overskrift>
      <Hentet sporring={sporring} hva="integrasjonen">
        {() =>
          funnet ? (
            <Detaljer integrasjon={funnet} />
          ) : (
            <p className="panel">Kommunen har ingen slik integrasjon.</p>
          )
        }
      </Hentet>
    </>
  );
}

function Detaljer({ integrasjon }: { readonly integrasjon: Integrasjon }): ReactNode {
  const { kanEndre } = useKommune();
  const kanEndres = kanEndre && integrasjon.status !== 'TRUKKET';
  return (
    <div className="stabel">
      <section className="panel" aria-label="Om integrasjonen">
        <Statusmerke utseende={INTEGRASJONSORD[integrasjon.status]} />
        <Fakta integrasjon={integrasjon} />
      </section>
      {kanEndres && <Endringer integrasjon={integrasjon} />}
    </div>
  );
}

function Fakta({ integrasjon }: { readonly integrasjon: Integrasjon }): ReactNode {
  const { id, orgnr, opprettet, gammeltPassordGjelderTil, privilegier } = integrasjon;
  const fakta: readonly (readonly [string, string])[] = [
    ['ID-en til integrasjonen', id],
    ['Organisasjonsnummer', orgnr],
    ['Kan gjøre', visPrivilegier(privilegier)],
    ['Laget', datoen(opprettet)],
    ['Sist brukt', visSistBrukt(integrasjon)],
    ...(gammeltPassordGjelderTil === undefined
      ? []
      : [['Det forrige passordet virker til', tidspunkt(gammeltPassordGjelderTil)] as const]),
  ];
  return (
    <dl className="faktaliste">
      {fakta.map(([hva, verdi]) => (
        <div key={hva}>
          <dt>{hva}</dt>
          <dd className="ordrett">{verdi}</dd>
        </div>
      ))}
    </dl>
  );
}

/** While a new password is shown, nothing else is: it must not be overlooked. What is not saved, is there afterwards. */
function Endringer({ integrasjon }: { readonly integrasjon: Integrasjon }): ReactNode {
  const [utleveres, settUtleveres] = useState(false);
  const skjema = useTilgangsskjema(integrasjon);
  return (
    <>
      {!utleveres && (
        <section aria-labelledby="tilgang">
          <h2 id="tilgang" className="ds-heading" data-size="xs">
            Navn og tilgang
          </h2>
          <Tilgangsskjema skjema={skjema} />
        </section>
      )}
      <Passordbytte integrasjon={integrasjon} onUtlevering={settUtleveres} />
      {!utleveres && (
        <>
          <Stans integrasjon={integrasjon} />
          <Trekk integrasjon={integrasjon} />
        </>
      )}
    </>
  );
}
