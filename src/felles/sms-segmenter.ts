/** The basic alphabet of GSM 03.38, less the escape. */
const GSM7 = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Behind the escape: each of them takes two places. */
const GSM7_UTVIDET = new Set('\f^{}\\[~]|€');

const PLASS = {
  GSM7: { alene: 160, del: 153 },
  UCS2: { alene: 70, del: 67 },
} as const;

/** No SMS is longer, in segments: each is paid for, and many phones show a longer one in pieces. */
export const SMS_HOYST = 4;

export interface Smsstorrelse {
  readonly koding: keyof typeof PLASS;
  /** Septets or UTF-16 units: what the segments are filled with. */
  readonly tegn: number;
  readonly segmenter: number;
}

/** How a text travels as SMS (norge.md §10). One character outside GSM-7 makes all of it UCS-2. */
export function smsSegmenter(tekst: string): Smsstorrelse {
  const alle = Array.from(tekst);
  const koding = alle.every(erGsm7) ? 'GSM7' : 'UCS2';
  const bredder = alle.map((tegn) => (koding === 'GSM7' ? septeter(tegn) : tegn.length));
  const tegn = bredder.reduce((sum, bredde) => sum + bredde, 0);
  const { alene, del } = PLASS[koding];
  return { koding, tegn, segmenter: tegn <= alene ? 1 : antallDeler(bredder, del) };
}

/** Whether so many segments have places enough. Some may stand empty, so not all that has places has room. */
export const harPlasser = ({ koding, tegn }: Smsstorrelse): boolean =>
  tegn <= SMS_HOYST * PLASS[koding].del;

/** Each character that makes the whole text UCS-2, once. */
export const utenforGsm7 = (tekst: string): string[] => [
  ...new Set(Array.from(tekst).filter((tegn) => !erGsm7(tegn))),
];

const erGsm7 = (tegn: string): boolean => GSM7.has(tegn) || GSM7_UTVIDET.has(tegn);

const septeter = (tegn: string): number => (GSM7_UTVIDET.has(tegn) ? 2 : 1);

/** A character is never split between two parts, so a part may end one place short. */
function antallDeler(bredder: readonly number[], plass: number): number {
  let deler = 1;
  let brukt = 0;
  for (const bredde of bredder) {
    if (brukt + bredde > plass) {
      deler += 1;
      brukt = 0;
    }
    brukt += bredde;
  }
  return deler;
}
