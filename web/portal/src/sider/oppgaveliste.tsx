import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Blaing } from '../../../felles/skall/blaing.js';
import { sidetall } from '../../../felles/skall/sidetall.js';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { useSprak } from '../../../felles/sprak/i18n.js';
import type { Oppgavestatus } from '../api/klient.js';
import { listevalg, SIDE_STORRELSE } from '../api/oppgaver.js';
import { useKunngjorEndring } from '../oppgave/bruk-kunngjor-endring.js';
import { Kort } from '../oppgave/kort.js';
import { Feilpanel } from '../../../felles/skall/feilpanel.js';
import { Skjelett } from '../skall/skjelett.js';
import { Ingenting } from './ingenting.js';
import { Oppgavemeny } from './oppgavemeny.js';

/** The tasks of one status, a page at a time. Pages are counted from 1 in the address. */
export function Oppgaveliste({ status }: { readonly status: Oppgavestatus }): ReactNode {
  const { t } = useTranslation();
  const [parametre] = useSearchParams();
  const side = sidetall(parametre.get('side'));
  const { data, error, refetch } = useQuery(listevalg(status, side - 1, useSprak()));
  useKunngjorEndring(data, { status, side });

  const sider = Math.ceil((data?.totaltAntall ?? 0) / SIDE_STORRELSE);
  const tittel = t(status === 'NY' ? 'liste.tittel' : 'liste.tittelGjort');
  const innhold = (): ReactNode => {
    if (data?.oppgaver.length === 0) return <Ingenting status={status} finnes={sider > 0} />;
    if (data) return data.oppgaver.map((oppgave) => <Kort key={oppgave.id} oppgave={oppgave} />);
    if (!error) return <Skjelett tekst={t('liste.henter')} />;
    return <Feilpanel hva={t('liste.feil')} feil={error} onProvIgjen={() => void refetch()} />;
  };
  return (
    <>
      <Sideoverskrift
        tittel={tittel}
        sidetittel={sider > 1 ? t('liste.sidetittel', { tittel, side, sider }) : tittel}
      />
      <Oppgavemeny />
      {data && data.oppgaver.length > 0 ? <ul className="kortliste">{innhold()}</ul> : innhold()}
      {side <= sider && <Blaing side={side} sider={sider} />}
    </>
  );
}
