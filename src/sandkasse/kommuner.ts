import { testpersoner } from './personer.js';

export interface Sandkassekommune {
  readonly fiksOrgId: string;
  readonly orgnr: string;
  readonly kommunenr: string;
  readonly navn: string;
  /** Their `personId`. */
  readonly administratorer: readonly string[];
  readonly iBruk: boolean;
}

// Orgnr in Tenor's synthetic series (they begin with 2 or 3; real ones with 8 or 9), kommunenr in no
// fylke: nobody can take these for a real kommune. The UUIDs are fixed so that scripts keep working.
export const fjordvik: Sandkassekommune = {
  fiksOrgId: 'e8a611cf-488e-487b-bb25-21e8e22dc002',
  orgnr: '310990108',
  kommunenr: '9901',
  navn: 'Fjordvik kommune',
  administratorer: [testpersoner.administrator.personId, testpersoner.administratorBegge.personId],
  iBruk: true,
};

export const nordli: Sandkassekommune = {
  fiksOrgId: '4db6a98d-f3e8-46b6-81f8-88ce43306cd2',
  orgnr: '310990205',
  kommunenr: '9902',
  navn: 'Nordli kommune',
  administratorer: [
    testpersoner.administratorNordli.personId,
    testpersoner.administratorBegge.personId,
  ],
  iBruk: false,
};

export const kommuner: readonly Sandkassekommune[] = [fjordvik, nordli];

/** Who owns the Maskinporten client: the `consumer` of its tokens, and the integration's organisation. */
export const leverandor = { orgnr: '310990302', navn: 'Eksempel Fagsystem AS' } as const;

/** The integration that Fjordvik kommune has given the vendor. */
export const integrasjonId = 'bc0d784c-5f17-46a8-af28-ccda4b560ef7';

/** The vendor's client in Maskinporten. */
export const maskinportenKlientId = 'dc3fd748-2df0-417f-a62b-e0772ef429fe';
