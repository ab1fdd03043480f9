/** The words that the web pages share with the server's ground are read from here. */
export { langDato, utenAr } from '../../felles/langdato.js';
export type { Sprak } from '../../felles/sprak.js';
