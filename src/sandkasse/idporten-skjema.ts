import type { IncomingMessage } from 'node:http';

/** An ID token and two addresses fit well within this. */
const LENGSTE_SKJEMA = 8_000;

/** The form as it was sent; empty when it is longer than any of ours. */
export async function lesSkjema(req: IncomingMessage): Promise<string> {
  let skjema = '';
  for await (const del of req) {
    skjema += String(del);
    if (skjema.length > LENGSTE_SKJEMA) return '';
  }
  return skjema;
}
