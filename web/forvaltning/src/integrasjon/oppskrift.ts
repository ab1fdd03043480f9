export interface Legitimasjon {
  readonly integrasjonId: string;
  readonly integrasjonPassord: string;
}

interface Sted {
  /** Where we are, as browsers and fagsystemer say it. */
  readonly adresse: string;
  readonly fiksOrgId: string;
  readonly erSandkasse: boolean;
}

/** What the fagsystem needs, as a file that shells and most programs read. */
export const envfil = (
  { adresse, fiksOrgId, erSandkasse }: Sted,
  { integrasjonId, integrasjonPassord }: Legitimasjon,
): string => `# I tillegg: et token fra Maskinporten med scope ks:fiks.
${tokenkommentar(adresse, erSandkasse)}
MIN_KOMMUNE_API=${adresse}/min-kommune/api/v1/api
MIN_KOMMUNE_FIKS_ORG_ID=${fiksOrgId}
MIN_KOMMUNE_INTEGRASJON_ID=${integrasjonId}
MIN_KOMMUNE_INTEGRASJON_PASSORD=${integrasjonPassord}`;

const tokenkommentar = (adresse: string, erSandkasse: boolean): string =>
  erSandkasse
    ? `# I sandkassen: POST ${adresse}/sandkasse/api/maskinportentoken`
    : '# Organisasjonsnummeret i det må være det integrasjonen er laget for.';

const PLUKK_TOKEN = `node -pe 'JSON.parse(require("fs").readFileSync(0)).access_token'`;

const token = (adresse: string, erSandkasse: boolean): string =>
  erSandkasse
    ? `TOKEN=$(curl -sS -X POST ${adresse}/sandkasse/api/maskinportentoken \\
  | ${PLUKK_TOKEN})`
    : `TOKEN='token fra Maskinporten, med scope ks:fiks'`;

/** A question that changes nothing: whom we could not reach since today began. It is answered where the access works. */
export const provekall = (
  { adresse, erSandkasse }: Sted,
  iDag: string,
): string => `set -a; . ./.env; set +a
${token(adresse, erSandkasse)}
curl -sS "$MIN_KOMMUNE_API/$MIN_KOMMUNE_FIKS_ORG_ID/varsler/unadde?siden=${iDag}T00:00:00Z" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "IntegrasjonId: $MIN_KOMMUNE_INTEGRASJON_ID" \\
  -H "IntegrasjonPassord: $MIN_KOMMUNE_INTEGRASJON_PASSORD"`;
