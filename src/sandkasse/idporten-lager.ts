import type { Adapter, AdapterFactory, AdapterPayload, ClientMetadata } from 'oidc-provider';

interface Oppforing {
  readonly innhold: AdapterPayload;
  /** Milliseconds since 1970. */
  readonly utloper: number;
}

/** So that a script that logs in for ever cannot fill the memory. */
const STORSTE_ANTALL = 5000;
const LENGSTE_SEKUNDER = 7200;

/** Not the interaction, which knows its grant too: it goes on when one person takes over from another. */
const FALLER_MED_SAMTYKKET = /^(AccessToken|AuthorizationCode|RefreshToken):/;

/**
 * Where ID-porten keeps sessions and codes: in memory, gone at a restart, then one logs in again.
 * It also holds the client: what oidc-provider is given at once, it copies with structuredClone, and
 * then it refuses the copy when it runs in Jest, where that makes objects of another realm.
 */
export function lagLager(klient: ClientMetadata): AdapterFactory {
  const lager = new Map<string, Oppforing>([
    [`Client:${klient.client_id}`, { innhold: { ...klient }, utloper: Infinity }],
  ]);
  return (modell) => lagAdapter(modell, lager);
}

function lagAdapter(modell: string, lager: Map<string, Oppforing>): Adapter {
  const nokkel = (id: string): string => `${modell}:${id}`;
  const finn = (id: string): AdapterPayload | undefined => {
    const oppforing = lager.get(nokkel(id));
    return oppforing && oppforing.utloper > Date.now() ? oppforing.innhold : undefined;
  };
  return {
    upsert: async (id, innhold, sekunder) => {
      rydd(lager);
      lager.set(nokkel(id), {
        innhold,
        utloper: Date.now() + (sekunder ?? LENGSTE_SEKUNDER) * 1000,
      });
    },
    find: async (id) => finn(id),
    findByUid: async (uid) =>
      [...lager.values()].find(({ innhold }) => innhold.uid === uid)?.innhold,
    findByUserCode: async () => undefined, // the device flow is not offered
    consume: async (id) => {
      const innhold = finn(id);
      if (innhold) innhold.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void lager.delete(nokkel(id)),
    revokeByGrantId: async (grantId) => {
      for (const [id, { innhold }] of lager) {
        if (innhold.grantId === grantId && FALLER_MED_SAMTYKKET.test(id)) lager.delete(id);
      }
    },
  };
}

function rydd(lager: Map<string, Oppforing>): void {
  if (lager.size < STORSTE_ANTALL) return;
  const na = Date.now();
  for (const [id, { utloper }] of lager) if (utloper <= na) lager.delete(id);
  if (lager.size < STORSTE_ANTALL) return;
  const eldste = [...lager.keys()].find((id) => !id.startsWith('Client:'));
  if (eldste) lager.delete(eldste);
}
