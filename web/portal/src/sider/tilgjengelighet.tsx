import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { langDato } from '../../../../src/innbygger/tekster/dato.js';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { useSprak } from '../../../felles/sprak/i18n.js';
import { Punktliste } from './punktliste.js';

/** When somebody last held the pages against the statement; to be moved only by who does so again. */
const GJENNOMGATT = '2026-11-24';

/** Our aim and how to report; the statement the law asks for is each kommune's own. */
export function Tilgjengelighet(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="lesetekst">
      <Sideoverskrift tittel={t('tilgjengelighet.tittel')} />
      <p>{t('tilgjengelighet.mal')}</p>
      <h2>{t('tilgjengelighet.hvaTittel')}</h2>
      <Punktliste punkter={t('tilgjengelighet.hva', { returnObjects: true })} />
      <h2>{t('tilgjengelighet.ukjentTittel')}</h2>
      <Punktliste punkter={t('tilgjengelighet.ukjent', { returnObjects: true })} />
      <h2>{t('tilgjengelighet.meldTittel')}</h2>
      <p>{t('tilgjengelighet.meld')}</p>
      <h2>{t('tilgjengelighet.erklaringTittel')}</h2>
      <p>
        {t('tilgjengelighet.erklaring')}{' '}
        <a className="ds-link" href="https://uustatus.no/">
          uustatus.no
        </a>
        . {t('tilgjengelighet.tilsyn')}
      </p>
      <p className="dempet">
        {t('tilgjengelighet.gjennomgatt', { dato: langDato(GJENNOMGATT, useSprak()) })}
      </p>
    </div>
  );
}
