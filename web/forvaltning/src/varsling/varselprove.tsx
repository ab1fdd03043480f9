import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Feltavslag } from '../../../felles/api/api-feil.js';
import type { Varselvisning } from '../api/klient.js';
import { varselprove } from '../api/varselprove.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { setning } from '../skjema/feltfeil.js';
import type { Verdier } from '../skjema/verdier.js';
import { type Kanal, lagUtkast } from './utkast.js';
import { DELER, delnavn, tekstfelt, type Valgt } from './verdier.js';

interface Props {
  readonly verdier: Verdier;
  readonly valgt: Valgt;
}

/** What the citizen gets, by the text as it stands on the page now. */
export function Varselprove(props: Props): ReactNode {
  const { til } = useKommune();
  return (
    <section className="prove" aria-labelledby="varselprove">
      <h2 id="varselprove" className="ds-heading" data-size="xs">
        Slik får innbyggeren varselet
      </h2>
      <p className="dempet">
        Oppgaven er et eksempel. Hvem e-posten er fra, velger dere under{' '}
        <Link className="ds-link" to={til('innstillinger')}>
          Innstillinger
        </Link>
        , og om tittelen kan være med, under{' '}
        <Link className="ds-link" to={til('varsling')}>
          Varsling
        </Link>
        .
      </p>
      <h3 className="ds-heading" data-size="2xs">
        E-post
      </h3>
      <Kanalprove {...props} kanal="EPOST" />
      <h3 className="ds-heading" data-size="2xs">
        SMS
      </h3>
      <Kanalprove {...props} kanal="SMS" />
    </section>
  );
}

function Kanalprove({ verdier, valgt, kanal }: Props & { readonly kanal: Kanal }): ReactNode {
  const { fiksOrgId } = useKommune();
  const skrives = verdier[tekstfelt(valgt.sprak, valgt.type, 'egen')] === true;
  const utkast = lagUtkast(verdier, valgt, kanal);
  const sporring = useQuery({
    ...varselprove(fiksOrgId, utkast, skrives),
    // Stays until the next one is here, so that nothing jumps while one writes.
    placeholderData: keepPreviousData,
  });
  return (
    <Hentet sporring={sporring} hva="forhåndsvisningen">
      {(provd) => (
        <div className="kort kanalprove" data-kanal={kanal} aria-busy={sporring.isPlaceholderData}>
          <div role="status">{provd.erFeil && <Tekstfeil felter={provd.felter} />}</div>
          {!provd.erFeil && <Visning {...provd} />}
        </div>
      )}
    </Hentet>
  );
}

/** Where in the text it is, in the words of the fields beside it. */
const Tekstfeil = ({ felter }: { readonly felter: readonly Feltavslag[] }): ReactNode => (
  <div className="avslag">
    <p>Vi kan ikke vise meldingen før dette er rettet:</p>
    <ul className="ds-list">
      {felter.map(({ felt, melding }) => {
        const del = DELER.find((en) => felt.endsWith(`/${en}`));
        return <li key={felt + melding}>{setning(del ? delnavn(del) : 'Valgene', melding)}</li>;
      })}
    </ul>
  </div>
);

interface Visningsprops {
  readonly visning: Varselvisning;
  readonly sprak: string;
}

function Visning({ visning: { epost, sms }, sprak }: Visningsprops): ReactNode {
  if (sms) {
    const antall = sms.segmenter === 1 ? 'én SMS' : `${sms.segmenter} SMS-er`;
    return (
      <>
        <p lang={sprak} className="ordrett">
          {sms.tekst}
        </p>
        <p className="dempet">
          {sms.tegn} tegn, {antall}
        </p>
      </>
    );
  }
  return (
    epost && (
      <>
        <dl className="konvolutt">
          <div>
            <dt>Fra</dt>
            <dd>{epost.avsender}</dd>
          </div>
          <div>
            <dt>Emne</dt>
            <dd lang={sprak}>{epost.emne}</dd>
          </div>
        </dl>
        <p lang={sprak} className="ordrett">
          {epost.tekst}
        </p>
      </>
    )
  );
}
