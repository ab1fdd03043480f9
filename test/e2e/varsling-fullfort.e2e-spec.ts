import { Bakgrunn } from '../../src/felles/klokke/bakgrunn.js';
import { MeldingRepository } from '../../src/varsling/lagring/melding.repository.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { startKontaktregister, type Provekontaktregister } from '../oppsett/kontaktregister.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { StyrtSmtp } from '../oppsett/styrt-smtp.js';

const ANTALL = 240;
/** So many are on their way before anybody is done, and so many more come after. */
const I_GANG = 40;

let smtp: StyrtSmtp;
let register: Provekontaktregister;
let prove: Proveapp;

beforeEach(async () => {
  smtp = await StyrtSmtp.start();
  register = await startKontaktregister();
  prove = await startProveapp(undefined, {
    ...{ SMTP_ADRESSE: smtp.adresse, KRR_ADRESSE: register.adresse },
    VARSLING_PER_SEKUND: '100',
  });
  prove.klokke.stillTil('2026-10-20T10:05:00+02:00');
});
afterEach(async () => {
  await prove.stopp();
  await Promise.all([smtp.lukk(), register.lukk()]);
});

/** When the look right before the sending began, for each message; the last one, where there were several. */
function noterSisteBlikk(): ReadonlyMap<string, number> {
  const blikk = new Map<string, number>();
  const repository = prove.app.get(MeldingRepository);
  const les = repository.les.bind(repository);
  repository.les = (...alt) => {
    blikk.set(alt[1].personId, performance.now());
    return les(...alt);
  };
  return blikk;
}

/** A message is handed over from the moment at which the look that lets it go has begun. */
it('mens det sendes: ingen varsles om det som var svart fullført da meldingen ble overlatt til kanalen', async () => {
  const fagsystem = await Fagsystem.hos(prove);
  const personer = nyePersoner(ANTALL);
  const oppgaver: { readonly person: string; readonly id: string }[] = [];
  for (const person of personer) {
    const mottakere = { personIdList: [person] };
    oppgaver.push({ person, id: await fagsystem.opprettOk(bestilling({ mottakere })) });
  }
  const blikk = noterSisteBlikk();
  const svart = new Map<string, number>();
  const brevBegynt = new Map<string, number>();
  const iGang = new Promise<void>((ferdig) => {
    smtp.vedStart = (til) => {
      brevBegynt.set(til, performance.now());
      if (brevBegynt.size === I_GANG) ferdig();
      return 'TA_IMOT';
    };
  });

  prove.klokke.stillTil('2026-10-20T11:00:00+02:00');
  await iGang;
  // From both ends at once, so that the two meet whoever is first.
  const fullfor = async (fra: typeof oppgaver): Promise<void> => {
    for (const { person, id } of fra) {
      const { response } = await fagsystem.settStatus(id, person);
      if (response.status === 200) svart.set(person, performance.now());
    }
  };
  await Promise.all([
    fullfor(oppgaver.filter((_, nr) => nr % 4 === 1)),
    fullfor(oppgaver.filter((_, nr) => nr % 4 === 3).reverse()),
  ]);
  await alleErFerdige();

  const blikkEtter = await perPerson(blikk, oppgaver);
  const forSent = personer.filter((person) => {
    const begynt = brevBegynt.get(`${person}@prove.example`);
    const lestTil = blikkEtter.get(person) ?? Infinity;
    return begynt !== undefined && (svart.get(person) ?? Infinity) < lestTil;
  });
  expect(forSent).toEqual([]);
  expect(svart.size).toBe(ANTALL / 2);
  // Else nothing met: some were done in time, and some too late to be stopped.
  const sendtTilFerdige = [...svart.keys()].filter((p) => brevBegynt.has(`${p}@prove.example`));
  expect(sendtTilFerdige.length).toBeGreaterThan(0);
  expect(sendtTilFerdige.length).toBeLessThan(svart.size);
  expect(smtp.mottatt).toHaveLength(ANTALL / 2 + sendtTilFerdige.length);
}, 60_000);

async function alleErFerdige(): Promise<void> {
  const { app } = prove;
  await app.get(Bakgrunn).gjorUnna();
}

/** The product knows a person by a key, the test by a number; the task joins them. */
async function perPerson(
  blikk: ReadonlyMap<string, number>,
  oppgaver: readonly { readonly person: string; readonly id: string }[],
): Promise<ReadonlyMap<string, number>> {
  const rader = await prove.datakilde.query<{ id: string; personId: string }[]>(
    'SELECT oppgave_id AS id, person_id AS "personId" FROM mottaker',
  );
  const nokkel = new Map(rader.map(({ id, personId }) => [id, personId]));
  return new Map(
    oppgaver.map(({ person, id }) => [person, blikk.get(nokkel.get(id) ?? '') ?? Infinity]),
  );
}
