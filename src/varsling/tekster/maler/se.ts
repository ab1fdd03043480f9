import type { Sprakmaler } from './sprakmaler.js';

const HVOR = `Logge sisa dáppe vai oainnát maid galggat dahkat: {portal}.
Mii eat goassege sádde liŋkkaid. Čále ieš čujuhusa neahttalohkkái.
It sáhte vástidit dán dieđu.`;

/**
 * Northern Sámi. Awaits a native reader (docs/SPRAK.md). The kommune's name stands by itself behind a colon: we
 * cannot inflect a name that we do not know.
 */
export const se: Sprakmaler = {
  frist: (dato) => `áigemearri ${dato}`,
  maler: {
    FORSTEGANGSVARSEL: {
      emne: 'Dus lea bargamuš. Sáddejeaddji: {kommune}',
      tekst: `Leat ožžon bargamuša. Sáddejeaddji: {kommune}.
Bargamuša namma lea «{tittel}».
Áigemearri: {frist}.
${HVOR}`,
      sms: `Dus lea bargamuš. Sáddejeaddji: {kommune}.
Namma: "{tittel}".
Áigemearri: {frist}.
Logge sisa: {portal}.`,
    },
    PURRING: {
      emne: 'Muittuhus: Dus lea bargamuš. Sáddejeaddji: {kommune}',
      tekst: `Mii muittuhit du bargamušas. Sáddejeaddji: {kommune}.
Bargamuša namma lea «{tittel}».
Áigemearri: {frist}.
${HVOR}`,
      sms: `Muittuhus: Dus lea bargamuš. Sáddejeaddji: {kommune}.
Namma: "{tittel}".
Áigemearri: {frist}.
Logge sisa: {portal}.`,
    },
    SISTE_PURRING: {
      emne: 'Maŋimuš muittuhus: Dus lea bargamuš. Sáddejeaddji: {kommune}',
      tekst: `Dá lea maŋimuš muittuhus du bargamušas. Sáddejeaddji: {kommune}.
Bargamuša namma lea «{tittel}».
Áigemearri: {frist}.
${HVOR}`,
      sms: `Maŋimuš muittuhus: Dus lea bargamuš. Sáddejeaddji: {kommune}.
Namma: "{tittel}".
Áigemearri: {frist}.
Logge sisa: {portal}.`,
    },
    FLERE: {
      emne: 'Dus leat {antall} bargamuša. Sáddejeaddji: {kommune}',
      tekst: `Dus leat {antall} bargamuša. Sáddejeaddji: {kommune}.
Vuosttaš áigemearri: {frist}.
${HVOR}`,
      sms: `Dus leat {antall} bargamuša. Sáddejeaddji: {kommune}.
Vuosttaš áigemearri: {frist}.
Logge sisa: {portal}.`,
    },
  },
  flerePaminnelser: {
    emne: 'Muittuhus: Dus leat {antall} bargamuša. Sáddejeaddji: {kommune}',
    tekst: `Muittuhus: Dus leat {antall} bargamuša. Sáddejeaddji: {kommune}.
Vuosttaš áigemearri: {frist}.
${HVOR}`,
    sms: `Muittuhus: Dus leat {antall} bargamuša. Sáddejeaddji: {kommune}.
Vuosttaš áigemearri: {frist}.
Logge sisa: {portal}.`,
  },
};
