import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Merke as Form } from '../../../felles/skall/merke.js';
import type { Merke } from './merke.js';

const HAKE = 'm3 8.5 3.3 3.3L13 5';
const SIRKEL = 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z';

/** Each state has a shape of its own, so that colour is never alone; drawn on 16 × 16. */
const FORM: Readonly<Record<Merke, string>> = {
  NY: 'M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  FRIST_SNART: `${SIRKEL} M8 4.5V8l2.5 2`,
  FRIST_UTE: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5Z M8 4.5v4 M8 11v.5',
  GJORT: HAKE,
  GJORT_AV_ANNEN: `${SIRKEL} m-3 7 2.2 2.2L11 6`,
};
const FARGE: Readonly<Record<Merke, string>> = {
  NY: 'support1',
  FRIST_SNART: 'warning',
  FRIST_UTE: 'danger',
  GJORT: 'success',
  GJORT_AV_ANNEN: 'neutral',
};

/** The state in a word, a shape and a colour. */
export function Merkelapp({ merke }: { readonly merke: Merke }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form form={FORM[merke]} farge={FARGE[merke]} fylt={merke === 'NY'}>
      {t(`merke.${merke}`)}
    </Form>
  );
}
