import { type ReactNode, useEffect, useRef } from 'react';
import { erSandkasse } from '../../../felles/skall/er-sandkasse.js';
import { tilOverskriften } from '../../../felles/skall/til-overskriften.js';
import { Kodeblokk } from '../skall/kodeblokk.js';
import { Knapp } from '../skall/knapp.js';
import { useKommune } from '../skall/kommune.js';
import { iDag } from '../skall/tidspunkt.js';
import { Forlatvakt } from '../skjema/forlatvakt.js';
import { envfil, type Legitimasjon, provekall } from './oppskrift.js';

interface Props {
  readonly legitimasjon: Legitimasjon;
  /** Until when the password before opens too. */
  readonly gammeltTil?: string | undefined;
  readonly onFerdig: () => void;
}

/** The password, this once, and all that the fagsystem needs beside it. */
export function Utlevering({ legitimasjon, gammeltTil, onFerdig }: Props): ReactNode {
  const overskrift = useRef<HTMLHeadingElement>(null);
  useEffect(() => overskrift.current?.focus(), []);
  const avslutt = (): void => {
    tilOverskriften();
    onFerdig();
  };

  return (
    <section className="panel utlevering">
      <h2 ref={overskrift} tabIndex={-1} className="ds-heading" data-size="xs">
        Passordet vises bare nå
      </h2>
      <p>
        Vi lagrer det ikke lesbart, så ta vare på det før du går videre. Gi det til leverandøren på
        en måte der bare de kan lese det.
      </p>
      {gammeltTil !== undefined && (
        <p>
          Det gamle passordet virker også til <strong>{gammeltTil}</strong>. Bytt i fagsystemet før
          det.
        </p>
      )}
      <Kodeblokk navn="Passord" tekst={legitimasjon.integrasjonPassord} />
      <Oppskrift legitimasjon={legitimasjon} />
      <Knapp onTrykk={avslutt}>Jeg har tatt vare på passordet</Knapp>
      <Forlatvakt
        paVakt
        tittel="Har du tatt vare på passordet?"
        tekst="Det vises aldri igjen. Går du videre uten det, må du lage et nytt."
        ga="Gå videre"
      />
    </section>
  );
}

function Oppskrift({ legitimasjon }: { readonly legitimasjon: Legitimasjon }): ReactNode {
  const { fiksOrgId } = useKommune();
  const sted = { adresse: window.location.origin, fiksOrgId, erSandkasse: erSandkasse() };
  return (
    <>
      <Kodeblokk navn="Det fagsystemet trenger herfra (.env)" tekst={envfil(sted, legitimasjon)} />
      <details className="ds-details">
        <summary>Prøv tilgangen</summary>
        <div>
          <p>
            Lagre det over i en fil som heter .env, og lim dette inn i bash. Svaret er en liste når
            tilgangen virker.
          </p>
          <Kodeblokk navn="Prøvekall" tekst={provekall(sted, iDag())} />
        </div>
      </details>
    </>
  );
}
