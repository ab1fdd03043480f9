import type { Mottaker, Oppgave, Oppgavehendelse, Oppgavetreff, Varsel } from '../api/klient.js';
import { kaltNavn } from '../integrasjon/ord.js';
import { datoen, tidspunkt } from '../skall/tidspunkt.js';

/** What happened, in a sentence without its full stop. */
export function hendelsestekst({ type, integrasjon, personnummer }: Oppgavehendelse): string {
  const mottaker = ['mottakeren', personnummer].filter(Boolean).join(' ');
  switch (type) {
    case 'OPPGAVE_OPPRETTET':
      return integrasjon ? `${kaltNavn(integrasjon)} laget oppgaven` : 'Oppgaven ble laget';
    case 'MOTTAKER_FULLFORT':
      return integrasjon
        ? `${kaltNavn(integrasjon)} meldte at ${mottaker} er ferdig`
        : `I portalen sa ${mottaker} fra om at det er gjort`;
    case 'OPPGAVE_FULLFORT':
      return 'Hele oppgaven ble ferdig';
  }
}

/** How far the recipients are, and when the task is done. */
export function fremdrift({
  antallMottakere: alle,
  antallFullfort: ferdige,
  utfortKriterie,
}: Oppgave): string {
  if (alle === 0) return 'Oppgaven har ingen mottakere.';
  if (alle === 1) return ferdige === 1 ? 'Mottakeren er ferdig.' : 'Mottakeren er ikke ferdig.';
  const krav = utfortKriterie === 'ALL' ? 'alle' : 'én av dem';
  return `${ferdige} av ${alle} mottakere er ferdige. Oppgaven er ferdig når ${krav} er det.`;
}

export function purringstekst(dager: number): string {
  if (dager === 0) return 'Ingen';
  return dager === 1 ? 'Hver dag' : `Hver ${dager}. dag`;
}

export const visFrist = ({ frist }: Oppgavetreff): string =>
  frist === undefined ? 'Ingen' : datoen(frist);

/** What we know that a recipient has done. */
export function mottakertekst({ apnet, fullfort }: Mottaker): string {
  const sett =
    apnet === undefined
      ? 'Har ikke åpnet oppgaven i portalen'
      : `Åpnet oppgaven i portalen ${tidspunkt(apnet)}`;
  return fullfort === undefined ? `${sett}.` : `${sett}. Ferdig ${tidspunkt(fullfort)}.`;
}

const KANAL: Readonly<Record<NonNullable<Varsel['kanal']>, string>> = {
  EPOST: 'E-post',
  SMS: 'SMS',
  ALTINN: 'Altinn',
};

/** When it went out, and which way; which way it was tried, where it went nowhere. */
export function sendtekst({ sendt, kanal }: Varsel): string {
  const vei = kanal && KANAL[kanal];
  if (sendt === undefined) return vei === undefined ? 'Nei' : `Nei. Forsøkt: ${vei}`;
  return vei === undefined ? tidspunkt(sendt) : `${vei}, ${tidspunkt(sendt)}`;
}

export const VARSELTYPE: Readonly<Record<Varsel['type'], string>> = {
  FORSTEGANGSVARSEL: 'Ny oppgave',
  PURRING: 'Påminnelse',
  SISTE_PURRING: 'Siste påminnelse',
};

export type Varselutfall = Varsel['status'] | 'KUNNE_IKKE_SENDES';

/** Told apart as in the statistics: what nobody had an address for did not get lost on the way. */
export function varselutfall({ status, grunn }: Pick<Varsel, 'status' | 'grunn'>): Varselutfall {
  const utenKontakt = grunn === 'RESERVERT' || grunn === 'INGEN_KONTAKTINFORMASJON';
  return status === 'IKKE_NADD' && utenKontakt ? 'KUNNE_IKKE_SENDES' : status;
}

const GRUNN: Readonly<Record<NonNullable<Varsel['grunn']>, string>> = {
  RESERVERT: 'Har reservert seg mot digital post.',
  INGEN_KONTAKTINFORMASJON: 'Har ingen e-postadresse eller mobilnummer vi kan bruke.',
  AVVIST_AV_MOTTAKER: 'Adressen finnes ikke, eller tar ikke imot.',
  KANALEN_SVARER_IKKE: 'Vi prøvde ni ganger, over en halv dag eller mer, uten å komme gjennom.',
  INGEN_SENDETID: 'Det var ingen tid å sende på før fristen gikk ut.',
};

/** Why it is as it is, where there is more to say than the state. */
export function varselgrunn({ status, grunn }: Varsel): string | undefined {
  if (grunn !== undefined) return GRUNN[grunn];
  return status === 'BORTFALT' ? 'Det var ikke lenger noe å minne om.' : undefined;
}
