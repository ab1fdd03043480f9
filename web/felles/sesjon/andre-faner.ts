import { lagKanal } from './kanal.js';

/** The tabs of one browser share one login, so each tells the others when it learns of a change. */
const kanal = lagKanal('min-kommune-innlogging');

/** @param eier whose the browser now is; empty when nobody is logged in */
export const siTilAndreFaner = (eier: string): void => kanal().postMessage(eier);

export function horPaAndreFaner(lytter: (eier: string) => void): void {
  kanal().addEventListener('message', ({ data }: MessageEvent<string>) => lytter(data));
}
