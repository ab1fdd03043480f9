import { vurderPurring } from './purring.js';

it.each([
  [0, 3, 7, undefined],
  [3, 3, 7, undefined],
  [7, 3, 7, undefined],
  [9_999, 3, null, undefined],
  [2, 3, 7, 'minst 3'],
  [8, 3, 7, 'høyst 7'],
  [2, 3, null, 'minst 3'],
])('%i dager, der kommunen vil ha fra %i til %s: %s', (dager, minste, storste, avslag) => {
  const melding = vurderPurring(dager, { minste, storste })?.melding;

  if (avslag === undefined) expect(melding).toBeUndefined();
  else expect(melding).toContain(avslag);
});
