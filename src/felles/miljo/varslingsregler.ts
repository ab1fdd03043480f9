import type { Miljo } from './miljo.js';

/** As it was set, without what follows where nothing is. */
type Satt = Readonly<Record<string, string | undefined>>;

/** What no value is wrong by itself for: said of several together, in Norwegian. Any of them may be faulty still. */
export const varslingsfeil = (miljo: Miljo, satt: Satt): string[] => [
  ...altinnISandkassen(miljo),
  ...(miljo.VARSLING === 'DIREKTE' ? [...klartekstUt(miljo), ...smsUtenAdresse(miljo, satt)] : []),
];

/** Altinn takes no token of the sandbox's Maskinporten, and knows none of its persons and not its clock. */
const altinnISandkassen = ({ SANDKASSE, VARSLING }: Miljo): string[] =>
  SANDKASSE && VARSLING === 'ALTINN'
    ? [
        'VARSLING kan ikke være ALTINN i sandkassen. Der går alt til sandkassens egen innboks: la VARSLING stå tom.',
      ]
    : [];

const SAMME_MASKIN = /^(localhost|127(\.\d{1,3}){3})$/i;

/**
 * Whoever listens on the way would read who is told of what, and the password. The sandbox's persons are nobody, and
 * a mail catcher beside it is fine.
 */
function klartekstUt({ SANDKASSE, SMTP_ADRESSE }: Miljo): string[] {
  if (SANDKASSE || !SMTP_ADRESSE?.endsWith('?tls=ingen') || !URL.canParse(SMTP_ADRESSE)) return [];
  return SAMME_MASKIN.test(new URL(SMTP_ADRESSE).hostname)
    ? []
    : [
        'SMTP_ADRESSE kan bare ha ?tls=ingen til en server på samme maskin, localhost eller 127.0.0.1. Ta det bort, så krypteres e-posten på veien.',
      ];
}

/** Whoever has only a phone would not be reached, and nobody would be told why. */
const smsUtenAdresse = ({ SMS_ADRESSE }: Miljo, satt: Satt): string[] =>
  SMS_ADRESSE === undefined && satt['VARSLING_REKKEFOLGE']?.includes('SMS')
    ? [
        'VARSLING_REKKEFOLGE har SMS, men SMS_ADRESSE er ikke satt. Sett den, eller la VARSLING_REKKEFOLGE være EPOST.',
      ]
    : [];
