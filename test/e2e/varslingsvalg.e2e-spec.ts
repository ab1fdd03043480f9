import { fjordvik, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { STANDARDMALER } from '../../src/varsling/tekster/maler/standardmaler.js';
import { Administrator } from '../oppsett/administrator.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { bearer, JSON_INNHOLD, kall } from '../oppsett/kall.js';
import { oslotid, Sandkasseinnboks } from '../oppsett/innboks.js';
import { lysUtForKlokkenEtt } from '../oppsett/rader.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { idportentoken } from '../oppsett/tokener.js';

const { vanlig, nynorsk, reservert, administratorBegge } = testpersoner;

const STANDARD = {
  forstegangsvarsel: true,
  maksPurringer: 10,
  sendetid: { fraTime: 9, tilTime: 17 },
  visTittel: false,
  varsleReserverte: false,
  tekster: {},
};
const mal = {
  emne: 'Hei fra {kommune}',
  tekst: 'Det gjelder «{tittel}».\nHilsen oss.',
  sms: 'Hei',
};

let prove: Proveapp;
let administrator: Administrator;
beforeEach(async () => {
  prove = await startProveapp();
  prove.klokke.stillTil('2026-10-20T08:05:00Z');
  administrator = await Administrator.i(prove, fjordvik.fiksOrgId);
});
afterEach(() => prove.stopp());

describe('kommunens valg om varsling', () => {
  it('er våre til kommunen har valgt selv, og så kommunens, for den kommunen alene', async () => {
    const naboen = await Administrator.i(prove, nordli.fiksOrgId);
    const for_ = await administrator.hentVarslingsvalg();
    const nytt = { ...STANDARD, maksPurringer: 3, tekster: { nn: { PURRING: mal } } };

    const { data, response } = await administrator.lagreVarslingsvalg({ ...for_, valg: nytt });
    const etter = await administrator.hentVarslingsvalg();

    expect(for_.valg).toEqual(STANDARD);
    expect(data).toEqual(nytt);
    expect(etter.valg).toEqual(nytt);
    expect(etter.etag).toBe(response.headers.get('etag'));
    expect(etter.etag).not.toBe(for_.etag);
    expect((await naboen.hentVarslingsvalg()).valg).toEqual(STANDARD);
  });

  it('lagres av én når to endrer det samme; den andre får vite det, og ingenting går tapt', async () => {
    const lest = await administrator.hentVarslingsvalg();
    const forsok = Array.from({ length: 12 }, (_, maksPurringer) =>
      administrator.lagreVarslingsvalg({ ...lest, valg: { ...lest.valg, maksPurringer } }),
    );

    const svar = await Promise.all(forsok);

    const [lagret, ...flere] = svar.flatMap(({ data }) => data ?? []);
    expect(flere).toEqual([]);
    expect(svar.filter(({ response }) => response.status === 412)).toHaveLength(11);
    expect(svar.find(({ error }) => error)?.error?.errorCode).toBe('ENDRET_AV_ANDRE');
    expect((await administrator.hentVarslingsvalg()).valg).toEqual(lagret);
  });

  it('kan ikke lagres uten å si hva man bygger på', async () => {
    const token = await idportentoken(prove, administratorBegge.personId);

    const svar = await kall({
      metode: 'PUT',
      til: `${prove.adresse}/min-kommune/api/v1/konfigurasjon/${fjordvik.fiksOrgId}/varsling`,
      hoder: { ...bearer(token), ...JSON_INNHOLD },
      kropp: JSON.stringify(STANDARD),
    });

    expect(feltene(forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL'))).toEqual(['/if-match']);
  });

  it('blir avvist med hvert felt som er galt, og ingenting lagres', async () => {
    const lest = await administrator.hentVarslingsvalg();

    const svar = await administrator.lagreVarslingsvalg({
      etag: '*',
      valg: {
        ...STANDARD,
        sendetid: { fraTime: 17, tilTime: 9 },
        tekster: { nb: { FLERE: { ...mal, sms: 'Fra {komune}, se https://x.no' } } },
      },
    });

    expect(feltene(forventAvslag(svar, 400, 'UGYLDIG_VARSLING'))).toEqual([
      '/sendetid/tilTime',
      '/tekster/nb/FLERE/sms',
      '/tekster/nb/FLERE/sms',
    ]);
    expect(await administrator.hentVarslingsvalg()).toEqual(lest);
  });

  it('kan være tekstene våre', async () => {
    const { nb, nn, en, se } = STANDARDMALER;
    const tekster = { nb: nb.maler, nn: nn.maler, en: en.maler, se: se.maler };

    const { data } = await administrator.lagreVarslingsvalg({
      etag: '*',
      valg: { ...STANDARD, tekster },
    });

    expect(data?.tekster).toEqual(tekster);
  });

  it('har ingen tekst med et fødselsnummer, og svaret gjentar det ikke', async () => {
    const sms = `Ring {${vanlig.personId}}`;

    const svar = await administrator.lagreVarslingsvalg({
      etag: '*',
      valg: { ...STANDARD, tekster: { se: { PURRING: { ...mal, sms } } } },
    });

    expect(feltene(forventAvslag(svar, 400, 'UGYLDIG_VARSLING'))).toEqual([
      '/tekster/se/PURRING/sms',
    ]);
    expect(JSON.stringify(svar)).not.toContain(vanlig.personId);
  });
});

describe('det kommunen har valgt, gjelder', () => {
  let fagsystem: Fagsystem;
  let innboks: Sandkasseinnboks;
  beforeEach(async () => {
    fagsystem = await Fagsystem.hos(prove);
    innboks = new Sandkasseinnboks(prove.adresse);
  });
  const gi = (personId: string, endring: Omit<Endring, 'mottakere'> = {}) =>
    fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [personId] }, ...endring }));
  const fikk = async ({ personId }: { personId: string }) => innboks.hent(personId);
  const hverDag = { varsling: { purringIntervallDager: 1 } };

  it('når på dagen det sendes, også for det som alt er planlagt', async () => {
    await gi(vanlig.personId);
    await administrator.velg({ sendetid: { fraTime: 18, tilTime: 20 } });
    await gi(reservert.personId);
    await innboks.flytt({ flytt: 'P1D' });

    expect((await fikk(vanlig)).map(oslotid)).toEqual(['2026-10-20 18:00']);
  });

  it('egne tekster, med tittelen når den kan vises', async () => {
    await administrator.velg({ visTittel: true, tekster: { nb: { FORSTEGANGSVARSEL: mal } } });
    await gi(vanlig.personId, { tittel: 'Samtykke til skoletur' });
    await innboks.flytt({ flytt: 'PT3H' });

    const [melding] = await fikk(vanlig);
    expect(melding?.emne).toBe('Hei fra Fjordvik kommune');
    expect(melding?.tekst).toContain('Det gjelder «Samtykke til skoletur».');
  });

  it('om de som har reservert seg, varsles', async () => {
    await administrator.velg({ varsleReserverte: true });
    await gi(reservert.personId);
    await innboks.flytt({ flytt: 'PT3H' });

    expect(await fikk(reservert)).toHaveLength(1);
  });

  it('uten førstegangsvarsel kommer bare påminnelsene, også når det ble slått av etterpå', async () => {
    await gi(vanlig.personId, hverDag);
    await administrator.velg({ forstegangsvarsel: false });
    await innboks.flytt({ flytt: 'P1D' });

    expect((await fikk(vanlig)).map(({ emne }) => emne)).toEqual([
      'Påminnelse: Du har en oppgave fra Fjordvik kommune',
    ]);
  });

  it('ikke noe av det som er slått av, heller ikke det som alt venter på å bli sendt', async () => {
    await gi(vanlig.personId, hverDag);
    await lysUtForKlokkenEtt(prove.datakilde);
    await administrator.velg({ forstegangsvarsel: false, maksPurringer: 0 });
    await innboks.flytt({ flytt: 'P1D' });

    expect(await fikk(vanlig)).toEqual([]);
  });

  it('færre påminnelser, også for det som alt er i gang', async () => {
    await gi(vanlig.personId, hverDag);
    await innboks.flytt({ flytt: 'P2D' });
    await administrator.velg({ maksPurringer: 2 });
    await innboks.flytt({ flytt: 'P10D' });

    expect((await fikk(vanlig)).map(oslotid)).toEqual([
      '2026-10-20 11:00',
      '2026-10-21 09:00',
      '2026-10-22 09:00',
    ]);
  });

  it('flere påminnelser igjen, også for det som forfalt eller kom mens det ikke var noen', async () => {
    await gi(vanlig.personId, hverDag);
    await administrator.velg({ forstegangsvarsel: false, maksPurringer: 0 });
    await gi(nynorsk.personId, hverDag);
    await innboks.flytt({ flytt: 'P3D' });
    await administrator.velg({ maksPurringer: 1 });
    await innboks.flytt({ flytt: 'P5D' });

    expect((await fikk(vanlig)).map(oslotid)).toEqual(['2026-10-24 09:00']);
    expect((await fikk(nynorsk)).map(oslotid)).toEqual(['2026-10-24 09:00']);
  });
});
