import { fjordvik, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { bestilling, type Endring } from '../oppsett/fagsystem.js';
import { Portalbruker } from '../oppsett/portalbruker.js';
import { varslingsprove } from '../oppsett/varslingsprove.js';

const { vanlig } = testpersoner;
const STANDARD = {
  tillatteVerter: [],
  purring: { standard: 0, minste: 1 },
  bevaring: { dagerEtterFerdig: 365, dagerEtterFrist: 365 },
};
const EGNE = {
  tillatteVerter: ['skole.fjordvik.example', '*.skjema.fjordvik.example'],
  purring: { standard: 7, minste: 3, storste: 30 },
  bevaring: { dagerEtterFerdig: 30, dagerEtterFrist: 3650 },
  avsendernavn: 'Fjordvik oppvekst',
  tilgjengelighetserklaering: 'https://uustatus.no/nb/erklaringer/1',
};
const lag = (mer: Endring = {}) =>
  bestilling({ mottakere: { personIdList: [vanlig.personId] }, ...mer });

const ny = varslingsprove();
let administrator: Administrator;
beforeEach(async () => {
  administrator = await Administrator.i(ny.prove, fjordvik.fiksOrgId);
});

it('er de samme for alle til kommunen har bestemt selv, og så kommunens, for den alene', async () => {
  const for_ = await administrator.hentInnstillinger();
  const { data, response } = await administrator.lagreInnstillinger(for_.etag, EGNE);
  const etter = await administrator.hentInnstillinger();

  expect(for_.data).toEqual(STANDARD);
  expect(data).toEqual(EGNE);
  expect(etter).toEqual({ data: EGNE, etag: response.headers.get('etag') });
  const naboen = await Administrator.i(ny.prove, nordli.fiksOrgId);
  expect((await naboen.hentInnstillinger()).data).toEqual(STANDARD);
  const { data: logg } = await administrator.hentEndringslogg({ sideStorrelse: 1 });
  expect(logg?.endringer[0]).toMatchObject({ type: 'INNSTILLINGER', for: STANDARD, etter: EGNE });
});

it('lagres av én om gangen; det som er galt, nevnes felt for felt, og ingenting lagres', async () => {
  const { etag } = await administrator.hentInnstillinger();
  await administrator.lagreInnstillinger(etag, EGNE);

  forventAvslag(await administrator.lagreInnstillinger(etag, STANDARD), 412, 'ENDRET_AV_ANDRE');
  const svar = await administrator.lagreInnstillinger('*', {
    ...STANDARD,
    tillatteVerter: ['a.no', '*', '*.no', '10.0.0.1'],
    purring: { standard: 2, minste: 3 },
  });

  expect(feltene(forventAvslag(svar, 400, 'UGYLDIG_INNSTILLING'))).toEqual([
    ...['/tillatteVerter/1', '/tillatteVerter/2', '/tillatteVerter/3', '/purring/standard'],
  ]);
  expect((await administrator.hentInnstillinger()).data).toEqual(EGNE);
});

it('sier hvor en oppgave kan føre, og hvor ofte den kan purre, fra det øyeblikket de er lagret', async () => {
  const ond = { url: 'https://ond.example/' };
  await ny.fagsystem.opprettOk(lag(ond));
  await administrator.lagreInnstillinger('*', EGNE);

  const avvist = forventAvslag(await ny.fagsystem.opprett(lag(ond)), 400, 'VERT_IKKE_TILLATT');
  expect(feltene(avvist)).toEqual(['/url']);
  await ny.fagsystem.opprettOk(lag({ url: 'https://a.skjema.fjordvik.example/' }));

  for (const purringIntervallDager of [1, 31]) {
    const svar = await ny.fagsystem.opprett(lag({ varsling: { purringIntervallDager } }));
    expect(feltene(forventAvslag(svar, 400, 'UGYLDIG_PURREINTERVALL'))).toEqual([
      '/varsling/purringIntervallDager',
    ]);
  }
  const intervall = async (mer?: Endring) => {
    const { data } = await ny.fagsystem.hent(await ny.fagsystem.opprettOk(lag(mer)));
    return data?.varsling?.purringIntervallDager;
  };
  expect(await intervall()).toBe(7);
  expect(await intervall({ varsling: { purringIntervallDager: 0 } })).toBe(0);
  expect(await intervall({ varsling: { purringIntervallDager: 30 } })).toBe(30);
});

it('gir innbyggeren adressen til kommunens tilgjengelighetserklæring', async () => {
  const id = await ny.fagsystem.opprettOk(lag());
  const bruker = new Portalbruker(ny.prove.adresse);
  await bruker.loggInn(vanlig.personId);
  const hent = async () => {
    const path = '/min-kommune/api/v1/innbygger/oppgave/{oppgaveId}';
    const params = { path: { oppgaveId: id }, query: { sprak: 'nb' as const } };
    return (await bruker.api().GET(path, { params })).data?.tilgjengelighetserklaering;
  };

  expect(await hent()).toBeUndefined();
  await administrator.lagreInnstillinger('*', EGNE);
  expect(await hent()).toBe(EGNE.tilgjengelighetserklaering);
});
