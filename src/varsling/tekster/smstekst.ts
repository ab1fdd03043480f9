import { fyll, type Verdier } from './mal.js';
import { paEnLinje } from './rens.js';
import { smsSegmenter } from './sms-segmenter.js';

/** Each of them is paid for, and many phones show a longer one in pieces. */
const SEGMENTER_HOYST = 4;

/** The SMS, its title shortened where it would else be too long, and left out where no letter of it has room. */
export function skrivSms(mal: string, verdier: Verdier): string {
  const med = (tittel: string | undefined): string =>
    paEnLinje(fyll(mal, utenTom(verdier, tittel)).join(' '));
  const hel = med(verdier.tittel);
  if (verdier.tittel === undefined || harPlass(hel)) return hel;

  const tegn = Array.from(new Intl.Segmenter().segment(verdier.tittel), ({ segment }) => segment);
  for (let lengde = tegn.length - 1; lengde > 0; lengde--) {
    const sms = forkortet(tegn.slice(0, lengde).join(''), med);
    if (harPlass(sms)) return sms;
  }
  return med(undefined);
}

const harPlass = (sms: string): boolean => smsSegmenter(sms).segmenter <= SEGMENTER_HOYST;

/** Three full stops where the one sign for them would make the whole SMS UCS-2, at less than half the room. */
function forkortet(tittel: string, med: (tittel: string) => string): string {
  const sms = med(`${tittel.trimEnd()}...`);
  return smsSegmenter(sms).koding === 'GSM7' ? sms : med(`${tittel.trimEnd()}…`);
}

function utenTom({ tittel: _, ...resten }: Verdier, tittel: string | undefined): Verdier {
  return tittel === undefined ? resten : { ...resten, tittel };
}
