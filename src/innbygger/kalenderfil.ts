export interface Kalenderfrist {
  readonly oppgaveId: string;
  /** `YYYY-MM-DD` */
  readonly frist: string;
  readonly tittel: string;
  readonly tekst: string;
  /** Where the task is read; only its recipient gets in. */
  readonly adresse: string;
  /** When the file was made. */
  readonly na: Date;
}

const LINJE_BYTE = 75;
/** An all-day event begins at midnight, when nobody wants to be reminded. */
const PAMINNELSE_KLOKKA = 9;

/** A deadline as an all-day event with a reminder in the morning of the day before (iCalendar, RFC 5545). */
export function lagKalenderfil({
  oppgaveId,
  frist,
  tittel,
  tekst,
  adresse,
  na,
}: Kalenderfrist): string {
  const linjer = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Min kommune//Oppgaver//NO',
    'BEGIN:VEVENT',
    // The same task is the same event, so that a second file replaces the first.
    `UID:${oppgaveId}@min-kommune-oppgave`,
    `DTSTAMP:${na.toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    `DTSTART;VALUE=DATE:${frist.replaceAll('-', '')}`,
    `SUMMARY:${escape(tittel)}`,
    `DESCRIPTION:${escape(`${tekst}\n${adresse}`)}`,
    `URL:${adresse}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(tittel)}`,
    `TRIGGER:-PT${24 - PAMINNELSE_KLOKKA}H`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return linjer.map((linje) => `${brett(linje)}\r\n`).join('');
}

const escape = (tekst: string): string =>
  tekst.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Lines are at most 75 bytes; the rest goes on in the next one, after a space, never within a character. */
function brett(linje: string): string {
  const deler = [''];
  for (const tegn of linje) {
    const del = deler.at(-1) ?? '';
    const plass = LINJE_BYTE - (deler.length > 1 ? 1 : 0);
    if (Buffer.byteLength(del + tegn) > plass) deler.push(tegn);
    else deler[deler.length - 1] = del + tegn;
  }
  return deler.join('\r\n ');
}
