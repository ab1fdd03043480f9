import { osloDato } from '../felles/klokke/oslodato.js';
import { smsSegmenter } from '../felles/sms-segmenter.js';
import type { Skjema } from '../kontrakt/typer.js';
import type { Flytting } from './domene/flytting.js';
import type { Planlagt } from './domene/varsel.js';
import type { Melding } from './kanaler/varselkanal.js';

type Visning = Skjema<'konfigurasjon', 'Forhandsvisning'>;
type Tidslinjevarsel = Skjema<'konfigurasjon', 'Tidslinjevarsel'>;

export function tilForhandsvisning(
  kanal: Visning['kanal'],
  { emne, tekst, html, avsender, sms }: Melding,
): Visning {
  switch (kanal) {
    case 'EPOST':
      return { kanal, epost: { emne, tekst, html, avsender } };
    case 'SMS': {
      const { tegn, koding, segmenter } = smsSegmenter(sms);
      return { kanal, sms: { tekst: sms, tegn, koding, segmenter } };
    }
  }
}

export const tilTidslinjevarsel = (
  { type, nr, tid }: Planlagt,
  flyttet: Flytting | undefined,
): Tidslinjevarsel => ({
  ...{ type, nr, tidspunkt: tid.toISOString(), ukedag: ukedag(osloDato(tid)) },
  ...(flyttet && { flyttet: { fra: flyttet.fra, grunner: [...flyttet.grunner] } }),
});

/** By the numbers that JavaScript gives them. */
const UKEDAGER = [
  ...(['SONDAG', 'MANDAG', 'TIRSDAG', 'ONSDAG', 'TORSDAG', 'FREDAG', 'LORDAG'] as const),
];

const ukedag = (dato: string): Tidslinjevarsel['ukedag'] =>
  UKEDAGER[new Date(`${dato}T00:00:00Z`).getUTCDay()] ?? 'SONDAG';
