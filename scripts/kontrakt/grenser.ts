/**
 * Limits that are ours (design §3: published v1 has none). Written down once more on purpose: a
 * limit tightened in a contract by accident would refuse what a client may send today.
 */
type Grenser = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const ELLEVE_SIFRE = { pattern: '^[0-9]{11}$' };

const VARE_GRENSER: Grenser = {
  'opprettOppgave.request.tittel': { minLength: 1, maxLength: 255 },
  'opprettOppgave.request.beskrivelse': { minLength: 1, maxLength: 10_000 },
  'opprettOppgave.request.handling': { minLength: 1, maxLength: 80 },
  'opprettOppgave.request.url': { maxLength: 2000 },
  'opprettOppgave.request.metadata': { maxLength: 10_000 },
  'opprettOppgave.request.mottakere.personIdList': { maxItems: 100_000 },
  'opprettOppgave.request.mottakere.personIdList[]': ELLEVE_SIFRE,
  'hentOppgave.svar.mottakere.personIdList[]': ELLEVE_SIFRE,
  'getOppgaver.query.side': { minimum: 0, default: 0 },
  'getOppgaver.query.sideStorrelse': { minimum: 1, maximum: 100, default: 20 },
  'opprettIntegrasjonMedTilgang.request.orgnr': { pattern: '^[0-9]{9}$' },
};

export const erVarGrense = (hvor: string, ord: string, verdi: unknown): boolean =>
  VARE_GRENSER[hvor]?.[ord] === verdi;
