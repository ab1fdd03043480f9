/** The words of bokmål that are the same on all our sites. */
export const fellesNb = {
  skall: {
    hopp: 'Hopp til innholdet',
    henter: 'Henter siden',
    loggUt: 'Logg ut',
    innlogget: 'Innlogget: {{personId}}',
    sandkasse: 'SANDKASSE',
    sandkasseTekst: 'Alt her er oppdiktet.',
    sandkasseKlokke: 'Klokken er stilt til {{dato}} kl. {{tid}}.',
    frakoblet: 'Du er uten nett. Vi henter det siste når du er på nett igjen.',
  },
  innlogging: {
    avbrutt: 'Du avbrøt innloggingen. Logg inn når du er klar.',
    feilet: 'Vi fikk ikke logget deg inn. Prøv en gang til.',
    utilgjengelig: 'Vi får ikke kontakt med ID-porten akkurat nå. Prøv igjen om litt.',
  },
  merke: {
    NY: 'Ny',
    FRIST_SNART: 'Frist snart',
    FRIST_UTE: 'Frist gått ut',
    GJORT: 'Gjort',
    GJORT_AV_ANNEN: 'Gjort av en annen',
  },
  feil: {
    tittel: 'Noe gikk galt hos oss',
    tekst: 'Prøv igjen om litt.',
    utenNettTittel: 'Vi fikk ikke kontakt',
    utenNett: 'Vi fikk ikke kontakt. Sjekk at du er på nett, og prøv igjen.',
    provIgjen: 'Prøv igjen',
    feilkode: 'Oppgi denne koden hvis du tar kontakt:',
    kopier: 'Kopier koden',
    kopiert: 'Koden er kopiert.',
  },
  sesjon: {
    varselTittel: 'Du blir snart logget ut',
    uvirksom:
      'Du har ikke gjort noe på en stund. Det du ser på skjermen, blir borte når du logges ut.',
    forLenge:
      'Du har vært innlogget så lenge som det går an. Når tiden er ute, må du logge inn på nytt.',
    igjen: 'Du blir logget ut om',
    sekunder: 'Du blir logget ut om {{antall}} sekunder.',
    fortsett: 'Fortsett',
    fikkIkkeForlenget: 'Vi fikk ikke forlenget tiden. Sjekk at du er på nett, og prøv igjen.',
    ok: 'Jeg forstår',
    utlopt: 'Du er logget ut',
    utloptTekst:
      'Slik ser ingen andre det som er ditt. Det som er markert som gjort, er lagret. Var du midt i noe, må du gjøre det på nytt.',
    loggInnIgjen: 'Logg inn igjen',
    tilbakeHit: 'Du kommer tilbake til samme side.',
    innlogget: 'Du er fortsatt innlogget',
    innloggetTekst: 'Trykk på Logg ut hvis du er ferdig.',
    utenNett: 'Du er uten nett, og er fortsatt innlogget. Logg ut når du er på nett igjen.',
    loggetUt: 'Du har logget ut',
    loggetUtTekst: 'Lukk nettleseren hvis andre bruker den samme maskinen.',
  },
  ukjent: {
    tittel: 'Vi finner ikke siden',
    tekst: 'Adressen kan være skrevet feil, eller siden er flyttet.',
    tilForsiden: 'Til forsiden',
  },
};
