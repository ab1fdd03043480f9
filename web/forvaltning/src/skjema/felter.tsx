import type { ComponentPropsWithoutRef, KeyboardEvent, ReactNode } from 'react';
import type { Skjema } from './bruk-skjema.js';
import { feltId } from './felt-id.js';
import type { Felt, Verdier } from './verdier.js';

/** What a field needs of the form it stands in. */
export type Felttilstand<T extends Verdier> = Pick<Skjema<T>, 'ord' | 'verdier' | 'feil' | 'sett'>;

interface Feltprops<T extends Verdier> {
  readonly skjema: Felttilstand<T>;
  readonly felt: Felt<T>;
  /** Where it is shorter than the field's own name, which says where the field is as well. */
  readonly etikett?: string | undefined;
  readonly hjelp?: ReactNode;
}

/** What a control says about itself: its id, its help, and what is wrong with it. */
function kobling<T extends Verdier>({ skjema, felt, hjelp }: Feltprops<T>) {
  const id = feltId(felt);
  const feil = skjema.feil.filter((en) => en.felt === felt).map((en) => en.melding);
  const melding = feil.length === 0 ? undefined : feil.join(' ');
  const beskrevet = [hjelp !== undefined && `${id}-hjelp`, melding !== undefined && `${id}-feil`];
  return {
    melding,
    attributter: {
      id,
      className: 'ds-input',
      'aria-invalid': melding !== undefined,
      'aria-describedby': beskrevet.filter(Boolean).join(' ') || undefined,
    },
  };
}

function Etikett<T extends Verdier>({ skjema, felt, etikett, hjelp }: Feltprops<T>): ReactNode {
  const id = feltId(felt);
  return (
    <>
      <label className="ds-label" htmlFor={id}>
        {etikett ?? skjema.ord[felt].navn}
      </label>
      {hjelp !== undefined && (
        <div id={`${id}-hjelp`} data-field="description">
          {hjelp}
        </div>
      )}
    </>
  );
}

const Feilmelding = ({ felt, melding }: { felt: string; melding: string | undefined }): ReactNode =>
  melding !== undefined && (
    <p id={`${feltId(felt)}-feil`} className="ds-validation-message">
      {melding}
    </p>
  );

type Inndata = Omit<ComponentPropsWithoutRef<'input'>, 'value' | 'onChange'>;

export function Tekstfelt<T extends Verdier>({
  skjema,
  felt,
  etikett,
  hjelp,
  ...inndata
}: Feltprops<T> & Inndata): ReactNode {
  const { melding, attributter } = kobling({ skjema, felt, hjelp });
  return (
    <div className="ds-field">
      <Etikett skjema={skjema} felt={felt} etikett={etikett} hjelp={hjelp} />
      <input
        type="text"
        autoComplete="off"
        {...inndata}
        {...attributter}
        value={String(skjema.verdier[felt])}
        onChange={({ target }) => skjema.sett(felt, target.value)}
      />
      <Feilmelding felt={felt} melding={melding} />
    </div>
  );
}

export function Tekstomrade<T extends Verdier>({
  skjema,
  felt,
  etikett,
  hjelp,
  rader,
  lang,
  onKeyDown,
}: Feltprops<T> & {
  readonly rader: number;
  readonly lang?: string;
  readonly onKeyDown?: (hendelse: KeyboardEvent<HTMLTextAreaElement>) => void;
}): ReactNode {
  const { melding, attributter } = kobling({ skjema, felt, hjelp });
  return (
    <div className="ds-field">
      <Etikett skjema={skjema} felt={felt} etikett={etikett} hjelp={hjelp} />
      <textarea
        {...attributter}
        lang={lang}
        rows={rader}
        onKeyDown={onKeyDown}
        value={String(skjema.verdier[felt])}
        onChange={({ target }) => skjema.sett(felt, target.value)}
      />
      <Feilmelding felt={felt} melding={melding} />
    </div>
  );
}

interface Valg {
  readonly verdi: string;
  readonly navn: string;
  readonly hjelp?: string;
}

export function Nedtrekk<T extends Verdier>({
  skjema,
  felt,
  etikett,
  hjelp,
  valg,
}: Feltprops<T> & { readonly valg: readonly Valg[] }): ReactNode {
  const { melding, attributter } = kobling({ skjema, felt, hjelp });
  return (
    <div className="ds-field smal">
      <Etikett skjema={skjema} felt={felt} etikett={etikett} hjelp={hjelp} />
      <select
        {...attributter}
        value={String(skjema.verdier[felt])}
        onChange={({ target }) => skjema.sett(felt, target.value)}
      >
        {valg.map(({ verdi, navn }) => (
          <option key={verdi} value={verdi}>
            {navn}
          </option>
        ))}
      </select>
      <Feilmelding felt={felt} melding={melding} />
    </div>
  );
}

export function Avkryssing<T extends Verdier>(props: Feltprops<T>): ReactNode {
  const { skjema, felt, etikett, hjelp } = props;
  const { melding, attributter } = kobling(props);
  return (
    <div className="ds-field">
      <input
        type="checkbox"
        {...attributter}
        checked={skjema.verdier[felt] === true}
        onChange={({ target }) => skjema.sett(felt, target.checked)}
      />
      <Etikett skjema={skjema} felt={felt} etikett={etikett} hjelp={hjelp} />
      <Feilmelding felt={felt} melding={melding} />
    </div>
  );
}

/** One of a few. A fault leads to the first of them. */
export function Radiogruppe<T extends Verdier>({
  skjema,
  felt,
  valg,
}: Feltprops<T> & { readonly valg: readonly Valg[] }): ReactNode {
  const { melding, attributter } = kobling({ skjema, felt });
  return (
    <fieldset className="ds-fieldset" aria-describedby={attributter['aria-describedby']}>
      <legend className="ds-label">{skjema.ord[felt].navn}</legend>
      {valg.map(({ verdi, navn, hjelp }, nr) => {
        const id = nr === 0 ? attributter.id : `${attributter.id}-${verdi}`;
        return (
          <div key={verdi} className="ds-field">
            <input
              type="radio"
              className="ds-input"
              id={id}
              name={attributter.id}
              aria-describedby={hjelp === undefined ? undefined : `${id}-hjelp`}
              checked={skjema.verdier[felt] === verdi}
              onChange={() => skjema.sett(felt, verdi)}
            />
            <label className="ds-label" data-weight="regular" htmlFor={id}>
              {navn}
            </label>
            {hjelp !== undefined && (
              <div id={`${id}-hjelp`} data-field="description">
                {hjelp}
              </div>
            )}
          </div>
        );
      })}
      <Feilmelding felt={felt} melding={melding} />
    </fieldset>
  );
}
