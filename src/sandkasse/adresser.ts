/** Where the plugin is mounted; the issuers hold it, so it is no option. */
export const SANDKASSE_STI = '/sandkasse';

/** All addresses that the sandbox tells about, from the address that browsers and clients use. */
export interface Adresser {
  readonly rot: string;
  readonly sandkasse: string;
  readonly api: string;
  readonly swagger: string;
  readonly klokke: string;
  readonly innboks: string;
  /** With the trailing slash, as the real one. */
  readonly maskinporten: string;
  /** Without a trailing slash, as the real one. */
  readonly idporten: string;
}

export function lagAdresser(adresse: string): Adresser {
  const rot = adresse.replace(/\/+$/, '');
  const sandkasse = `${rot}${SANDKASSE_STI}`;
  return {
    rot,
    sandkasse,
    api: `${rot}/min-kommune/api/v1`,
    swagger: `${rot}/swagger`,
    klokke: `${sandkasse}/api/klokke`,
    innboks: `${sandkasse}/api/innboks`,
    maskinporten: `${sandkasse}/maskinporten/`,
    idporten: `${sandkasse}/idporten`,
  };
}
