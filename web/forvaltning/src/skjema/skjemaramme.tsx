import type { ReactNode, SubmitEvent } from 'react';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import type { Skjema } from './bruk-skjema.js';
import { Feiloppsummering } from './feiloppsummering.js';
import { Forlatvakt } from './forlatvakt.js';
import { Konfliktpanel } from './konfliktpanel.js';
import type { Verdier } from './verdier.js';

interface Props<T extends Verdier> {
  readonly skjema: Skjema<T>;
  readonly knapp: string;
  /** Shows a field that is not on the page now. */
  readonly apne?: ((felt: string) => void) | undefined;
  readonly children: ReactNode;
}

/** A form with what every form has: faults on top, what another changed, the button, and that it was saved. */
export function Skjemaramme<T extends Verdier>({
  skjema,
  knapp,
  apne,
  children,
}: Props<T>): ReactNode {
  const { feil, forsok, konflikt, ulagret, sender, lagret, avslag, send, forkast } = skjema;
  const sendSkjema = (hendelse: SubmitEvent): void => {
    hendelse.preventDefault();
    send();
  };
  return (
    <form className="skjema" noValidate onSubmit={sendSkjema}>
      {feil.length > 0 && <Feiloppsummering key={forsok} feil={feil} apne={apne} />}
      {konflikt && <Konfliktpanel skjema={skjema} konflikt={konflikt} />}
      {children}
      <p role="alert" className="avslag">
        {avslag && avslagstekst(avslag)}
      </p>
      <div className="knapper lagrerad">
        <button type="submit" className="ds-button" aria-disabled={sender}>
          {sender ? 'Lagrer …' : knapp}
        </button>
        {ulagret && !sender && (
          <button type="button" className="ds-button" data-variant="tertiary" onClick={forkast}>
            Angre endringene
          </button>
        )}
        {lagret !== undefined && <p className="lagret">Lagret {lagret}</p>}
      </div>
      <Forlatvakt paVakt={ulagret} />
    </form>
  );
}

/** What went wrong, what it means, and what can be done. */
export function avslagstekst(feil: Error): string {
  if (!(feil instanceof ApiFeil)) return 'Noe gikk galt hos oss. Prøv igjen.';
  if (feil.status === 0) {
    return 'Vi fikk ikke kontakt, så vi vet ikke om det ble lagret. Sjekk at du er på nett, og prøv igjen.';
  }
  if (feil.kanGaOver) {
    // Whatever stands between us and the browser may have given up on what we went on with.
    if (feil.errorId === undefined) {
      return 'Svaret kom ikke fram, så vi vet ikke om det ble lagret. Se hvordan det står, før du prøver igjen.';
    }
    return `Noe gikk galt hos oss, og ingenting er lagret. Prøv igjen om litt. Hjelper det ikke, oppgi koden ${feil.errorId}.`;
  }
  if (feil.status === 412) {
    return 'En annen har endret dette i mellomtiden, og ingenting er lagret. Se hvordan det står nå, og prøv igjen.';
  }
  return feil.melding ?? 'Vi fikk ikke lagret dette.';
}
