/** What nodemailer tells about a sending that failed; its text may hold the address, so we never read that aloud. */
export interface Smtpfeil {
  readonly code?: string;
  /** Node's own word for it, where `code` is nodemailer's. */
  readonly originalCode?: string;
  /** The command that was answered: `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** About the recipient, where the server adds no finer code (RFC 5321 §4.2.2, RFC 7504). */
const OM_MOTTAKER: ReadonlySet<number> = new Set([550, 551, 552, 553, 554, 556]);
/** RCPT has one argument, so what is wrong with its arguments is wrong with the address. */
const UGYLDIG_ARGUMENT = 501;

/**
 * Finer codes that are about us, whatever the answer around them (RFC 3463): our sender (1.7, 1.8), the
 * system (3), the protocol (5), the content (6), security and policy (7). A relay that will not relay for us
 * says 554 5.7.1 at RCPT: taken as the recipient's no, it would strike off a whole kommune.
 */
const OM_OSS = /^5\.(1\.[78]|[3567]\.\d{1,3})$/;

/** Whether trying another of the person's addresses is right; else the same may succeed later. */
export function erAvvistAvMottaker(feil: Smtpfeil): boolean {
  const { command, responseCode = 0 } = feil;
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  if (OM_OSS.test(utvidetKode(feil) ?? '')) return false;
  return (
    OM_MOTTAKER.has(responseCode) || (command === 'RCPT TO' && responseCode === UGYLDIG_ARGUMENT)
  );
}

/** Whether the server only asks us to come back, which is nothing to tell anybody. */
export const berOmAVente = ({ responseCode = 0 }: Smtpfeil): boolean =>
  responseCode >= 400 && responseCode < 500;

/** `5.1.1` of `550 5.1.1 No such user`. */
export const utvidetKode = ({ response = '' }: Smtpfeil): string | undefined =>
  /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?!\S)/.exec(response)?.[1];
