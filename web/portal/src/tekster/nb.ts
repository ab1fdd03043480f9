import { fellesNb } from '../../../felles/tekster/nb.js';

/** Bokmål, and the shape of every other language. */
const nb = {
  skall: {
    ...fellesNb.skall,
    utenSkript:
      'Min kommune trenger JavaScript. Slå det på i nettleseren din, og last siden på nytt.',
    sprak: 'Språk',
    velgSprak: 'Språk: {{navn}}. Velg et annet',
    sprakFeilet: 'Vi fikk ikke hentet språket. Sjekk at du er på nett, og prøv igjen.',
    bunn: 'Om Min kommune',
    tilgjengelighet: 'Tilgjengelighet',
    personvern: 'Personvern og informasjonskapsler',
  },
  innlogging: fellesNb.innlogging,
  forside: {
    tittel: 'Oppgavene dine fra kommunen',
    ingress:
      'Når kommunen trenger noe fra deg, får du en oppgave her. Du ser hva du skal gjøre, hvem som spør, og når det må være gjort.',
    loggInn: 'Logg inn med ID-porten',
    under: 'Du logger inn med BankID, MinID, Buypass eller Commfides.',
  },
  liste: {
    tittel: 'Oppgavene dine',
    tittelGjort: 'Oppgaver som er gjort',
    meny: 'Oppgaver',
    aGjore: 'Å gjøre',
    gjort: 'Gjort',
    henter: 'Henter oppgavene dine',
    tomTittel: 'Du har ingenting å gjøre nå.',
    tomTekst: 'Når kommunen trenger noe fra deg, ser du det her.',
    tomGjort: 'Du har ikke gjort noen oppgaver ennå.',
    tomSide: 'Det er ingen oppgaver på denne siden.',
    forsteSide: 'Til den første siden',
    feil: 'Vi fikk ikke hentet oppgavene dine.',
    oppdatert: {
      NY: 'Listen er oppdatert. Oppgaver å gjøre: {{antall}}.',
      FULLFORT: 'Listen er oppdatert. Oppgaver som er gjort: {{antall}}.',
    },
    bla: 'Bla i oppgavene',
    forrige: 'Forrige',
    neste: 'Neste',
    sideAv: 'Side {{side}} av {{sider}}',
    sidetittel: '{{tittel}}, side {{side}} av {{sider}}',
  },
  merke: fellesNb.merke,
  oppgave: {
    tilbake: 'Oppgavene dine',
    henter: 'Henter oppgaven',
    feil: 'Vi fikk ikke hentet oppgaven.',
    fikk: 'Du fikk oppgaven {{dato}}.',
    deling: '{{gjort}} av {{alle}} har gjort sin del',
    holderMedEn: 'Det holder at én av dere gjør dette',
    gjortAvAnnen: 'En annen har gjort dette. Du trenger ikke gjøre noe.',
    bleGjort: 'Gjort {{dato}}',
    fristenTil: 'Frist: {{dato}}',
    viderTil: 'Du går videre til {{sted}}',
    ingenLenke:
      'Lenken i denne oppgaven er ikke trygg, så vi viser den ikke. Ta kontakt med {{kommune}}.',
    markerGjort: 'Marker som gjort',
    kalender: 'Legg fristen i kalenderen',
    skrivUt: 'Skriv ut',
    erklaring: 'Tilgjengelighetserklæringen til {{kommune}}',
    borteTittel: 'Vi finner ikke oppgaven',
    borteTekst:
      'Kommunen kan ha trukket den tilbake, eller den hører til en annen. Du trenger ikke gjøre noe.',
    tilListen: 'Til oppgavene dine',
  },
  bekreft: {
    tittel: 'Har du gjort dette?',
    tekst: '{{kommune}} får vite at du har gjort din del. Du kan ikke angre her.',
    ja: 'Ja, marker som gjort',
    nei: 'Avbryt',
    lagrer: 'Lagrer …',
    feil: 'Vi fikk ikke lagret dette. Oppgaven er ikke markert som gjort. Prøv igjen om litt.',
    uvisst:
      'Vi fikk ikke svar, så vi vet ikke om det ble lagret. Sjekk at du er på nett, og prøv igjen. Det gjør ingenting om du gjør det to ganger.',
    kanIkke: 'Denne oppgaven kan ikke markeres som gjort her. Gjør den ferdig hos kommunen.',
    borte:
      'Vi finner ikke oppgaven lenger. Kommunen kan ha trukket den tilbake. Du trenger ikke gjøre noe.',
    kvittering: 'Oppgaven er markert som gjort',
    kvitteringTekst: '{{kommune}} har fått beskjed. Du trenger ikke gjøre mer.',
    kvitteringOgsa: 'En annen av dere har også gjort dette. Det gjør ingenting.',
    kvitteringAlle: '{{kommune}} har fått beskjed om at du har gjort din del.',
  },
  feil: fellesNb.feil,
  sesjon: fellesNb.sesjon,
  ukjent: fellesNb.ukjent,
  tilgjengelighet: {
    tittel: 'Tilgjengelighet',
    mal: 'Alle skal kunne bruke Min kommune. Vi lager sidene etter WCAG 2.2 på nivå A og AA, som er strengere enn loven krever.',
    hvaTittel: 'Slik skal det virke',
    hva: [
      'Du kan bruke alt med bare tastatur.',
      'En skjermleser får med seg det samme som øyet.',
      'Du kan forstørre til 200 prosent, og bruke en skjerm som er 320 punkter bred.',
      'Sidene følger innstillingene dine for mørk skjerm og mindre bevegelse.',
    ],
    ukjentTittel: 'Det vi ennå ikke vet nok om',
    ukjent: [
      'Vi har prøvd sidene med tastatur, forstørring og automatiske kontroller, men ikke med alle skjermlesere.',
      'De nordsamiske tekstene er ikke lest av en som har nordsamisk som morsmål.',
    ],
    meldTittel: 'Si fra når noe ikke virker',
    meld: 'Ta kontakt med kommunen din og fortell hvilken side det gjelder, og hva du prøvde å gjøre. Oppgaven får du hjelp til på en annen måte så lenge.',
    erklaringTittel: 'Kommunens erklæring',
    erklaring: 'Hver kommune har sin egen tilgjengelighetserklæring på',
    tilsyn: 'Der står det også hvordan du klager.',
    gjennomgatt: 'Sist gjennomgått {{dato}}.',
  },
  personvern: {
    tittel: 'Personvern og informasjonskapsler',
    ingress:
      'Vi bruker bare det som må til for at du skal kunne logge inn og lese. Vi måler ikke hva du gjør, og ingen andre får vite at du har vært her.',
    kapslerTittel: 'Det vi lagrer i nettleseren din',
    kapsler: [
      'Innloggingen: en informasjonskapsel som heter __Host-min-kommune, og som varer til du logger ut eller tiden er ute.',
      'Mens du logger inn: en informasjonskapsel som begynner på __Host-min-kommune-innlogging, og som er borte når du er inne.',
      'Språket: en informasjonskapsel som heter min-kommune-sprak, så siden åpner på språket du valgte. Den varer inntil ett år.',
    ],
    samtykke: 'Alle tre er nødvendige. Derfor spør vi ikke om samtykke.',
    oppgaverTittel: 'Det kommunen vet',
    oppgaver:
      'Oppgavene kommer fra kommunen som har sendt dem. Den ser når du har gjort oppgaven. Har flere fått den samme oppgaven, ser de hvor mange som har gjort sin del, men ikke hvem.',
    husketTittel: 'Det vi husker',
    husket: 'Vi husker hvilket språk du har valgt, og når du åpnet en oppgave første gang.',
    rettigheterTittel: 'Rettighetene dine',
    rettigheter: 'Du kan be kommunen om å få se, rette eller slette det den har lagret om deg.',
  },
};

type Streng<T> = T extends string ? string : { [K in keyof T]: Streng<T[K]> };
export type Tekster = Streng<typeof nb>;

export default nb;
