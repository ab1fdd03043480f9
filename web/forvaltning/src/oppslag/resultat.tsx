import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { sokevalg } from '../api/oppslag.js';
import type { Sok } from './sok.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Treffliste } from './treff.js';

interface Props {
  readonly sok: Sok;
  /** How many times one has searched since the page was shown; each time the answer takes the focus. */
  readonly forsok: number;
}

/** What was found. */
export function Resultat({ sok, forsok }: Props): ReactNode {
  const { fiksOrgId } = useKommune();
  const sporring = useQuery(sokevalg(fiksOrgId, sok));
  const { data, isFetching } = sporring;
  const overskrift = useRef<HTMLHeadingElement>(null);
  const vist = useRef(0);
  useEffect(() => {
    if (isFetching || vist.current === forsok) return;
    vist.current = forsok;
    overskrift.current?.focus();
  }, [isFetching, forsok]);

  return (
    <section aria-labelledby="treff">
      <h2 ref={overskrift} id="treff" tabIndex={-1} className="ds-heading" data-size="xs">
        {data ? antallstekst(data.oppgaver.length, data.flere) : 'Treff'}
      </h2>
      <Hentet sporring={sporring} hva="oppgavene">
        {({ oppgaver }) =>
          oppgaver.length > 0 ? <Treffliste oppgaver={oppgaver} /> : <IngenTreff sok={sok} />
        }
      </Hentet>
    </section>
  );
}

function antallstekst(antall: number, flere: boolean): string {
  if (flere) return `De ${antall} nyeste oppgavene som passer`;
  if (antall === 0) return 'Ingen oppgaver passer';
  return antall === 1 ? 'Én oppgave passer' : `${antall} oppgaver passer`;
}

const IngenTreff = ({ sok }: { readonly sok: Sok }): ReactNode => (
  <p className="panel">
    {'id' in sok
      ? 'Kommunen har ingen oppgave med denne id-en. Den kan være slettet, fordi kommunen ikke lenger trenger den.'
      : 'Metadataen må være helt lik den fagsystemet sendte, også mellomrom og store og små bokstaver. Finner du ikke oppgaven slik, be om id-en til den.'}
  </p>
);
