import type { Sprakmaler } from './sprakmaler.js';

const HVOR = `Logg inn på {portal} for å sjå kva du skal gjere.
Vi sender aldri lenkjer. Skriv adressa i nettlesaren sjølv.
Du kan ikkje svare på denne meldinga.`;

export const nn: Sprakmaler = {
  frist: (dato) => `frist ${dato}`,
  maler: {
    FORSTEGANGSVARSEL: {
      emne: 'Du har ei oppgåve frå {kommune}',
      tekst: `Du har fått ei oppgåve frå {kommune}.
Oppgåva heiter «{tittel}».
Frist: {frist}.
${HVOR}`,
      sms: `Du har ei oppgåve frå {kommune}.
Ho heiter "{tittel}".
Frist: {frist}.
Logg inn på {portal}.`,
    },
    PURRING: {
      emne: 'Påminning: Du har ei oppgåve frå {kommune}',
      tekst: `Vi minner om ei oppgåve du har frå {kommune}.
Oppgåva heiter «{tittel}».
Frist: {frist}.
${HVOR}`,
      sms: `Påminning: Du har ei oppgåve frå {kommune}.
Ho heiter "{tittel}".
Frist: {frist}.
Logg inn på {portal}.`,
    },
    SISTE_PURRING: {
      emne: 'Siste påminning: Du har ei oppgåve frå {kommune}',
      tekst: `Dette er siste gongen vi minner om ei oppgåve du har frå {kommune}.
Oppgåva heiter «{tittel}».
Frist: {frist}.
${HVOR}`,
      sms: `Siste påminning: Du har ei oppgåve frå {kommune}.
Ho heiter "{tittel}".
Frist: {frist}.
Logg inn på {portal}.`,
    },
    FLERE: {
      emne: 'Du har {antall} oppgåver frå {kommune}',
      tekst: `Du har {antall} oppgåver frå {kommune}.
Første frist: {frist}.
${HVOR}`,
      sms: `Du har {antall} oppgåver frå {kommune}.
Første frist: {frist}.
Logg inn på {portal}.`,
    },
  },
  flerePaminnelser: {
    emne: 'Påminning: Du har {antall} oppgåver frå {kommune}',
    tekst: `Vi minner om at du har {antall} oppgåver frå {kommune}.
Første frist: {frist}.
${HVOR}`,
    sms: `Påminning: Du har {antall} oppgåver frå {kommune}.
Første frist: {frist}.
Logg inn på {portal}.`,
  },
};
