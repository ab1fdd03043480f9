import { testpersoner } from '../../src/sandkasse/personer.js';
import { bestilling } from '../oppsett/fagsystem.js';
import {
  fagsystemHos,
  nyttSandkassested,
  startProsess,
  ventTilKlar,
  type Prosess,
  type Sandkassested,
} from '../oppsett/prosess.js';

const { vanlig } = testpersoner;

let sted: Sandkassested;
let prosess: Prosess;

beforeAll(async () => {
  sted = await nyttSandkassested();
  prosess = startProsess({ ...sted.miljo, VARSLING: 'INGEN' });
});
afterAll(async () => {
  prosess.barn.kill('SIGTERM');
  await prosess.ferdig;
  await sted.rydd();
});

it('uten noen vei ut svarer tjenesten likevel: med planen, og at ingen er unådd', async () => {
  const fagsystem = await fagsystemHos(prosess, await ventTilKlar(prosess));
  const id = await fagsystem.opprettOk(
    bestilling({ mottakere: { personIdList: [vanlig.personId] } }),
  );

  const { data: varsler } = await fagsystem.hentVarsler(id);
  const { data: unadde } = await fagsystem.hentUnadde({ siden: '2026-01-01T00:00:00Z' });

  expect(varsler).toMatchObject({
    totaltAntall: 1,
    mottakere: [
      {
        personId: vanlig.personId,
        varsler: [{ type: 'FORSTEGANGSVARSEL', status: 'PLANLAGT' }],
      },
    ],
  });
  expect(unadde?.unadde).toEqual([]);
});
