/**
 * Line breaks and other control characters, and those that turn the direction of writing: in a subject they
 * would begin a header of their own, in an SMS they could make a text look like another.
 */
const STYRETEGN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** The text on one line, as a subject, an SMS and a value must be. */
export const paEnLinje = (tekst: string): string =>
  tekst.toWellFormed().replace(STYRETEGN, ' ').replace(/ {2,}/g, ' ').trim();
