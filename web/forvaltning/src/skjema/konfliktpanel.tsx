import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Skjema } from './bruk-skjema.js';
import type { Konflikt } from './bruk-verdier.js';
import { type Felt, type Verdier, visVerdi } from './verdier.js';

interface Props<T extends Verdier> {
  readonly skjema: Skjema<T>;
  readonly konflikt: Konflikt<T>;
}

/** The other's change beside one's own. What meets in one field is chosen here, and all can still be changed below. */
export function Konfliktpanel<T extends Verdier>({ skjema, konflikt }: Props<T>): ReactNode {
  const overskrift = useRef<HTMLHeadingElement>(null);
  useEffect(() => overskrift.current?.focus(), [konflikt]);
  const { ord } = skjema;
  const { tattMed, uenige, deres } = konflikt;

  return (
    <section className="panel konflikt">
      <h2 ref={overskrift} tabIndex={-1} className="ds-heading" data-size="xs">
        En annen har endret dette mens du skrev
      </h2>
      <p>Det du har skrevet, står her fortsatt. Se over, og lagre på nytt.</p>
      {tattMed.length + uenige.length === 0 && (
        <p>Den andres endring gjaldt noe annet enn det som står i skjemaet.</p>
      )}
      {tattMed.length > 0 && (
        <>
          <p>Dette har den andre endret, og det er tatt med:</p>
          <dl className="faktaliste">
            {tattMed.map((felt) => (
              <div key={felt}>
                <dt>{ord[felt].navn}</dt>
                <dd>{visVerdi(ord[felt], deres[felt] ?? '')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {uenige.map((felt) => (
        <Valg key={felt} felt={felt} skjema={skjema} konflikt={konflikt} />
      ))}
    </section>
  );
}

function Valg<T extends Verdier>({
  felt,
  skjema: { ord, verdier, sett },
  konflikt: { deres, mine },
}: Props<T> & { readonly felt: Felt<T> }): ReactNode {
  const navn = useId();
  const valgene = [
    { hvem: 'Din endring', verdi: mine[felt] ?? '' },
    { hvem: 'Den andres endring', verdi: deres[felt] ?? '' },
  ];
  return (
    <fieldset className="ds-fieldset">
      <legend className="ds-label">
        {ord[felt].navn}: dere har endret det samme. Hva skal stå?
      </legend>
      {valgene.map(({ hvem, verdi }) => (
        <div key={hvem} className="ds-field">
          <input
            type="radio"
            className="ds-input"
            id={navn + hvem}
            name={navn}
            checked={verdier[felt] === verdi}
            onChange={() => sett(felt, verdi)}
          />
          <label htmlFor={navn + hvem} className="ds-label" data-weight="regular">
            <span className="dempet">{hvem}:</span>{' '}
            <span className="ordrett">{visVerdi(ord[felt], verdi)}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
