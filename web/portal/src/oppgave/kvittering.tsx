import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Oppgave } from '../api/klient.js';
import { useFakta } from './bruk-fakta.js';

/** Says that it is done, and takes the focus: the button that was pressed is gone. */
export function Kvittering({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const { t } = useTranslation();
  const overskrift = useRef<HTMLHeadingElement>(null);
  const { deling, kommunenavn } = oppgave;
  const { deling: hvorLangt } = useFakta(oppgave);
  const noenIgjen =
    deling?.utfortKriterie === 'ALL' && deling.antallFullfort < deling.antallMottakere;
  const ogsaEnAnnen = deling?.utfortKriterie === 'ANY' && deling.antallFullfort > 1;

  useEffect(() => {
    overskrift.current?.focus();
  }, []);

  return (
    <section className="kvittering" data-color="success">
      <h2 ref={overskrift} tabIndex={-1} className="ds-heading" data-size="xs">
        {t('bekreft.kvittering')}
      </h2>
      <p>
        {t(noenIgjen ? 'bekreft.kvitteringAlle' : 'bekreft.kvitteringTekst', {
          kommune: kommunenavn,
        })}
      </p>
      {noenIgjen && <p>{hvorLangt}</p>}
      {ogsaEnAnnen && <p>{t('bekreft.kvitteringOgsa')}</p>}
      <p>
        <Link className="ds-link" to="/">
          {t('oppgave.tilListen')}
        </Link>
      </p>
    </section>
  );
}
