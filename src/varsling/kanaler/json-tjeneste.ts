import { ventTid } from './retry-after.js';

const FRIST_MS = 10_000;

export interface Jsontjeneste {
  /** Where the service is, with the path in front of its own, if any. */
  readonly base: string;
  /** Who we are; asked for anew each time, because tokens expire. Has a deadline of its own. */
  readonly hoder: () => Promise<Readonly<Record<string, string>>>;
  readonly fristMs?: number;
}

export type Svar =
  | {
      readonly type: 'SVAR';
      readonly status: number;
      /** Undefined where it is not JSON, or never came; the status stands. */
      readonly kropp: unknown;
      readonly ventMs?: number;
    }
  /** No answer; the reason is a code, never a text. */
  | { readonly type: 'BORTE'; readonly arsak: string };

/** Asks a service of the outside. Never throws for what it does, or for a token that could not be had. */
export async function postJson(
  { base, hoder, fristMs = FRIST_MS }: Jsontjeneste,
  sti: string,
  kropp: unknown,
): Promise<Svar> {
  try {
    const svar = await fetch(`${base.replace(/\/$/, '')}${sti}`, {
      method: 'POST',
      headers: {
        ...(await hoder()),
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify(kropp),
      // What we send is for this service only.
      redirect: 'error',
      signal: AbortSignal.timeout(fristMs),
    });
    const ventMs = ventTid(svar.headers.get('retry-after'), Date.now());
    return {
      type: 'SVAR',
      status: svar.status,
      kropp: await svar.json().catch(() => undefined),
      ...(ventMs !== undefined && { ventMs }),
    };
  } catch (feil) {
    return { type: 'BORTE', arsak: arsak(feil) };
  }
}

/** `fetch` puts what happened behind an error of its own. */
function arsak(feil: unknown): string {
  const { name, cause } = feil as { name?: string; cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : (name ?? 'UKJENT');
}
