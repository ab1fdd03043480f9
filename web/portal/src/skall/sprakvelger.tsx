import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLukk } from '../../../felles/skall/bruk-lukk.js';
import { useSprak } from '../../../felles/sprak/i18n.js';
import { SPRAKNAVN } from '../../../felles/sprak/sprakvalg.js';
import type { Sprak } from '../../../../src/innbygger/tekster/dato.js';
import { ALLE_SPRAK } from '../../../../src/innbygger/tekster/sprakvalg.js';
import { useVelgSprak } from '../api/lagret-sprak.js';
import { Globus } from './globus.js';

/** A button that opens the four languages. The focus stays on it when one is chosen. */
export function Sprakvelger(): ReactNode {
  const { t } = useTranslation();
  const sprak = useSprak();
  const velgSprak = useVelgSprak();
  const [tilstand, settTilstand] = useState<'apen' | 'lukket' | 'feilet'>('lukket');
  const apen = tilstand === 'apen';
  const boks = useRef<HTMLDivElement>(null);
  const knapp = useRef<HTMLButtonElement>(null);
  const listeId = useId();

  const lukk = (tilKnappen: boolean): void => {
    settTilstand('lukket');
    if (tilKnappen) knapp.current?.focus();
  };
  useLukk(boks, tilstand !== 'lukket', lukk);
  const velg = (valgt: Sprak): void => {
    lukk(true);
    // Without a network the words cannot be fetched: the page stays as it is.
    velgSprak(valgt).catch(() => settTilstand('feilet'));
  };
  return (
    <div className="sprakvelger" ref={boks}>
      <button
        ref={knapp}
        type="button"
        className="ds-button"
        data-variant="tertiary"
        aria-expanded={apen}
        aria-controls={listeId}
        aria-label={t('skall.velgSprak', { navn: SPRAKNAVN[sprak] })}
        onClick={() => settTilstand(apen ? 'lukket' : 'apen')}
      >
        <Globus />
        {t('skall.sprak')}
      </button>
      <ul id={listeId} hidden={!apen}>
        <Valgene onVelg={velg} />
      </ul>
      <p role="alert">{tilstand === 'feilet' && t('skall.sprakFeilet')}</p>
    </div>
  );
}

/** Each language by its own name, in its own language. */
function Valgene({ onVelg }: { readonly onVelg: (sprak: Sprak) => void }): ReactNode {
  const sidens = useSprak();
  return ALLE_SPRAK.map((sprak) => (
    <li key={sprak}>
      <button
        type="button"
        lang={sprak}
        aria-current={sprak === sidens}
        onClick={() => onVelg(sprak)}
      >
        {SPRAKNAVN[sprak]}
      </button>
    </li>
  ));
}
