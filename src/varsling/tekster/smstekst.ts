import { fyll, type Verdier } from '../../felles/mal.js';
import { paEnLinje } from '../../felles/pa-en-linje.js';
import { harPlasser, SMS_HOYST, smsSegmenter } from '../../felles/sms-segmenter.js';

const TEGNDELER = new Intl.Segmenter();

/** The SMS, its title shortened where it would else be too long, and left out where no letter of it has room. */
export function skrivSms(mal: string, verdier: Verdier): string {
  const med = (tittel: string | undefined): string =>
    paEnLinje(fyll(mal, utenTom(verdier, tittel)).join(' '));
  const hel = med(verdier.tittel);
  if (verdier.tittel === undefined || harPlass(hel)) return hel;

  const tegn = Array.from(TEGNDELER.segment(verdier.tittel), ({ segment }) => segment);
  const forkort = (lengde: number): string => forkortet(tegn.slice(0, lengde).join(''), med);
  // Of two titles the longer one may have room and the other not: it depends on which characters meet the end of a
  // segment. So the search is by places, and steps down past the few that have those but no room.
  const hoyst = storste(tegn.length - 1, (lengde) => harPlasser(smsSegmenter(forkort(lengde))));
  for (let lengde = hoyst; lengde > 0; lengde--) {
    const sms = forkort(lengde);
    if (harPlass(sms)) return sms;
  }
  return med(undefined);
}

const harPlass = (sms: string): boolean => smsSegmenter(sms).segmenter <= SMS_HOYST;

/** The largest of 1 to `hoyst` that holds, where every smaller one does too; 0 where none does. */
function storste(hoyst: number, holder: (tall: number) => boolean): number {
  let lav = 0;
  let hoy = hoyst;
  while (lav < hoy) {
    const midt = Math.ceil((lav + hoy) / 2);
    if (holder(midt)) lav = midt;
    else hoy = midt - 1;
  }
  return lav;
}

/** Three full stops where the one sign for them would make the whole SMS UCS-2, at less than half the room. */
function forkortet(tittel: string, med: (tittel: string) => string): string {
  const sms = med(`${tittel.trimEnd()}...`);
  return smsSegmenter(sms).koding === 'GSM7' ? sms : med(`${tittel.trimEnd()}…`);
}

function utenTom({ tittel: _, ...resten }: Verdier, tittel: string | undefined): Verdier {
  return tittel === undefined ? resten : { ...resten, tittel };
}
