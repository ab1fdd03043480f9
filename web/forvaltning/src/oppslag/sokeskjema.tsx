import { type KeyboardEvent, type ReactNode, type SubmitEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { Knapp } from '../skall/knapp.js';
import { feltId } from '../skjema/felt-id.js';
import { Radiogruppe, Tekstfelt, Tekstomrade } from '../skjema/felter.js';
import type { Feltfeil } from '../skjema/feltfeil.js';
import { kontrollerSok, SOKEFELT, SOKEVALG, type Sokeverdier, TOMT_SOK } from './sokeverdier.js';

interface Props {
  /** What stands there at first. */
  readonly forst: Sokeverdier | undefined;
  readonly onSok: (verdier: Sokeverdier) => void;
}

/** What to search for. Nothing is saved, so it may be left as it is. */
export function Sokeskjema({ forst = TOMT_SOK, onSok }: Props): ReactNode {
  const [verdier, settVerdier] = useState(forst);
  const [feil, settFeil] = useState<readonly Feltfeil<Sokeverdier>[]>([]);
  const skjema = {
    ...{ verdier, feil, ord: SOKEFELT },
    sett: (felt: string, verdi: string | boolean): void => {
      settVerdier((for_) => ({ ...for_, [felt]: verdi }));
      if (felt === 'hva') settFeil([]);
    },
  };
  const sok = (hendelse: SubmitEvent): void => {
    hendelse.preventDefault();
    const funnet = kontrollerSok(verdier);
    // What is wrong must stand there when the field gets the focus, to be read with it.
    flushSync(() => settFeil(funnet ? [funnet] : []));
    if (funnet) document.getElementById(feltId(funnet.felt))?.focus();
    else onSok(verdier);
  };
  return (
    <form className="skjema sokeskjema" noValidate onSubmit={sok}>
      <Radiogruppe skjema={skjema} felt="hva" valg={SOKEVALG} />
      {verdier.hva === 'id' ? (
        <Tekstfelt key="id" skjema={skjema} felt="id" spellCheck={false} />
      ) : (
        <Tekstomrade
          key="metadata"
          skjema={skjema}
          felt="metadata"
          hjelp="Alt sammen, helt likt det fagsystemet sendte. En del av det er ikke nok. Ny linje: Shift og Enter."
          rader={2}
          onKeyDown={sokMedEnter}
        />
      )}
      <div>
        <Knapp>Søk</Knapp>
      </div>
    </form>
  );
}

/** As in any search; a new line, which metadata may have, is Shift and Enter. */
function sokMedEnter(hendelse: KeyboardEvent<HTMLTextAreaElement>): void {
  if (hendelse.key !== 'Enter' || hendelse.shiftKey || hendelse.nativeEvent.isComposing) return;
  hendelse.preventDefault();
  hendelse.currentTarget.form?.requestSubmit();
}
