import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { useSprak } from '../../../felles/sprak/i18n.js';
import { langDato } from '../../../../src/innbygger/tekster/dato.js';
import type { Oppgave } from '../api/klient.js';
import { Advarsler } from './advarsler.js';
import { useKunngjorGjort } from './bruk-kunngjor-gjort.js';
import { useLang } from './bruk-lang.js';
import { Erklaering } from './erklaering.js';
import { Kvittering } from './kvittering.js';
import { MarkerGjort } from './marker-gjort.js';
import { Nokkellinjer } from './nokkellinjer.js';
import { Smaavalg } from './smaavalg.js';
import { ubrutt } from './ubrutt.js';
import { Videre } from './videre.js';

/** One task: what, from whom, until when, why, and the next step. */
export function Oppgavevisning({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const { t } = useTranslation();
  const sprak = useSprak();
  const lang = useLang(oppgave);
  const [nettoppGjort, settNettoppGjort] = useState(false);
  useKunngjorGjort(oppgave, nettoppGjort);
  const aGjore = oppgave.status === 'NY';

  return (
    <article className="panel oppgave">
      <p className="avsender">{oppgave.kommunenavn}</p>
      <Sideoverskrift tittel={oppgave.tittel} lang={lang} />
      {nettoppGjort && !aGjore ? (
        <Kvittering oppgave={oppgave} />
      ) : (
        <Nokkellinjer oppgave={oppgave} />
      )}
      <Advarsler oppgave={oppgave} />
      <p className="beskrivelse" lang={lang}>
        {oppgave.beskrivelse}
      </p>
      {aGjore && <Videre oppgave={oppgave} />}
      {aGjore && oppgave.kanBekreftesAvInnbygger === true && (
        <MarkerGjort oppgave={oppgave} onGjort={() => settNettoppGjort(true)} />
      )}
      <Smaavalg oppgave={oppgave} />
      <p className="dempet">
        {ubrutt(t('oppgave.fikk', { dato: langDato(oppgave.opprettetDato, sprak) }))}
      </p>
      <Erklaering oppgave={oppgave} />
    </article>
  );
}
