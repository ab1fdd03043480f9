import { type ReactNode, useId, useState } from 'react';
import { kunngjor } from '../../../felles/skall/kunngjoring.js';
import { Knapp } from './knapp.js';

interface Props {
  readonly navn: string;
  readonly tekst: string;
}

const IKKE_KOPIERT = 'Nettleseren lar oss ikke kopiere. Merk teksten og kopier selv.';

/** Something to paste elsewhere. Where the browser forbids copying, a click still marks all of it. */
export function Kodeblokk({ navn, tekst }: Props): ReactNode {
  const id = useId();
  const [kopiert, settKopiert] = useState<'ja' | 'nei'>();
  const kopier = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(tekst);
      settKopiert('ja');
      kunngjor(`${navn} er kopiert`);
    } catch {
      settKopiert('nei');
      kunngjor(IKKE_KOPIERT);
    }
  };
  return (
    <div className="kodeblokk">
      <label className="ds-label" htmlFor={id}>
        {navn}
      </label>
      <textarea
        id={id}
        className="ds-input"
        readOnly
        rows={tekst.split('\n').length}
        wrap={tekst.includes('\n') ? 'off' : 'soft'}
        spellCheck={false}
        autoComplete="off"
        value={tekst}
        onFocus={({ target }) => target.select()}
      />
      <Knapp variant="secondary" onTrykk={() => void kopier()}>
        Kopier
      </Knapp>
      {kopiert === 'ja' && <span className="dempet">Kopiert</span>}
      {kopiert === 'nei' && <span className="dempet">{IKKE_KOPIERT}</span>}
    </div>
  );
}
