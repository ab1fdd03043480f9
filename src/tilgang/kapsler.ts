import { parse, serialize } from 'cookie';

/** `__Host-`: only over HTTPS (or on localhost), only from this host, for all of it. */
const SESJON = '__Host-min-kommune';
const INNLOGGING = '__Host-min-kommune-innlogging';
/** As long as ID-porten lets a person take to log in. */
export const INNLOGGING_SEKUNDER = 600;

const FELLES = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

export interface Kapsler {
  readonly sesjon: string | undefined;
  readonly innlogging: string | undefined;
}

export function lesKapsler(hode: string | undefined): Kapsler {
  const kapsler = parse(hode ?? '');
  return { sesjon: kapsler[SESJON], innlogging: kapsler[INNLOGGING] };
}

/** Gone when the browser closes; the server ends it earlier. Without a value it is taken away. */
export const sesjonskapsel = (hemmelighet: string | undefined): string =>
  serialize(SESJON, hemmelighet ?? '', {
    ...FELLES,
    ...(hemmelighet === undefined && { maxAge: 0 }),
  });

export const innloggingskapsel = (hemmelighet: string | undefined): string =>
  serialize(INNLOGGING, hemmelighet ?? '', {
    ...FELLES,
    maxAge: hemmelighet === undefined ? 0 : INNLOGGING_SEKUNDER,
  });
