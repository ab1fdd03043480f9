import type { Utsteder } from './utsteder.js';

export const KOMMUNE = {
  fiksOrgId: '3f1c9a52-6d0e-4b7a-9c58-2e84d1f07b36',
  orgnr: '910000004',
  kommunenr: '4699',
  navn: 'Målebyen kommune',
};

export interface Integrasjon {
  readonly integrasjonId: string;
  readonly integrasjonPassord: string;
}

/**
 * Switches the service on and gives an integration access, as the kommune's administrator would.
 * @throws Error with the answer when the product refuses
 */
export async function skaffIntegrasjon(
  adresse: string,
  administrator: string,
  utsteder: Utsteder,
): Promise<Integrasjon> {
  const authorization = `Bearer ${await utsteder.persontoken(administrator)}`;
  const post = async (sti: string, body: object): Promise<string> => {
    const svar = await fetch(
      `${adresse}/min-kommune/api/v1/konfigurasjon/${KOMMUNE.fiksOrgId}/${sti}`,
      {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    const tekst = await svar.text();
    if (!svar.ok) throw new Error(`${sti} svarte ${svar.status}: ${tekst}`);
    return tekst;
  };
  await post('initialiserTjeneste', {});
  const integrasjon = JSON.parse(await post('opprettIntegrasjonMedTilgang', {})) as Integrasjon;
  await post(`giPrivilegie/${integrasjon.integrasjonId}`, {
    privilegieType: 'OPPGAVE_KONFIGURASJON',
  });
  return integrasjon;
}

/** What a fagsystem sends with every request. The bare server gets it too: reading it costs both the same. */
export const hoder = (
  { integrasjonId, integrasjonPassord }: Integrasjon,
  token: string,
): string[] => [
  'authorization',
  `Bearer ${token}`,
  'integrasjonId',
  integrasjonId,
  'integrasjonPassord',
  integrasjonPassord,
];
