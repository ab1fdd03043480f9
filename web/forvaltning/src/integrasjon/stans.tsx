import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { kunngjor } from '../../../felles/skall/kunngjoring.js';
import { useIntegrasjoner } from '../api/endre-integrasjon.js';
import type { Integrasjon } from '../api/klient.js';
import { useHvile } from '../skall/bruk-hvile.js';
import { Knapp } from '../skall/knapp.js';
import { useKommune } from '../skall/kommune.js';
import { avslagstekst } from '../skjema/skjemaramme.js';

/** Stopped for a while, and opened again. */
export function Stans({ integrasjon }: { readonly integrasjon: Integrasjon }): ReactNode {
  const { fiksOrgId } = useKommune();
  const { lagre, hent } = useIntegrasjoner(fiksOrgId);
  const { id, navn, privilegier, etag, status } = integrasjon;
  const erStanset = status === 'SUSPENDERT';
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => lagre(id, etag, { navn, privilegier, suspendert: !erStanset }),
    onSuccess: () =>
      kunngjor(erStanset ? 'Integrasjonen er åpnet igjen' : 'Integrasjonen er stanset'),
    // What another made of it is shown, and whoever pressed sees whether to press again.
    onError: () => void hent(id).catch(() => undefined),
  });
  const hviler = useHvile(status, isPending);
  return (
    <section className="handling" aria-labelledby="stans">
      <h2 id="stans" className="ds-heading" data-size="xs">
        {erStanset ? 'Integrasjonen er stanset' : 'Stans inntil videre'}
      </h2>
      <p>
        {erStanset
          ? 'Fagsystemet slipper ikke til. Åpner dere den igjen, virker det samme passordet.'
          : 'Fagsystemet slipper ikke til før dere åpner den igjen. Oppgavene det har laget, blir stående.'}
      </p>
      <p role="alert" className="avslag">
        {error && avslagstekst(error)}
      </p>
      <Knapp variant="secondary" sender={isPending} hviler={hviler} onTrykk={mutate}>
        {erStanset ? 'Åpne igjen' : 'Stans'}
      </Knapp>
    </section>
  );
}
