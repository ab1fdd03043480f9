import { tidspunkt } from '../skall/tidspunkt.js';

/** One field that was changed, as people read it. */
export interface Linje {
  readonly felt: string;
  readonly for: string | undefined;
  readonly etter: string | undefined;
}

const FELTORD: Readonly<Record<string, string>> = {
  status: 'Status',
  navn: 'Navn',
  kommunenr: 'Kommunenummer',
  orgnr: 'Organisasjonsnummer',
  privilegier: 'Kan',
  suspendert: 'Stanset',
  trukket: 'Trukket tilbake',
  passord: 'Passord',
  gammeltPassordGjelderTil: 'Det forrige passordet virker til',
  rolle: 'Rolle',
  forstegangsvarsel: 'Varsel om nye oppgaver',
  maksPurringer: 'Høyst så mange påminnelser',
  fraTime: 'Sender fra klokken',
  tilTime: 'Sender til klokken',
  visTittel: 'Tittelen kan stå i meldingen',
  varsleReserverte: 'Varsler de reserverte',
  tillatteVerter: 'Nettsteder oppgaver kan føre til',
  standard: 'Dager mellom påminnelser når fagsystemet ikke sier det',
  minste: 'Dager mellom påminnelser, minst',
  storste: 'Dager mellom påminnelser, høyst',
  avsendernavn: 'Avsender av e-post',
  tilgjengelighetserklaering: 'Tilgjengelighetserklæringen',
  dagerEtterFerdig: 'Dager en oppgave blir stående når den er gjort',
  dagerEtterFrist: 'Dager en oppgave blir stående etter fristen',
  nb: 'bokmål',
  nn: 'nynorsk',
  en: 'engelsk',
  se: 'nordsamisk',
  FORSTEGANGSVARSEL: 'ny oppgave',
  PURRING: 'påminnelse',
  SISTE_PURRING: 'siste påminnelse',
  FLERE: 'flere oppgaver',
  emne: 'emnet i e-posten',
  tekst: 'e-posten',
  sms: 'SMS-en',
};
/** Fields that only hold others. */
const UTEN_ORD: ReadonlySet<string> = new Set([...['sendetid', 'tekster', 'purring', 'bevaring']]);

const VERDIORD: Readonly<Record<string, string>> = {
  IKKE_TATT_I_BRUK: 'Ikke tatt i bruk',
  I_BRUK: 'I bruk',
  PAUSET: 'Pauset',
  TATT_UT: 'Tatt ut av bruk',
  OPPGAVE_KONFIGURASJON: 'gi og endre oppgaver',
  OPPGAVE_SOK: 'lese oppgaver',
  ADMINISTRATOR: 'Administrator',
  LESER: 'Leser',
};

type Felter = Readonly<Record<string, unknown>>;

/** What a change changed, field by field. */
export function lesbareLinjer(var_: Felter | undefined, er: Felter | undefined): readonly Linje[] {
  const [for_, etter] = [blader(var_ ?? {}), blader(er ?? {})];
  const stier = [...new Set([...for_.keys(), ...etter.keys()])];
  return stier
    .filter((sti) => for_.get(sti) !== etter.get(sti))
    .map((sti) => ({ felt: feltord(sti), for: for_.get(sti), etter: etter.get(sti) }));
}

/** Each value by its path: `tekster.nb.PURRING.sms`. */
function blader(felter: Felter, sti = ''): Map<string, string> {
  return new Map(
    Object.entries(felter).flatMap(([navn, verdi]) =>
      erFelter(verdi)
        ? [...blader(verdi, `${sti}${navn}.`)]
        : [[`${sti}${navn}`, visVerdi(verdi)] as const],
    ),
  );
}

const erFelter = (verdi: unknown): verdi is Felter =>
  typeof verdi === 'object' && verdi !== null && !Array.isArray(verdi);

function feltord(sti: string): string {
  const ord = sti
    .split('.')
    .filter((navn) => !UTEN_ORD.has(navn))
    .map((navn) => FELTORD[navn] ?? navn)
    .join(', ');
  return ord.charAt(0).toUpperCase() + ord.slice(1);
}

function visVerdi(verdi: unknown): string {
  if (typeof verdi === 'boolean') return verdi ? 'Ja' : 'Nei';
  if (Array.isArray(verdi)) return verdi.map(visVerdi).join(', ') || 'Ingenting';
  if (typeof verdi === 'number') return String(verdi);
  if (typeof verdi !== 'string' || verdi === '') return '(tomt)';
  return VERDIORD[verdi] ?? iso(verdi);
}

const ISO = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d/;

const iso = (verdi: string): string => (ISO.test(verdi) ? tidspunkt(verdi) : verdi);
