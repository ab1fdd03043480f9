import { testpersoner } from '../../src/sandkasse/personer.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const hodan = testpersoner.foresattHodan.personId;
const erik = testpersoner.foresattErik.personId;

let prove: Proveapp;
let fagsystem: Fagsystem;

beforeAll(async () => {
  prove = await startProveapp();
  fagsystem = await Fagsystem.hos(prove);
});
afterAll(() => prove.stopp());

const foresatte = { personIdList: [hodan, erik] };

it('en ALL-oppgave er fullført når alle har fullført, og ikke før', async () => {
  const id = await fagsystem.opprettOk(bestilling({ mottakere: foresatte, utfortKriterie: 'ALL' }));

  const forste = await fagsystem.settStatus(id, hodan);
  const etterForste = await fagsystem.hent(id);
  const andre = await fagsystem.settStatus(id, erik);
  const etterAndre = await fagsystem.hent(id);

  expect(forste.data).toMatchObject({
    personId: hodan,
    status: 'FULLFORT',
    oppgavestatus: 'AKTIV',
  });
  expect(etterForste.data?.mottakere.statuser?.map((m) => m.status)).toEqual(['FULLFORT', 'NY']);
  expect(etterForste.data).not.toHaveProperty('fullfort');
  expect(andre.data?.oppgavestatus).toBe('FULLFORT');
  expect(etterAndre.data).toMatchObject({
    oppgavestatus: 'FULLFORT',
    fullfort: andre.data?.fullfort,
  });
});

it('en ANY-oppgave er fullført når den første har fullført, og de andre beholder sin status', async () => {
  const id = await fagsystem.opprettOk(bestilling({ mottakere: foresatte, utfortKriterie: 'ANY' }));

  const { data } = await fagsystem.settStatus(id, erik);
  const etter = await fagsystem.hent(id);

  expect(data?.oppgavestatus).toBe('FULLFORT');
  expect(etter.data?.mottakere.statuser?.map((m) => m.status)).toEqual(['NY', 'FULLFORT']);
});
