import { lagAdresser } from './adresser.js';
import type { Klar } from './klar.js';
import { lagKommandoer } from './kommandoer.js';
import { testpersoner } from './personer.js';

/** What `npm start` prints when everything serves: where things are, and a first task to paste. */
export function velkomsttekst(klar: Klar): string {
  const { sandkasse, rot } = lagAdresser(klar.portal);
  const { fagsystemtoken, opprettOppgave, fullforOppgave } = lagKommandoer(klar);
  return `
SANDKASSE · Min Kommune Oppgave kjører på ${rot}

  Start her     ${sandkasse}
  Portalen      ${klar.portal}
  Forvaltningen ${klar.forvaltning}   logg inn som ${testpersoner.administrator.navn}
  Innboksen     ${sandkasse}/innboks   e-post og SMS, og klokken
  Swagger UI    ${klar.swagger}/ekstern
                ${klar.swagger}/innbygger
                ${klar.swagger}/konfigurasjon
  For skript    ${sandkasse}/api/klar

Lag din første oppgave. Lim inn i bash:

${fagsystemtoken}
${opprettOppgave}

Meld den ferdig, og hent den:

${fullforOppgave}

Stopp med Ctrl+C. Det du lager, er her neste gang du starter.
`;
}
