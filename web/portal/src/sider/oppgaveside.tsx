import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import { useSprak } from '../../../felles/sprak/i18n.js';
import { useSiApnet } from '../api/endre-oppgave.js';
import type { Oppgave } from '../api/klient.js';
import { oppgavevalg } from '../api/oppgaver.js';
import { useSerEtter } from '../api/ser-etter.js';
import { Oppgavevisning } from '../oppgave/oppgavevisning.js';
import { Skjelett } from '../skall/skjelett.js';
import { Feilside } from '../../../felles/skall/feilside.js';
import { OppgaveBorte } from './oppgave-borte.js';

export function Oppgaveside(): ReactNode {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const serEtter = useSerEtter();
  const { data, error, refetch } = useQuery({
    ...oppgavevalg(id, useSprak()),
    refetchInterval: ({ state }) => serEtter(state.data),
  });

  if (error && erBorte(error)) return <OppgaveBorte />;
  if (!data && error) {
    return <Feilside hva={t('oppgave.feil')} feil={error} onProvIgjen={() => void refetch()} />;
  }
  return (
    <>
      <Tilbake oppgave={data} />
      {data ? <Apnet oppgave={data} /> : <Venter />}
    </>
  );
}

/** To the list that one came from, at the page where one was. */
function Tilbake({ oppgave }: { readonly oppgave: Oppgave | undefined }): ReactNode {
  const { t } = useTranslation();
  const { liste = oppgave?.status === 'FULLFORT' ? '/gjort' : '/' } =
    (useLocation().state as { liste?: string } | null) ?? {};
  return (
    <p className="tilbake">
      <Link className="ds-link" to={liste}>
        {t(liste.startsWith('/gjort') ? 'liste.tittelGjort' : 'oppgave.tilbake')}
      </Link>
    </p>
  );
}

function Venter(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h1 className="ds-sr-only">{t('oppgave.henter')}</h1>
      <Skjelett antall={1} />
    </>
  );
}

function Apnet({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  useSiApnet(oppgave);
  return <Oppgavevisning key={oppgave.id} oppgave={oppgave} />;
}

/** 400 is what an address that never was a task's gets. */
const erBorte = (feil: Error): boolean =>
  feil instanceof ApiFeil && (feil.status === 404 || feil.status === 400);
