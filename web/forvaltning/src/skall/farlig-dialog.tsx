import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { Dialog } from '../../../felles/skall/dialog.js';
import { avslagstekst } from '../skjema/skjemaramme.js';
import { Knapp } from './knapp.js';
import { erSammeNavn } from './samme-navn.js';

interface Props {
  readonly tittel: string;
  /** What will be lost, and for whom. */
  readonly children: ReactNode;
  /** To be typed, so that nobody does it by a slip. */
  readonly navn: string;
  readonly knapp: string;
  readonly feil: Error | null;
  readonly sender: boolean;
  readonly onGjor: () => void;
  readonly onAvbryt: () => void;
}

/** Asks for a name before what cannot be undone is done. */
export function FarligDialog(props: Props): ReactNode {
  const { tittel, children, navn, knapp, feil, sender, onGjor, onAvbryt } = props;
  const id = useId();
  const [skrevet, settSkrevet] = useState('');
  const [erFeil, settErFeil] = useState(false);
  const avbryt = (): void => {
    if (!sender) onAvbryt();
  };
  const gjor = (hendelse: SubmitEvent): void => {
    hendelse.preventDefault();
    const stemmer = erSammeNavn(skrevet, navn);
    settErFeil(!stemmer);
    if (!stemmer) document.getElementById(id)?.focus();
    else if (!sender) onGjor();
  };

  return (
    <Dialog tittel={tittel} onAvbryt={avbryt}>
      {children}
      <form className="skjema" noValidate onSubmit={gjor}>
        <Navnefelt {...{ id, navn, skrevet, erFeil }} onSkriv={settSkrevet} />
        <p role="alert">{feil && avslagstekst(feil)}</p>
        <div className="knapper">
          <Knapp farge="danger" sender={sender}>
            {knapp}
          </Knapp>
          <Knapp variant="tertiary" onTrykk={avbryt}>
            Avbryt
          </Knapp>
        </div>
      </form>
    </Dialog>
  );
}

interface Feltprops {
  readonly id: string;
  readonly navn: string;
  readonly skrevet: string;
  readonly erFeil: boolean;
  readonly onSkriv: (skrevet: string) => void;
}

const Navnefelt = ({ id, navn, skrevet, erFeil, onSkriv }: Feltprops): ReactNode => (
  <div className="ds-field">
    <label className="ds-label" htmlFor={id}>
      Skriv «{navn}» for å bekrefte
    </label>
    <input
      id={id}
      type="text"
      className="ds-input"
      autoComplete="off"
      value={skrevet}
      aria-invalid={erFeil}
      aria-describedby={erFeil ? `${id}-feil` : undefined}
      onChange={({ target }) => onSkriv(target.value)}
    />
    <p id={`${id}-feil`} role="alert" className={erFeil ? 'ds-validation-message' : undefined}>
      {erFeil && `Dette er ikke navnet. Skriv «${navn}».`}
    </p>
  </div>
);
