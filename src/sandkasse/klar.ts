import { lagAdresser } from './adresser.js';
import type { Hemmeligheter } from './hemmeligheter.js';
import { fjordvik, integrasjonId, maskinportenKlientId } from './kommuner.js';
import type { RsaNokkel } from './nokler.js';
import { personer, testpersoner, type Testperson } from './personer.js';

export const SCOPE = 'ks:fiks';

/** What `GET /sandkasse/api/klar` answers: all that a script needs. Others build on it; only add. */
export interface Klar {
  readonly ekstern: string;
  readonly innbygger: string;
  readonly konfigurasjon: string;
  readonly portal: string;
  readonly forvaltning: string;
  readonly swagger: string;
  /** GET tells what time it is in the sandbox, POST sets it forward. */
  readonly klokke: string;
  /** GET with `?personId=`: what that person has got. */
  readonly innboks: string;
  readonly maskinporten: {
    readonly issuer: string;
    readonly tokenEndpoint: string;
    readonly klientId: string;
    readonly privatJwk: RsaNokkel;
    readonly scope: string;
  };
  readonly fiksOrgId: string;
  readonly integrasjon: { readonly integrasjonId: string; readonly integrasjonPassord: string };
  readonly administrator: { readonly personId: string };
  readonly personer: readonly Pick<Testperson, 'personId' | 'navn' | 'beskrivelse'>[];
}

export function lagKlar(adresse: string, hemmeligheter: Hemmeligheter): Klar {
  const { rot, api, swagger, klokke, innboks, maskinporten } = lagAdresser(adresse);
  return {
    ekstern: `${api}/api`,
    innbygger: `${api}/innbygger`,
    konfigurasjon: `${api}/konfigurasjon`,
    portal: `${rot}/`,
    forvaltning: `${rot}/forvaltning`,
    swagger,
    klokke,
    innboks,
    maskinporten: {
      issuer: maskinporten,
      tokenEndpoint: `${maskinporten}token`,
      klientId: maskinportenKlientId,
      privatJwk: hemmeligheter.maskinportenKlient,
      scope: SCOPE,
    },
    fiksOrgId: fjordvik.fiksOrgId,
    integrasjon: { integrasjonId, integrasjonPassord: hemmeligheter.integrasjonPassord },
    administrator: { personId: testpersoner.administrator.personId },
    personer: personer.map(({ personId, navn, beskrivelse }) => ({ personId, navn, beskrivelse })),
  };
}
