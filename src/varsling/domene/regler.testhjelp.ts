import type { Varselregler } from './varsel.js';

/** What holds where a kommune has decided nothing. */
export const VANLIGE_REGLER: Varselregler = {
  forstegangsvarsel: true,
  maksPurringer: 10,
  sendetid: { fraTime: 9, tilTime: 17 },
};
export const VANLIG_SENDETID = VANLIGE_REGLER.sendetid;
