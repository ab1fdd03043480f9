/** What the web pages may read of the server's ground is read from here. */
export { langDato, utenAr } from '../../felles/langdato.js';
export type { Sprak } from '../../felles/sprak.js';
