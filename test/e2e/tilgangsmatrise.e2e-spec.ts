import { operasjoner, type Kontraktsoperasjon } from '../../src/kontrakt/operasjoner.js';
import { fjordvik, leverandor, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator, nyttFagsystem, type Privilegium } from '../oppsett/administrator.js';
import { bearer, kall, somFagsystem, type Hoder } from '../oppsett/kall.js';
import { Portalbruker } from '../oppsett/portalbruker.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { idportentoken } from '../oppsett/tokener.js';

const INGEN_SLIK = '01936d2e-7f3a-7c11-8a90-6b5d4c3e2f10';
const {
  vanlig,
  administrator,
  administratorNordli,
  engelsk: leser,
  plattformadministrator,
} = testpersoner;

/** What comes of asking; `INN` is any answer to one who may ask, also that there is no such thing. */
type Utfall = 'INN' | '401 IKKE_AUTENTISERT' | '401 UGYLDIG_TOKEN' | `403 ${string}`;

/** A kind of caller of Fjordvik's operations, and by the contract alone what each operation owes it. */
interface Innringer {
  readonly hoder: () => Promise<Hoder>;
  readonly ventet: (operasjon: Kontraktsoperasjon) => Utfall;
}

let prove: Proveapp;
beforeAll(async () => {
  prove = await startProveapp();
  const forvalter = await Administrator.i(prove, fjordvik.fiksOrgId, administrator.personId);
  await forvalter.leggTilAdministrator({
    ...{ personId: leser.personId, navn: 'Leser', rolle: 'LESER' },
  });
  await (await Administrator.i(prove, nordli.fiksOrgId)).initialiser();
});
afterAll(() => prove.stopp());

const fagsystem =
  (fiksOrgId: string, privilegier: readonly Privilegium[]) => async (): Promise<Hoder> =>
    somFagsystem(
      (await nyttFagsystem(prove, { fiksOrgId, orgnr: leverandor.orgnr, privilegier }))
        .legitimasjon,
    );
const person =
  ({ personId }: { personId: string }) =>
  async (): Promise<Hoder> =>
    bearer(await idportentoken(prove, personId));
const medSesjon =
  ({ personId }: { personId: string }, avsender?: string) =>
  async (): Promise<Hoder> => {
    const bruker = new Portalbruker(prove.adresse);
    await bruker.loggInn(personId);
    return {
      cookie: bruker.sesjonskapsel() ?? '',
      ...{ origin: avsender ?? prove.adresse, 'x-min-kommune': '1' },
    };
  };

/** A token of one kind is none at all to a contract of the other. */
const bare =
  (hvem: 'fagsystem' | 'person', resten: Innringer['ventet']): Innringer['ventet'] =>
  (operasjon) =>
    (operasjon.kontrakt === 'ekstern') === (hvem === 'fagsystem')
      ? resten(operasjon)
      : '401 UGYLDIG_TOKEN';
const avFagsystem = (privilegier: readonly string[]): Innringer['ventet'] =>
  bare('fagsystem', (operasjon) =>
    operasjon.privilegier.some((ett) => privilegier.includes(ett))
      ? 'INN'
      : '403 MANGLER_PRIVILEGIUM',
  );
const avPerson = (rolle?: 'ADMINISTRATOR' | 'LESER' | 'PLATTFORM'): Innringer['ventet'] =>
  bare('person', (operasjon) => {
    if (operasjon.kontrakt === 'innbygger') return 'INN';
    if (operasjon.rolle === 'PLATTFORM') {
      return rolle === 'PLATTFORM' ? 'INN' : '403 IKKE_PLATTFORMADMINISTRATOR';
    }
    if (rolle === 'PLATTFORM') return '403 IKKE_ADMINISTRATOR';
    if (!rolle) return '403 IKKE_ADMINISTRATOR';
    return rolle === 'LESER' && operasjon.rolle === 'ADMINISTRATOR' ? '403 BARE_LESER' : 'INN';
  });
/** A session is nothing to a fagsystem's operation: it has no token. */
const sesjon =
  (ventet: Innringer['ventet']): Innringer['ventet'] =>
  (operasjon) =>
    operasjon.kontrakt === 'ekstern' ? '401 IKKE_AUTENTISERT' : ventet(operasjon);

