import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Integrasjon, Statistikk as Tall } from '../api/klient.js';
import { statistikkvalg } from '../api/sporringer.js';
import { navnBlantAlle } from '../integrasjon/ord.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { tidspunkt } from '../skall/tidspunkt.js';
import { Velger } from '../skall/velger.js';
import { OverTid } from './over-tid.js';
import { ALLE_DAGER } from './perioder.js';
import { Talltabeller } from './talltabeller.js';

interface Props {
  readonly integrasjoner: readonly Integrasjon[];
}

/** How it goes with the tasks and the notices: all of them, and one fagsystem's beside them. */
export function Statistikk({ integrasjoner }: Props): ReactNode {
  const { fiksOrgId } = useKommune();
  const [valgt, settValgt] = useState('');
  const hele = useQuery(statistikkvalg(fiksOrgId, ALLE_DAGER));
  const ett = useQuery({
    ...statistikkvalg(fiksOrgId, ALLE_DAGER, valgt || undefined),
    // What is shown says whose it is, so the last one's numbers may stand until the next one's come.
    placeholderData: keepPreviousData,
  });
  return (
    <section className="statistikk" aria-labelledby="statistikk">
      <h2 id="statistikk" className="ds-heading" data-size="xs">
        Slik går det
      </h2>
      <Hentet sporring={hele} hva="tallene">
        {(alt) =>
          alt.oppgaver.opprettet === 0 ? (
            <IngenEnna />
          ) : (
            <>
              <p className="dempet">Fra den første oppgaven til {tidspunkt(alt.oppdatertTil)}.</p>
              <Fagsystemvelger {...{ integrasjoner, valgt }} onVelg={settValgt} />
              <Hentet sporring={ett} hva="fagsystemets tall">
                {({ integrasjonId, ...tall }) => (
                  <Tallene
                    alt={alt}
                    tall={tall}
                    fagsystem={integrasjoner.find(({ id }) => id === integrasjonId)}
                  />
                )}
              </Hentet>
            </>
          )
        }
      </Hentet>
    </section>
  );
}

const IngenEnna = (): ReactNode => (
  <div className="panel">
    <p>Her ser dere hvordan det går når den første oppgaven er gitt.</p>
    <p className="dempet">
      Da står det hvor mange oppgaver som er gjort, hvor fort det gikk, og hvor mange varsler som
      kom fram.
    </p>
  </div>
);

interface Velgerprops extends Props {
  readonly valgt: string;
  readonly onVelg: (integrasjonId: string) => void;
}

const Fagsystemvelger = ({ integrasjoner, valgt, onVelg }: Velgerprops): ReactNode =>
  integrasjoner.length > 1 && (
    <div className="smal">
      <Velger
        navn="Sammenlign med et fagsystem"
        verdi={valgt}
        valg={[
          { verdi: '', navn: 'Bare hele kommunen' },
          ...integrasjoner.map((en) => ({ verdi: en.id, navn: navnBlantAlle(en) })),
        ]}
        onVelg={onVelg}
      />
    </div>
  );

interface Tallprops {
  readonly alt: Tall;
  readonly tall: Tall;
  readonly fagsystem: Integrasjon | undefined;
}

function Tallene({ alt, tall, fagsystem }: Tallprops): ReactNode {
  const hele = { navn: 'Hele kommunen', tall: alt };
  const navn = fagsystem && navnBlantAlle(fagsystem);
  return (
    <>
      <Talltabeller kolonner={navn === undefined ? [hele] : [hele, { navn, tall }]} />
      <OverTid fagsystem={navn} dager={tall.dager} />
    </>
  );
}
