import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import { Dialog } from '../../../felles/skall/dialog.js';
import { kunngjor } from '../../../felles/skall/kunngjoring.js';
import { useAdministratorer } from '../api/endre-administrator.js';
import type { Administrator } from '../api/klient.js';
import { Knapp } from '../skall/knapp.js';
import { useKommune } from '../skall/kommune.js';
import { avslagstekst } from '../skjema/skjemaramme.js';
import { SISTE_ADMINISTRATOR } from './ord.js';

/** Takes the role away. */
export function Fjern({ person }: { readonly person: Administrator }): ReactNode {
  const { fiksOrgId, til } = useKommune();
  const { fjern } = useAdministratorer(fiksOrgId);
  const naviger = useNavigate();
  const [spor, settSpor] = useState(false);
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: () => fjern(person.id),
    onSuccess: () => {
      kunngjor(`${person.navn} har ikke lenger en rolle`);
      void naviger(til('administratorer'));
    },
  });
  const avbryt = (): void => {
    if (isPending) return;
    reset();
    settSpor(false);
  };
  return (
    <section className="handling" aria-labelledby="fjern">
      <h2 id="fjern" className="ds-heading" data-size="xs">
        Ta bort rollen
      </h2>
      <p>{person.erDeg ? 'Du' : person.navn} mister tilgangen til disse sidene med en gang.</p>
      <Knapp variant="secondary" farge="danger" onTrykk={() => settSpor(true)}>
        Ta bort rollen
      </Knapp>
      {spor && <Sporsmal {...{ person, avbryt }} feil={error} sender={isPending} onGjor={mutate} />}
    </section>
  );
}

interface Props {
  readonly person: Administrator;
  readonly feil: Error | null;
  readonly sender: boolean;
  readonly onGjor: () => void;
  readonly avbryt: () => void;
}

const Sporsmal = ({ person, feil, sender, onGjor, avbryt }: Props): ReactNode => (
  <Dialog
    tittel={person.erDeg ? 'Ta bort din egen rolle?' : `Ta bort rollen til ${person.navn}?`}
    onAvbryt={avbryt}
  >
    <p>
      {person.erDeg
        ? 'Du kommer ikke inn igjen før en annen administrator gir deg den.'
        : 'Personen kan få rollen igjen senere.'}
    </p>
    <p role="alert">{feil && ord(feil)}</p>
    <div className="knapper">
      <Knapp farge="danger" sender={sender} onTrykk={onGjor}>
        Ta bort rollen
      </Knapp>
      <Knapp variant="tertiary" sender={sender} onTrykk={avbryt}>
        Avbryt
      </Knapp>
    </div>
  </Dialog>
);

const ord = (feil: Error): string =>
  feil instanceof ApiFeil && feil.errorCode === 'SISTE_ADMINISTRATOR'
    ? SISTE_ADMINISTRATOR.melding
    : avslagstekst(feil);
