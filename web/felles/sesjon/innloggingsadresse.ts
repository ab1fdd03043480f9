/** Where to log in, and come back to the same page afterwards. */
export const innloggingsadresse = (retur: string): string =>
  `/logg-inn?retur=${encodeURIComponent(retur)}`;
