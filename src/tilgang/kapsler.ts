import { parse, serialize } from 'cookie';
import { avtrykk } from '../felles/hemmelighet.js';

/** `__Host-`: only over HTTPS (or on localhost), only from this host, for all of it. */
const SESJON = '__Host-min-kommune';
/** One for each login under way, known by its state: two tabs may log in at the same time. */
const innlogging = (state: string): string =>
  `__Host-min-kommune-innlogging-${avtrykk(state).toString('hex', 0, 4)}`;
/** As long as ID-porten lets a person take to log in. */
export const INNLOGGING_SEKUNDER = 600;

const FELLES = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

export interface Kapsler {
  readonly sesjon: string | undefined;
  readonly innlogging: string | undefined;
}

/** @param state of the login that is being finished, where one is */
export function lesKapsler(hode: string | undefined, state?: string): Kapsler {
  const kapsler = parse(hode ?? '');
  return {
    sesjon: kapsler[SESJON],
    innlogging: state === undefined ? undefined : kapsler[innlogging(state)],
  };
}

/** Gone when the browser closes; the server ends it earlier. Without a value it is taken away. */
export const sesjonskapsel = (hemmelighet: string | undefined): string =>
  serialize(SESJON, hemmelighet ?? '', {
    ...FELLES,
    ...(hemmelighet === undefined && { maxAge: 0 }),
  });

export const innloggingskapsel = (state: string, hemmelighet: string | undefined): string =>
  serialize(innlogging(state), hemmelighet ?? '', {
    ...FELLES,
    maxAge: hemmelighet === undefined ? 0 : INNLOGGING_SEKUNDER,
  });
