import { UUID } from '../../felles/uuid.js';
import { AVSENDERMERKE } from './altinnordre.js';
import type { Grunn, Kanal } from './varselkanal.js';
import { felt } from './ytre-kall.js';

/** How it went with something that Altinn was asked to send. */
export interface Leveringsstatus {
  /** The same as when it was sent. */
  readonly referanse: string;
  readonly utfall: 'LEVERT' | { readonly ikkeNadd: Grunn; readonly kanal?: Kanal };
}

export interface Statusside {
  /** Where the next reading begins; the same as this one's where there is nothing more for now. */
  readonly neste: number;
  readonly statuser: readonly Leveringsstatus[];
  /** Nothing was had: whoever was asked did not answer, or not as agreed. */
  readonly feilet?: true;
  /** How long whoever was asked wants to be left alone, in milliseconds. */
  readonly ventMs?: number;
}

type Betydning = 'LEVERT' | 'UNDERVEIS' | Grunn;

/** Altinn's words for one address, after `Email_` or `SMS_` (norge.md §5). */
const BETYDNING: ReadonlyMap<string, Betydning> = new Map<string, Betydning>([
  ['New', 'UNDERVEIS'],
  ['Sending', 'UNDERVEIS'],
  ['Accepted', 'UNDERVEIS'],
  ['Succeeded', 'UNDERVEIS'],
  ['Delivered', 'LEVERT'],
  ['Failed_RecipientReserved', 'RESERVERT'],
  ['Failed_RecipientNotIdentified', 'INGEN_KONTAKTINFORMASJON'],
  ['Failed_Bounced', 'AVVIST_AV_MOTTAKER'],
  ['Failed_InvalidFormat', 'AVVIST_AV_MOTTAKER'],
  ['Failed_SuppressedRecipient', 'AVVIST_AV_MOTTAKER'],
  ['Failed_FilteredSpam', 'AVVIST_AV_MOTTAKER'],
  ['Failed_Quarantined', 'AVVIST_AV_MOTTAKER'],
  ['Failed_InvalidRecipient', 'AVVIST_AV_MOTTAKER'],
  ['Failed_BarredReceiver', 'AVVIST_AV_MOTTAKER'],
  ['Failed_Deleted', 'AVVIST_AV_MOTTAKER'],
  ['Failed_Rejected', 'AVVIST_AV_MOTTAKER'],
  ['Failed', 'KANALEN_SVARER_IKKE'],
  ['Failed_TTL', 'KANALEN_SVARER_IKKE'],
  ['Failed_Expired', 'KANALEN_SVARER_IKKE'],
  ['Failed_Undelivered', 'KANALEN_SVARER_IKKE'],
  ['Failed_TransientError', 'KANALEN_SVARER_IKKE'],
  // Said of attachments, which we send none of.
  ['Failed_InvalidSasUrl', 'KANALEN_SVARER_IKKE'],
  ['Failed_PayloadTooLarge', 'KANALEN_SVARER_IKKE'],
]);
const ADRESSE: ReadonlyMap<string, Kanal> = new Map<string, Kanal>([
  ['Email', 'EPOST'],
  ['SMS', 'SMS'],
]);

const ORDRE = ['Order_Registered', 'Order_Processing', 'Order_Processed', 'Order_Completed'];
/** Nobody here cancels or sets conditions, but then nothing was sent. */
const AVLYST = ['Order_Cancelled', 'Order_SendConditionNotMet'];

/** What says most where several addresses failed: an address that was tried, before one that was missing. */
const VIKTIGST: readonly Grunn[] = [
  'RESERVERT',
  'AVVIST_AV_MOTTAKER',
  'KANALEN_SVARER_IKKE',
  'INGEN_KONTAKTINFORMASJON',
];

export interface Tolkning {
  readonly side: Statusside;
  /** Words that Altinn has begun to use since this was written. */
  readonly ukjente: readonly string[];
  /** Entries of another shape than agreed; the reading goes on past them, or it would stop there for ever. */
  readonly uleselige: number;
}

/** Reads one page of the feed. What is not final is left out, and what others of the organisation have sent. */
export function tolkStatusside(fra: number, oppforinger: readonly unknown[]): Tolkning {
  const vare = oppforinger.filter(erVar);
  const leste = vare.map(lesOppforing).filter((oppforing) => oppforing !== undefined);
  const ukjente = leste.flatMap(({ status, adresser }) => [
    ...(ORDRE.includes(status) || AVLYST.includes(status) ? [] : [status]),
    ...adresser.filter((ord) => betydning(ord) === undefined),
  ]);
  const statuser = leste.flatMap((oppforing) => {
    const utfall = avgjor(oppforing);
    return utfall ? [{ referanse: oppforing.referanse, utfall }] : [];
  });
  return {
    side: { neste: oppforinger.map(sekvensnummer).reduce(storst, fra), statuser },
    ukjente: [...new Set(ukjente)],
    uleselige: vare.length - leste.length,
  };
}

/** The feed says of each order what the order said of itself, and ours all say whose they are. */
function erVar(oppforing: unknown): boolean {
  const avsender = felt(oppforing, 'sendersReference');
  return typeof avsender === 'string' && avsender.startsWith(AVSENDERMERKE);
}

interface Oppforing {
  readonly referanse: string;
  readonly status: string;
  readonly adresser: readonly string[];
}

function lesOppforing(oppforing: unknown): Oppforing | undefined {
  const [referanse, status] = [felt(oppforing, 'shipmentId'), felt(oppforing, 'status')];
  const mottakere = felt(oppforing, 'recipients');
  if (typeof referanse !== 'string' || !UUID.test(referanse)) return undefined;
  if (typeof status !== 'string' || !Array.isArray(mottakere)) return undefined;
  const adresser = mottakere.map((mottaker: unknown) => felt(mottaker, 'status'));
  if (!adresser.every((ord) => typeof ord === 'string')) return undefined;
  return sekvensnummer(oppforing) < 0 ? undefined : { referanse, status, adresser };
}

const storst = (a: number, b: number): number => Math.max(a, b);

function sekvensnummer(oppforing: unknown): number {
  const nummer = felt(oppforing, 'sequenceNumber');
  return Number.isSafeInteger(nummer) ? Number(nummer) : -1;
}

function avgjor({ status, adresser }: Oppforing): Leveringsstatus['utfall'] | undefined {
  const betydninger = adresser.map((ord) => betydning(ord) ?? 'UNDERVEIS');
  if (betydninger.includes('LEVERT')) return 'LEVERT';
  if (AVLYST.includes(status)) return { ikkeNadd: 'KANALEN_SVARER_IKKE' };
  if (betydninger.includes('UNDERVEIS')) return undefined;
  const ikkeNadd = VIKTIGST.find((grunn) => betydninger.includes(grunn));
  if (!ikkeNadd) return undefined;
  const kanal = ADRESSE.get(delOpp(adresser[betydninger.indexOf(ikkeNadd)] ?? '').type);
  return { ikkeNadd, ...(kanal && { kanal }) };
}

function betydning(ord: string): Betydning | undefined {
  const { type, resten } = delOpp(ord);
  return ADRESSE.has(type) ? BETYDNING.get(resten) : undefined;
}

function delOpp(ord: string): { readonly type: string; readonly resten: string } {
  const [type = '', ...resten] = ord.split('_');
  return { type, resten: resten.join('_') };
}
