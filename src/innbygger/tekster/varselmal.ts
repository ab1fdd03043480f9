import { fyll, type Verdier } from '../../felles/mal.js';
import { paEnLinje } from '../../felles/pa-en-linje.js';
import { smsSegmenter, utenforGsm7, type Smsstorrelse } from '../../felles/sms-segmenter.js';

/** How a kommune's own SMS travels when it is filled in, and the characters that make it dearer. */
export function smsMal(
  mal: string,
  verdier: Verdier,
): Smsstorrelse & { readonly dyre: readonly string[] } {
  const sms = paEnLinje(fyll(mal, verdier).join(' '));
  return { ...smsSegmenter(sms), dyre: utenforGsm7(sms) };
}
