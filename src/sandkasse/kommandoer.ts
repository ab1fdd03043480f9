import { lagAdresser } from './adresser.js';
import type { Klar } from './klar.js';
import { testpersoner } from './personer.js';

// Only curl and node on the machine: the one picks what is needed out of the other's answer.
const PLUKK_TOKEN = `node -pe 'JSON.parse(require("fs").readFileSync(0)).access_token'`;

/** Commands for bash that work as pasted, made from the addresses that are in use. */
export interface Kommandoer {
  readonly fagsystemtoken: string;
  readonly innbyggertoken: string;
  readonly opprettOppgave: string;
  /** After `opprettOppgave`, in the same shell: the task it made. */
  readonly fullforOppgave: string;
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
    fullforOppgave: lagFullforing(person),
    mineOppgaver: `curl -sS -X POST \\
  '${klar.innbygger}/oppgaver/sok?sprak=nb' \\
  -H "Authorization: Bearer $INNBYGGER"`,
  };
}

const JSON_INNHOLD = `-H 'Content-Type: application/json'`;

const lagOpprettelse = (
  { ekstern, fiksOrgId, integrasjon }: Klar,
  person: string,
): string => `HODER=(
  -H "Authorization: Bearer $TOKEN"
  -H 'IntegrasjonId: ${integrasjon.integrasjonId}'
  -H 'IntegrasjonPassord: ${integrasjon.integrasjonPassord}'
)
OPPGAVER=${ekstern}/${fiksOrgId}/oppgaver
SVAR=$(curl -sS $OPPGAVER "\${HODER[@]}" \\
  ${JSON_INNHOLD} \\
  -d '{
    "tittel": "Samtykke til skoletur",
    "beskrivelse": "Klassen skal på tur. Skolen trenger ditt svar.",
    "handling": "Gi samtykke",
    "url": "https://skole.fjordvik.example/samtykke",
    "utfortKriterie": "ALL",
    "mottakere": { "personIdList": ["${person}"] }
  }')
echo "$SVAR"`;

const lagFullforing = (
  person: string,
): string => `ID=$(node -pe 'JSON.parse(process.argv[1]).id' "$SVAR")
curl -sS -X PUT $OPPGAVER/$ID/status "\${HODER[@]}" \\
  ${JSON_INNHOLD} \\
  -d '{ "personId": "${person}", "status": "FULLFORT" }'
echo
curl -sS $OPPGAVER/$ID "\${HODER[@]}"`;
