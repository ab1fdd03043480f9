import { useMutation } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import { kunngjor } from '../../../felles/skall/kunngjoring.js';
import { tilOverskriften } from '../../../felles/skall/til-overskriften.js';
import { useIntegrasjoner } from '../api/endre-integrasjon.js';
import type { Integrasjon } from '../api/klient.js';
import { FarligDialog } from '../skall/farlig-dialog.js';
import { Knapp } from '../skall/knapp.js';
import { useKommune } from '../skall/kommune.js';
import { kaltNavn } from './ord.js';

/** Taken away for good. */
export function Trekk({ integrasjon }: { readonly integrasjon: Integrasjon }): ReactNode {
  const { fiksOrgId } = useKommune();
  const { trekk } = useIntegrasjoner(fiksOrgId);
  const [spor, settSpor] = useState(false);
  const navn = kaltNavn(integrasjon);
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: () => trekk(integrasjon.id),
    onSuccess: () => {
      settSpor(false);
      kunngjor(`${navn} har ikke lenger tilgang`);
    },
  });
  useEffect(() => tilOverskriftenNarFokusForsvant, []);
  const avbryt = (): void => {
    reset();
    settSpor(false);
  };
  return (
    <section className="handling" aria-labelledby="trekk">
      <h2 id="trekk" className="ds-heading" data-size="xs">
        Trekk tilgangen tilbake
      </h2>
      <p>
        Fagsystemet mister tilgangen for godt. Det kan ikke angres. Oppgavene det har laget, blir
        stående.
      </p>
      <Knapp variant="secondary" farge="danger" onTrykk={() => settSpor(true)}>
        Trekk tilgangen
      </Knapp>
      {spor && (
        <Sporsmal navn={navn} feil={error} sender={isPending} onGjor={mutate} onAvbryt={avbryt} />
      )}
    </section>
  );
}

/** What is withdrawn has nothing left to press; that is known only some time after the dialog has closed. */
function tilOverskriftenNarFokusForsvant(): void {
  if (document.activeElement === document.body) tilOverskriften();
}

type Sporsmalprops = Pick<
  ComponentProps<typeof FarligDialog>,
  'navn' | 'feil' | 'sender' | 'onGjor' | 'onAvbryt'
>;

const Sporsmal = (props: Sporsmalprops): ReactNode => (
  <FarligDialog {...props} tittel={`Trekke tilgangen til ${props.navn}?`} knapp="Trekk tilgangen">
    <p>
      Fagsystemet kommer ikke inn igjen, og kan ikke lenger melde oppgavene sine ferdige. Skal det
      inn senere, må dere lage en ny integrasjon.
    </p>
  </FarligDialog>
);
