import { fellesNb } from '../../../felles/tekster/nb.js';

/** What the parts that our sites share say here. The words of the pages stand in the pages: they are in one language. */
const tekster = {
  ...fellesNb,
  forside: {
    tittel: 'Styr Min kommune for kommunen din',
    ingress:
      'Her slår kommunen på tjenesten, gir fagsystemer tilgang og velger hvilke varsler innbyggerne får.',
    loggInn: 'Logg inn med ID-porten',
    under: 'Du må ha fått en rolle av kommunen. Da logger du inn som deg selv.',
  },
  sesjon: {
    ...fellesNb.sesjon,
    uvirksom:
      'Du har ikke gjort noe på en stund. Det du har skrevet og ikke lagret, blir borte når du logges ut.',
    utloptTekst: 'Det som er lagret, er lagret. Var du midt i noe, må du gjøre det på nytt.',
  },
  liste: {
    bla: 'Bla mellom sidene',
    forrige: 'Forrige',
    neste: 'Neste',
    sideAv: 'Side {{side}} av {{sider}}',
  },
};

export default tekster;
