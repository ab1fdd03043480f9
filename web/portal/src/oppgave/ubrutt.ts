/** A number and the word it belongs to stay on one line: `4. mars`, `3 dager`, `njukčamánu 3. b.`. */
export const ubrutt = (tekst: string): string => tekst.replace(/(\d\.?) (?=\p{L})/gu, '$1\u00a0');
