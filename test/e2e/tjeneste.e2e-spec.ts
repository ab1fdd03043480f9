import { fjordvik, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { bestilling } from '../oppsett/fagsystem.js';
import { oslotid } from '../oppsett/innboks.js';
import { varslingsprove } from '../oppsett/varslingsprove.js';

const { vanlig } = testpersoner;
const BESTILLING = bestilling({ mottakere: { personIdList: [vanlig.personId] } });

const ny = varslingsprove();
let administrator: Administrator;
beforeEach(async () => {
  administrator = await Administrator.i(ny.prove, fjordvik.fiksOrgId);
});

it('er pauset: ingen nye oppgaver, men de som finnes, kan hentes og fullføres', async () => {
  const id = await ny.fagsystem.opprettOk(BESTILLING);
  await administrator.settTjeneste('PAUSET');

  forventAvslag(await ny.fagsystem.opprett(BESTILLING), 403, 'TJENESTE_PAUSET');
  expect((await ny.fagsystem.hent(id)).response.status).toBe(200);
  expect((await ny.fagsystem.settStatus(id, vanlig.personId)).response.status).toBe(200);
});

it('er pauset: ingenting går ut før den er i bruk igjen, og da bare det som fortsatt gjelder', async () => {
  await ny.fagsystem.opprettOk(BESTILLING);
  const gjort = await ny.fagsystem.opprettOk(BESTILLING);
  await administrator.settTjeneste('PAUSET');
  await ny.innboks.flytt({ flytt: 'P1D' });
  await ny.fagsystem.settStatus(gjort, vanlig.personId);
  expect(await ny.innboks.hent(vanlig.personId)).toEqual([]);

  await administrator.settTjeneste('I_BRUK');
  await ny.innboks.flytt({ flytt: 'PT3H' });

  const meldinger = await ny.innboks.hent(vanlig.personId);
  expect(meldinger.map(oslotid)).toEqual(['2026-10-21 11:00']);
  expect(meldinger[0]?.oppgaveIder).toHaveLength(1);
});

it('er tatt ut: ingen slipper til, og den kan tas i bruk igjen', async () => {
  const id = await ny.fagsystem.opprettOk(BESTILLING);
  await administrator.settTjeneste('TATT_UT');

  forventAvslag(await ny.fagsystem.opprett(BESTILLING), 403, 'TJENESTE_IKKE_I_BRUK');
  forventAvslag(await ny.fagsystem.hent(id), 403, 'TJENESTE_IKKE_I_BRUK');
  await administrator.initialiser();
  expect((await ny.fagsystem.hent(id)).response.status).toBe(200);
});

it('kan ikke pauses før den er i bruk; den som er pauset, tas ikke i bruk av en som tar den i bruk på nytt', async () => {
  const nordlis = await Administrator.i(ny.prove, nordli.fiksOrgId);
  forventAvslag(await nordlis.settTjeneste('PAUSET'), 409, 'UGYLDIG_TJENESTESTATUS');
  expect((await nordlis.hentTjeneste()).data).toEqual({
    ...{ navn: nordli.navn, orgnr: nordli.orgnr, kommunenr: nordli.kommunenr },
    status: 'IKKE_TATT_I_BRUK',
  });

  await administrator.settTjeneste('PAUSET');
  await administrator.initialiser();

  expect((await administrator.hentTjeneste()).data.status).toBe('PAUSET');
});

it('endres av én om gangen: den andre får vite det', async () => {
  const { etag } = await administrator.hentTjeneste();
  await administrator.settTjeneste('PAUSET', etag);

  const svar = await administrator.settTjeneste('TATT_UT', etag);

  forventAvslag(svar, 412, 'ENDRET_AV_ANDRE');
  expect((await administrator.hentTjeneste()).data.status).toBe('PAUSET');
  const { data } = await administrator.hentEndringslogg({ sideStorrelse: 1 });
  expect(data?.endringer[0]).toMatchObject({
    ...{ type: 'TJENESTE', for: { status: 'I_BRUK' }, etter: { status: 'PAUSET' } },
  });
});
