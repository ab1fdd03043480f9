import { lagAdresser } from './adresser.js';
import type { Klar } from './klar.js';
import { testpersoner } from './personer.js';

// Only curl and node on the machine: the one picks the token out of the other's answer.
const PLUKK_TOKEN = `node -pe 'JSON.parse(require("fs").readFileSync(0)).access_token'`;

/** Commands for bash that work as pasted, made from the addresses that are in use. */
export interface Kommandoer {
  readonly fagsystemtoken: string;
  readonly innbyggertoken: string;
  readonly opprettOppgave: string;
  readonly mineOppgaver: string;
}

export function lagKommandoer(klar: Klar): Kommandoer {
  const { sandkasse } = lagAdresser(klar.portal);
  const person = testpersoner.vanlig.personId;
  return {
    fagsystemtoken: `TOKEN=$(curl -sS -X POST \\
  ${sandkasse}/api/maskinportentoken \\
  | ${PLUKK_TOKEN})`,
    innbyggertoken: `INNBYGGER=$(curl -sS \\
  ${sandkasse}/api/innbyggertoken \\
  -H 'Content-Type: application/json' \\
  -d '{ "personId": "${person}" }' \\
  | ${PLUKK_TOKEN})`,
    opprettOppgave: lagOpprettelse(klar, person),
    mineOppgaver: `curl -sS -X POST \\
  '${klar.innbygger}/oppgaver/sok?sprak=nb' \\
  -H "Authorization: Bearer $INNBYGGER"`,
  };
}

const lagOpprettelse = (
  { ekstern, fiksOrgId, integrasjon }: Klar,
  person: string,
): string => `curl -sS \\
  ${ekstern}/${fiksOrgId}/oppgaver \\
  -H "Authorization: Bearer $TOKEN" \\
  -H 'IntegrasjonId: ${integrasjon.integrasjonId}' \\
  -H 'IntegrasjonPassord: ${integrasjon.integrasjonPassord}' \\
  -H 'Content-Type: application/json' \\
  -d '{
    "tittel": "Samtykke til skoletur",
    "beskrivelse": "Klassen skal på tur. Skolen trenger ditt svar.",
    "handling": "Gi samtykke",
    "url": "https://skole.fjordvik.example/samtykke",
    "utfortKriterie": "ALL",
    "mottakere": { "personIdList": ["${person}"] }
  }'`;
