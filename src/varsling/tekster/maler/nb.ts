import type { Sprakmaler } from './sprakmaler.js';

const HVOR = `Logg inn på {portal} for å se hva du skal gjøre.
Vi sender aldri lenker. Skriv adressen i nettleseren selv.
Du kan ikke svare på denne meldingen.`;

export const nb: Sprakmaler = {
  frist: (dato) => `frist ${dato}`,
  maler: {
    FORSTEGANGSVARSEL: {
      emne: 'Du har en oppgave fra {kommune}',
      tekst: `Du har fått en oppgave fra {kommune}.
Oppgaven heter «{tittel}».
Frist: {frist}.
${HVOR}`,
      sms: `Du har en oppgave fra {kommune}.
Den heter "{tittel}".
Frist: {frist}.
Logg inn på {portal}.`,
    },
    PURRING: {
      emne: 'Påminnelse: Du har en oppgave fra {kommune}',
      tekst: `Vi minner om en oppgave du har fra {kommune}.
Oppgaven heter «{tittel}».
Frist: {frist}.
${HVOR}`,
      sms: `Påminnelse: Du har en oppgave fra {kommune}.
Den heter "{tittel}".
Frist: {frist}.
Logg inn på {portal}.`,
    },
    SISTE_PURRING: {
      emne: 'Siste påminnelse: Du har en oppgave fra {kommune}',
      tekst: `Dette er siste gang vi minner om en oppgave du har fra {kommune}.
Oppgaven heter «{tittel}».
Frist: {frist}.
${HVOR}`,
      sms: `Siste påminnelse: Du har en oppgave fra {kommune}.
Den heter "{tittel}".
Frist: {frist}.
Logg inn på {portal}.`,
    },
    FLERE: {
      emne: 'Du har {antall} oppgaver fra {kommune}',
      tekst: `Du har {antall} oppgaver fra {kommune}.
Første frist: {frist}.
${HVOR}`,
      sms: `Du har {antall} oppgaver fra {kommune}.
Første frist: {frist}.
Logg inn på {portal}.`,
    },
  },
  flerePaminnelser: {
    emne: 'Påminnelse: Du har {antall} oppgaver fra {kommune}',
    tekst: `Vi minner om at du har {antall} oppgaver fra {kommune}.
Første frist: {frist}.
${HVOR}`,
    sms: `Påminnelse: Du har {antall} oppgaver fra {kommune}.
Første frist: {frist}.
Logg inn på {portal}.`,
  },
};
