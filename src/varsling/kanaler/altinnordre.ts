import type { Melding, Mottakervalg } from './varselkanal.js';

/** Which of a person's addresses Altinn uses. The last three fall back on, or use, the other one too. */
export type Adressevalg = 'Email' | 'Sms' | 'EmailPreferred' | 'SmsPreferred' | 'EmailAndSms';

export interface Ordrevalg {
  readonly adressevalg: Adressevalg;
  /** As it is registered with the operators; Altinn's own where there is none. */
  readonly smsAvsender: string | undefined;
}

export interface Forsendelse {
  readonly nummer: string;
  readonly melding: Melding;
  readonly valg: Mottakervalg;
  readonly na: Date;
}

/**
 * Altinn refuses what is past by its own clock as the order arrives, be it by a millisecond. Leaving the time out is no
 * way around it: Altinn then sets one itself, and may find it past in the next moment.
 */
const FREMTID_MS = 60_000;

/** Whose the order is. Other systems of the organisation order too, and the feed tells of all. */
export const AVSENDERMERKE = 'min-kommune-oppgave:';

/**
 * An order of Altinn's new interface (norge.md §5). Without reminders and conditions: whether and when something goes
 * out is decided here, and a condition that nobody answers makes Altinn send.
 */
export function lagOrdre(
  { nummer, melding, valg, na }: Forsendelse,
  { adressevalg, smsAvsender }: Ordrevalg,
): object {
  const epost = {
    subject: uskadelig(melding.emne),
    body: uskadelig(melding.html),
    contentType: 'Html',
    sendingTimePolicy: 'Anytime',
  };
  const sms = {
    ...(smsAvsender && { sender: smsAvsender }),
    body: forkortSms(uskadelig(melding.sms)),
    // `Daytime` sends on holidays, and holds back until the next day what our own hours let out.
    sendingTimePolicy: 'Anytime',
  };
  return {
    idempotencyId: melding.id,
    sendersReference: AVSENDERMERKE + melding.id,
    requestedSendTime: new Date(na.getTime() + FREMTID_MS).toISOString(),
    recipient: {
      recipientPerson: {
        nationalIdentityNumber: nummer,
        channelSchema: adressevalg,
        ignoreReservation: valg.varsleReserverte,
        ...(adressevalg !== 'Sms' && { emailSettings: epost }),
        ...(adressevalg !== 'Email' && { smsSettings: sms }),
      },
    },
  };
}

/**
 * Between dollar signs Altinn puts the citizen's name for these words, and the fødselsnummer itself for the second.
 * A title is anybody's text.
 */
const uskadelig = (tekst: string): string =>
  tekst.replace(/\$(?=recipient(?:Name|Number)\$)/gi, '$$ ');

const SMS_PER_DEL = 134;
const SMS_FLEST_DELER = 16;
const SMS_HOYST = SMS_PER_DEL * SMS_FLEST_DELER;
/** A real ellipsis is outside the SMS alphabet: it would double the price of the whole message. */
const FORKORTET = '...';

/** Altinn counts no more than sixteen parts and cuts without a sign; what we cut can be seen. */
export function forkortSms(tekst: string): string {
  if (smsLengde(tekst) <= SMS_HOYST) return tekst;
  let lengde = FORKORTET.length;
  let beholdt = '';
  for (const tegn of tekst) {
    lengde += smsLengde(tegn);
    if (lengde > SMS_HOYST) break;
    beholdt += tegn;
  }
  return beholdt.trimEnd() + FORKORTET;
}

/** How long the text is as .NET writes it in an address: å is six. */
function smsLengde(tekst: string): number {
  const somDeErEllerMellomrom = tekst.match(/[A-Za-z0-9\-_.!*() ]/g)?.length ?? 0;
  return 3 * Buffer.byteLength(tekst) - 2 * somDeErEllerMellomrom;
}