const INNRINGERE: Readonly<Record<string, Innringer>> = {
  ingen: { hoder: () => Promise.resolve({}), ventet: () => '401 IKKE_AUTENTISERT' },
  'et token som ikke er noens': {
    hoder: () => Promise.resolve(bearer('aaaa.bbbb.cccc')),
    ventet: () => '401 UGYLDIG_TOKEN',
  },
  'et fagsystem med begge privilegiene': {
    hoder: fagsystem(fjordvik.fiksOrgId, ['OPPGAVE_KONFIGURASJON', 'OPPGAVE_SOK']),
    ventet: avFagsystem(['OPPGAVE_KONFIGURASJON', 'OPPGAVE_SOK']),
  },
  'et fagsystem som bare kan lese': {
    hoder: fagsystem(fjordvik.fiksOrgId, ['OPPGAVE_SOK']),
    ventet: avFagsystem(['OPPGAVE_SOK']),
  },
  'et fagsystem uten privilegier': {
    hoder: fagsystem(fjordvik.fiksOrgId, []),
    ventet: avFagsystem([]),
  },
  'en annen kommunes fagsystem': {
    hoder: fagsystem(nordli.fiksOrgId, ['OPPGAVE_KONFIGURASJON', 'OPPGAVE_SOK']),
    ventet: bare('fagsystem', () => '403 INGEN_TILGANG'),
  },
  'en innbygger': { hoder: person(vanlig), ventet: avPerson() },
  'en administrator': { hoder: person(administrator), ventet: avPerson('ADMINISTRATOR') },
  'en leser': { hoder: person(leser), ventet: avPerson('LESER') },
  'en annen kommunes administrator': { hoder: person(administratorNordli), ventet: avPerson() },
  'en plattformadministrator': {
    hoder: person(plattformadministrator),
    ventet: avPerson('PLATTFORM'),
  },
  'en plattformadministrators sesjon': {
    hoder: medSesjon(plattformadministrator),
    ventet: sesjon(avPerson('PLATTFORM')),
  },
  'en innbyggers sesjon': { hoder: medSesjon(vanlig), ventet: sesjon(avPerson()) },
  'en lesers sesjon': { hoder: medSesjon(leser), ventet: sesjon(avPerson('LESER')) },
  'en administrators sesjon': {
    hoder: medSesjon(administrator),
    ventet: sesjon(avPerson('ADMINISTRATOR')),
  },
  'en annen kommunes administrators sesjon': {
    hoder: medSesjon(administratorNordli),
    ventet: sesjon(avPerson()),
  },
  'en administrators sesjon, fra et fremmed nettsted': {
    hoder: medSesjon(administrator, 'https://ond.example'),
    // To read is harmless: the other site does not get to see the answer.
    ventet: sesjon((operasjon) =>
      operasjon.verb === 'get' ? avPerson('ADMINISTRATOR')(operasjon) : '403 FREMMED_AVSENDER',
    ),
  },
};

/** The order in which they are asked: what one of them is let in to do must not change what the next one is. */
const ALLE = [...operasjoner.values()];

it.each(Object.entries(INNRINGERE))(
  '%s slipper inn der kontrakten sier det, og ingen andre steder',
  async (_, { hoder, ventet }) => {
    const hvem = await hoder();

    const ble = Object.fromEntries(
      await Promise.all(ALLE.map(async (en) => [en.id, await utfall(en, hvem)] as const)),
    );

    expect(ble).toEqual(Object.fromEntries(ALLE.map((en) => [en.id, ventet(en)])));
  },
);

/** Without a body, and about things that do not exist: nothing comes of it but the answer to who may. */
async function utfall({ verb, sti }: Kontraktsoperasjon, hoder: Hoder): Promise<string> {
  const adresse = sti.replace(':fiksOrgId', fjordvik.fiksOrgId).replaceAll(/:\w+/g, INGEN_SLIK);
  const { response, error } = await kall({
    ...{ metode: verb.toUpperCase(), til: `${prove.adresse}${adresse}`, hoder },
  });
  if (![401, 403].includes(response.status)) return 'INN';
  return `${response.status} ${(error as { errorCode: string }).errorCode}`;
}
