import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../../../felles/skall/dialog.js';
import { useIntegrasjoner } from '../api/endre-integrasjon.js';
import type { Integrasjon } from '../api/klient.js';
import { Knapp } from '../skall/knapp.js';
import { useKommune } from '../skall/kommune.js';
import { tidspunkt } from '../skall/tidspunkt.js';
import { avslagstekst } from '../skjema/skjemaramme.js';
import type { Legitimasjon } from './oppskrift.js';
import { Utlevering } from './utlevering.js';

const OVERLAPP = [
  { timer: 0, navn: 'Det slutter å virke med en gang' },
  { timer: 1, navn: 'En time' },
  { timer: 24, navn: 'Ett døgn' },
  { timer: 72, navn: 'Tre døgn' },
  { timer: 168, navn: 'En uke' },
];

interface Props {
  readonly integrasjon: Integrasjon;
  readonly onUtlevering: (viser: boolean) => void;
}

/** A new password, with time for the fagsystem to change to it. */
export function Passordbytte({ integrasjon, onUtlevering }: Props): ReactNode {
  const { fiksOrgId } = useKommune();
  const { byttPassord } = useIntegrasjoner(fiksOrgId);
  const [spor, settSpor] = useState(false);
  const { data, error, isPending, mutate, reset } = useMutation({
    gcTime: 0,
    mutationFn: (timer: number) => byttPassord(integrasjon.id, timer),
    onSuccess: () => {
      settSpor(false);
      onUtlevering(true);
    },
  });
  const ferdig = (): void => {
    reset();
    onUtlevering(false);
  };
  const avbryt = (): void => {
    reset();
    settSpor(false);
  };
  if (data) return <Nytt data={data} onFerdig={ferdig} />;
  return (
    <section className="handling" aria-labelledby="passord">
      <h2 id="passord" className="ds-heading" data-size="xs">
        Passord
      </h2>
      <p>
        Lag et nytt passord når det gamle kan være kjent av andre, eller når leverandøren ber om
        det.
      </p>
      <Knapp variant="secondary" onTrykk={() => settSpor(true)}>
        Lag nytt passord
      </Knapp>
      {spor && <Overlapp feil={error} sender={isPending} onVelg={mutate} onAvbryt={avbryt} />}
    </section>
  );
}

interface Nyttprops {
  readonly data: Legitimasjon & { readonly gammeltPassordGjelderTil: string };
  readonly onFerdig: () => void;
}

const Nytt = ({ data, onFerdig }: Nyttprops): ReactNode => (
  <Utlevering
    legitimasjon={data}
    gammeltTil={
      new Date(data.gammeltPassordGjelderTil) > new Date()
        ? tidspunkt(data.gammeltPassordGjelderTil)
        : undefined
    }
    onFerdig={onFerdig}
  />
);

interface Overlappprops {
  readonly feil: Error | null;
  readonly sender: boolean;
  readonly onVelg: (timer: number) => void;
  readonly onAvbryt: () => void;
}

const folge = (timer: number): string =>
  timer === 0
    ? 'Fagsystemet mister tilgangen til det nye passordet er lagt inn der.'
    : 'Fagsystemet kommer inn med begge passordene en stund, så det kan bytte uten avbrudd.';

function Overlapp({ feil, sender, onVelg, onAvbryt }: Overlappprops): ReactNode {
  const [timer, settTimer] = useState(24);
  return (
    <Dialog tittel="Lag nytt passord?" onAvbryt={() => !sender && onAvbryt()}>
      <p>{folge(timer)}</p>
      <div className="ds-field">
        <label className="ds-label" htmlFor="overlapp">
          Så lenge virker det gamle
        </label>
        <select
          id="overlapp"
          className="ds-input"
          value={timer}
          onChange={({ target }) => settTimer(Number(target.value))}
        >
          {OVERLAPP.map((en) => (
            <option key={en.timer} value={en.timer}>
              {en.navn}
            </option>
          ))}
        </select>
      </div>
      <p role="alert">{feil && avslagstekst(feil)}</p>
      <div className="knapper">
        <Knapp
          farge={timer === 0 ? 'danger' : undefined}
          sender={sender}
          onTrykk={() => onVelg(timer)}
        >
          Lag nytt passord
        </Knapp>
        <Knapp variant="tertiary" sender={sender} onTrykk={onAvbryt}>
          Avbryt
        </Knapp>
      </div>
    </Dialog>
  );
}
