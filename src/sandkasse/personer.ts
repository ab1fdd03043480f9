export type Sprak = 'nb' | 'nn' | 'en' | 'se';

/** A person who does not exist: the number is of Tenor's series (month + 80), so it can never be issued. */
export interface Testperson {
  readonly personId: string;
  readonly navn: string;
  readonly sprak: Sprak;
  /** One sentence for the reader: what this person is for. */
  readonly beskrivelse: string;
}

/** One person per case. Seeding and tests name the case, so nobody has to know a number by heart. */
export const testpersoner = {
  vanlig: {
    personId: '12838433381',
    navn: 'Kari Solbakken',
    sprak: 'nb',
    beskrivelse: 'Vanlig innbygger, den du prøver med først.',
  },
  foresattHodan: {
    personId: '05917940268',
    navn: 'Hodan Abdi Warsame',
    sprak: 'nb',
    beskrivelse: 'Foresatt som deler oppgaver med Erik Warsame Lund.',
  },
  foresattErik: {
    personId: '23868221860',
    navn: 'Erik Warsame Lund',
    sprak: 'nb',
    beskrivelse: 'Foresatt som deler oppgaver med Hodan Abdi Warsame.',
  },
  nynorsk: {
    personId: '17896814516',
    navn: 'Åsmund Øygard',
    sprak: 'nn',
    beskrivelse: 'Har nynorsk i kontaktregisteret: varslene kommer på nynorsk.',
  },
  engelsk: {
    personId: '30819147678',
    navn: 'Priya Raghunathan',
    sprak: 'en',
    beskrivelse: 'Har engelsk i kontaktregisteret: varslene kommer på engelsk.',
  },
  nordsamisk: {
    personId: '08827528928',
    navn: 'Elle Máret Čearru',
    sprak: 'se',
    beskrivelse: 'Har nordsamisk i kontaktregisteret: varslene kommer på nordsamisk.',
  },
  mangeOppgaver: {
    personId: '19876335681',
    navn: 'Ragnhild Æsøy Bjørnstad',
    sprak: 'nb',
    beskrivelse: 'Innbygger til å prøve en lang liste med oppgaver.',
  },
  ingenOppgaver: {
    personId: '02929643715',
    navn: 'Tor Ås',
    sprak: 'nb',
    beskrivelse: 'Innbygger til å prøve siden uten oppgaver; gi ham ingen.',
  },
  reservert: {
    personId: '27845820126',
    navn: 'Gudmund Kvalheim',
    sprak: 'nb',
    beskrivelse: 'Innbygger som har reservert seg mot digital post.',
  },
  utenAdresse: {
    personId: '14903916827',
    navn: 'Olaug Tveiterås',
    sprak: 'nn',
    beskrivelse: 'Innbygger uten e-postadresse og mobilnummer.',
  },
  dodPostkasse: {
    personId: '06888831108',
    navn: 'Nguyễn Thị Lan',
    sprak: 'nb',
    beskrivelse: 'Innbygger uten mobilnummer, og med en e-postadresse som ikke tar imot noe.',
  },
  dodPostkasseMedMobil: {
    personId: '09877421160',
    navn: 'Mikkel Andreas Tveit',
    sprak: 'nb',
    beskrivelse:
      'Innbygger med mobilnummer, og med en e-postadresse som ikke tar imot noe: varslene kommer på SMS.',
  },
  bareMobil: {
    personId: '16835930029',
    navn: 'Solveig Brekkhus',
    sprak: 'nb',
    beskrivelse: 'Innbygger med mobilnummer og uten e-postadresse: varslene kommer på SMS.',
  },
  langtNavn: {
    personId: '21857126588',
    navn: 'Christian Fredrik Wilhelm von Hirschfeldt-Løvenborg Åkrestrømmen',
    sprak: 'nb',
    beskrivelse: 'Innbygger med langt navn, til å prøve at sidene tåler det.',
  },
  dnummer: {
    personId: '49849344292',
    navn: 'Ionuț Dumitrescu',
    sprak: 'en',
    beskrivelse: 'Innbygger med D-nummer i stedet for fødselsnummer.',
  },
  administrator: {
    personId: '11816649333',
    navn: 'Jorunn Fjellvær',
    sprak: 'nb',
    beskrivelse: 'Administrator i Fjordvik kommune, som er klar til bruk.',
  },
  administratorNordli: {
    personId: '25898612794',
    navn: 'Per Ivar Sætre',
    sprak: 'nb',
    beskrivelse: 'Administrator i Nordli kommune, som ikke har tatt tjenesten i bruk.',
  },
  administratorBegge: {
    personId: '03867738079',
    navn: 'Zofia Wiśniewska',
    sprak: 'nb',
    beskrivelse: 'Administrator i både Fjordvik og Nordli.',
  },
  plattformadministrator: {
    personId: '17887240108',
    navn: 'Torbjørn Haugseth',
    sprak: 'nb',
    beskrivelse: 'Plattformadministrator, som kan legge til kommuner og ikke har noen selv.',
  },
} as const satisfies Record<string, Testperson>;

export const personer: readonly Testperson[] = Object.values(testpersoner);

export const finnPerson = (personId: string): Testperson | undefined =>
  personer.find((person) => person.personId === personId);
