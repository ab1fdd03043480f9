import type { Sprak } from '../../felles/sprak.js';

/** Why somebody was not reached; told to the fagsystem, so the words never change. */
export type Grunn =
  /** Has said no to digital letters, and the kommune sends such persons nothing. */
  | 'RESERVERT'
  /** The contact register knows no address of the person that may be used. */
  | 'INGEN_KONTAKTINFORMASJON'
  /** The address does not exist, or its server will not have the message. */
  | 'AVVIST_AV_MOTTAKER'
  /** Tried as often as we do; the channel or the register did not answer. */
  | 'KANALEN_SVARER_IKKE'
  /** The kommune sends nothing between the notice and the end of the deadline. */
  | 'INGEN_SENDETID';

export type Kanal = 'EPOST' | 'SMS' | 'ALTINN';

/** One message to one citizen, in every form a channel may need. */
export interface Melding {
  /** The same at every attempt: a channel that has had it may know it again. */
  readonly id: string;
  /** The kommune's name, or what it calls itself as a sender. */
  readonly avsender: string;
  readonly sprak: Sprak;
  readonly emne: string;
  readonly tekst: string;
  readonly html: string;
  readonly sms: string;
}

/** What a kommune has decided about those who have said no to digital letters (norge.md §4). */
export interface Mottakervalg {
  readonly varsleReserverte: boolean;
}

export type Utfall =
  | { readonly type: 'SENDT'; readonly kanal: Kanal; readonly referanse?: string }
  /** Nothing is wrong with the message: the same one may succeed later. */
  | {
      readonly type: 'PROV_IGJEN';
      readonly grunn: Grunn;
      /** As the other side asks for (`Retry-After`), in milliseconds. */
      readonly ventMs?: number;
    }
  | { readonly type: 'IKKE_NADD'; readonly grunn: Grunn; readonly kanal?: Kanal };

/**
 * The way out to citizens. It looks up the address itself, keeps it no longer than the sending, answers for
 * every message and never throws for what the other side does.
 */
export interface Varselkanal {
  /**
   * @param nummer fødselsnummer; in no log and no error
   * @param melding writes it in the citizen's language, where the contact register knows that
   */
  send(
    nummer: string,
    melding: (sprak: Sprak | undefined) => Melding,
    valg: Mottakervalg,
  ): Promise<Utfall>;
  lukk(): Promise<void>;
}
