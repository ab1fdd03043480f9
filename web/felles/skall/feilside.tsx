import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFeil } from '../api/api-feil.js';
import { Sideoverskrift } from './sideoverskrift.js';
import { Feilpanel } from './feilpanel.js';

interface Props {
  readonly hva?: string;
  readonly feil: unknown;
  readonly onProvIgjen: () => void;
}

/** For when there is nothing else to show. */
export function Feilside({ hva = '', feil, onProvIgjen }: Props): ReactNode {
  const { t } = useTranslation();
  const utenNett = feil instanceof ApiFeil && feil.status === 0;
  return (
    <>
      <Sideoverskrift tittel={t(utenNett ? 'feil.utenNettTittel' : 'feil.tittel')} />
      <Feilpanel hva={hva} feil={feil} onProvIgjen={onProvIgjen} />
    </>
  );
}
