import type { Avslag } from '../../felles/feil/avslag.js';
import {
  kanGaTil,
  MOTTAKEROVERGANGER,
  OPPGAVEOVERGANGER,
  type Lagretstatus,
  type Mottakerstatus,
} from './status.js';

export type UtfortKriterie = 'ANY' | 'ALL';

/** What the rule needs to know of the task; the counters spare it the list of recipients. */
export interface Oppgavetilstand {
  readonly status: Lagretstatus;
  readonly utfortKriterie: UtfortKriterie;
  readonly antallMottakere: number;
  readonly antallFullfort: number;
  readonly fullfort: Date | null;
}

export interface Mottakertilstand {
  readonly status: Mottakerstatus;
  readonly fullfort: Date | null;
}

export type Statushendelse = 'MOTTAKER_FULLFORT' | 'OPPGAVE_FULLFORT';

/** Either a refusal, or the state afterwards and what happened; no events means nothing changed. */
export type Avgjorelse =
  | { readonly avslag: Avslag }
  | {
      readonly oppgave: Oppgavetilstand;
      readonly mottaker: Mottakertilstand;
      readonly hendelser: readonly Statushendelse[];
    };

/** `ANY` is met by one recipient, `ALL` by every one of at least one. */
export function erKriterietMott({
  utfortKriterie,
  antallMottakere,
  antallFullfort,
}: Omit<Oppgavetilstand, 'status' | 'fullfort'>): boolean {
  switch (utfortKriterie) {
    case 'ANY':
      return antallFullfort >= 1;
    case 'ALL':
      return antallMottakere >= 1 && antallFullfort === antallMottakere;
  }
}

/** Whether a recipient may find the task done by somebody else: one is enough, and there are others. */
export const kanGjoresAvAndre = ({
  utfortKriterie,
  antallMottakere,
}: Pick<Oppgavetilstand, 'utfortKriterie' | 'antallMottakere'>): boolean =>
  utfortKriterie === 'ANY' && antallMottakere > 1;

/**
 * A recipient is to have a status. Setting it again succeeds without effect; a completion counts once,
 * also after `ANY` is met; the task is fulfilled exactly once, by the completion that meets its criterion.
 */
export function settMottakerstatus(
  oppgave: Oppgavetilstand,
  mottaker: Mottakertilstand,
  { til, na }: { readonly til: Mottakerstatus; readonly na: Date },
): Avgjorelse {
  if (mottaker.status === til) return { oppgave, mottaker, hendelser: [] };
  if (!kanGaTil(MOTTAKEROVERGANGER, mottaker.status, til)) return { avslag: kanIkkeGjenapnes };
  if (oppgave.status === 'TRUKKET') return { avslag: erTrukket };

  const talt = { ...oppgave, antallFullfort: oppgave.antallFullfort + 1 };
  const fullfores =
    kanGaTil(OPPGAVEOVERGANGER, oppgave.status, 'FULLFORT') && erKriterietMott(talt);
  return {
    oppgave: fullfores ? { ...talt, status: 'FULLFORT', fullfort: na } : talt,
    mottaker: { status: til, fullfort: na },
    hendelser: fullfores ? ['MOTTAKER_FULLFORT', 'OPPGAVE_FULLFORT'] : ['MOTTAKER_FULLFORT'],
  };
}

/** A citizen completes here only what the fagsystem said may be confirmed here. */
export const vurderBekreftelse = (oppgave: {
  readonly kanBekreftesAvInnbygger: boolean;
}): Avslag | undefined => (oppgave.kanBekreftesAvInnbygger ? undefined : bekreftesIkkeHer);

const bekreftesIkkeHer: Avslag = {
  kode: 'BEKREFTES_IKKE_HER',
  melding: 'Denne oppgaven gjøres ferdig på siden den lenker til, ikke her.',
};

const kanIkkeGjenapnes: Avslag = {
  kode: 'UGYLDIG_STATUSOVERGANG',
  melding:
    'Mottakeren har allerede fullført oppgaven, og det kan ikke gjøres om. ' +
    'Opprett en ny oppgave hvis noe må gjøres på nytt.',
  detaljer: { fra: 'FULLFORT', til: 'NY' },
};

const erTrukket: Avslag = {
  kode: 'UGYLDIG_STATUSOVERGANG',
  melding: 'Oppgaven er trukket tilbake og kan ikke fullføres.',
  detaljer: { oppgavestatus: 'TRUKKET' },
};
