import { fjordvik } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator, type Lest } from '../oppsett/administrator.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { databasedump } from '../oppsett/databasedump.js';
import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { Sandkasseinnboks } from '../oppsett/innboks.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const { vanlig, nynorsk, bareMobil } = testpersoner;

const TITTEL = 'Samtykke til skoletur {frist}';
const egen = {
  emne: '{antall} hilsen fra {kommune}',
  tekst: 'Det gjelder «{tittel}», og haster før {frist}.\nHilsen oss på {portal}.',
  sms: '{kommune}: det gjelder {tittel} før {frist}.\nGå til {portal}.',
};
const utkast: Lest['valg'] = {
  forstegangsvarsel: true,
  maksPurringer: 3,
  sendetid: { fraTime: 12, tilTime: 14 },
  visTittel: true,
  varsleReserverte: false,
  tekster: { nb: { FORSTEGANGSVARSEL: egen, PURRING: egen, SISTE_PURRING: egen } },
};

let prove: Proveapp;
let administrator: Administrator;
let fagsystem: Fagsystem;
let innboks: Sandkasseinnboks;
beforeAll(async () => {
  prove = await startProveapp();
  // A Saturday evening with Sunday, and later Christmas and New Year, ahead.
  prove.klokke.stillTil('2026-11-28T19:05:00Z');
  administrator = await Administrator.i(prove, fjordvik.fiksOrgId);
  innboks = new Sandkasseinnboks(prove.adresse);
});
afterAll(() => prove.stopp());
beforeEach(async () => {
  fagsystem = await Fagsystem.hos(prove);
});

const feilskrevet: Lest['valg'] = {
  ...utkast,
  tekster: { nb: { PURRING: { ...egen, sms: 'Hei fra {komune}' } } },
};

it.each(['forhandsvisning', 'tidslinje'])(
  '%s avviser et utkast som ikke kan lagres',
  async (hva) => {
    const svar =
      hva === 'tidslinje'
        ? await administrator.visTidslinje({ varslingsvalg: feilskrevet, oppgave: {} })
        : await administrator.forhandsvis({
            ...{ varslingsvalg: feilskrevet, sprak: 'en', type: 'PURRING', kanal: 'EPOST' },
          });

    const detaljer = forventAvslag(svar, 400, 'UGYLDIG_VARSLING');
    expect(feltene(detaljer)).toEqual(['/varslingsvalg/tekster/nb/PURRING/sms']);
    expect(svar.error?.message).toContain('{komune}');
    expect(svar.error?.message).not.toContain('lagret');
  },
);

it('en oppgave kan ikke være opprettet da ingen klokke har vært', async () => {
  const svar = await administrator.visTidslinje({ oppgave: { opprettet: '2026-12-31T23:59:60Z' } });

  expect(feltene(forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL'))).toEqual(['/oppgave/opprettet']);
});

it('et intervall utenfor kommunens grenser avvises med de samme ordene som når oppgaven lages', async () => {
  const { data: lagret } = await administrator.hentInnstillinger();
  const purring = { standard: 0, minste: 5, storste: 30 };
  await administrator.lagreInnstillinger('*', { ...lagret, purring });
  const prov = (purringIntervallDager: number) =>
    administrator.visTidslinje({ oppgave: { purringIntervallDager } });

  for (const purringIntervallDager of [3, 31]) {
    const provd = await prov(purringIntervallDager);
    const laget = await fagsystem.opprett(
      bestilling({
        ...{ mottakere: { personIdList: [vanlig.personId] }, varsling: { purringIntervallDager } },
      }),
    );
    const detaljer = forventAvslag(provd, 400, 'UGYLDIG_PURREINTERVALL');
    expect(feltene(detaljer)).toEqual(['/oppgave/purringIntervallDager']);
    forventAvslag(laget, 400, 'UGYLDIG_PURREINTERVALL');
    expect(provd.error?.message).toBe(laget.error?.message);
  }
  const godtatt = await Promise.all([0, 5, 30].map(prov));
  await administrator.lagreInnstillinger('*', lagret);

  expect(godtatt.map(({ response }) => response.status)).toEqual([200, 200, 200]);
});

it('ingenting lagres og ingenting sendes', async () => {
  const for_ = await databasedump(prove.datakilde);

  await administrator.forhandsvis({
    ...{ varslingsvalg: utkast, sprak: 'nb', type: 'PURRING', kanal: 'SMS' },
  });
  await administrator.visTidslinje({ varslingsvalg: utkast, oppgave: {} });

  expect(await databasedump(prove.datakilde)).toEqual(for_);
});

it('en SMS vises med det den koster', async () => {
  const sms = async (tekst: string) => {
    const tekster = { nb: { PURRING: { ...egen, sms: tekst } } };
    const { data } = await administrator.forhandsvis({
      ...{ varslingsvalg: { ...utkast, tekster }, sprak: 'nb', type: 'PURRING', kanal: 'SMS' },
    });
    return data;
  };

  expect(await sms('Hei')).toEqual({
    kanal: 'SMS',
    sms: { tekst: 'Hei', tegn: 3, koding: 'GSM7', segmenter: 1 },
  });
  expect((await sms(`«${'a'.repeat(70)}`))?.sms).toMatchObject({ koding: 'UCS2', segmenter: 2 });
});

it('tidslinjen sier ukedagen, og hvorfor noe er flyttet', async () => {
  const oppgave = { frist: '2026-12-14', purringIntervallDager: 7 };

  const { data } = await administrator.visTidslinje({ oppgave });

  expect(data).toEqual({
    varsler: [
      {
        ...{ type: 'FORSTEGANGSVARSEL', nr: 0, ukedag: 'MANDAG' },
        tidspunkt: '2026-11-30T08:00:00.000Z',
        flyttet: { fra: '2026-11-28', grunner: ['UTENFOR_TID', 'SONDAG'] },
      },
      { type: 'PURRING', nr: 1, tidspunkt: '2026-12-05T08:00:00.000Z', ukedag: 'LORDAG' },
      {
        ...{ type: 'SISTE_PURRING', nr: 2, ukedag: 'LORDAG' },
        tidspunkt: '2026-12-12T08:00:00.000Z',
        flyttet: { fra: '2026-12-13', grunner: ['SONDAG'] },
      },
    ],
    slutt: 'FRIST',
  });
});

it('det følger kommunens innstillinger: hvem det er fra, og hvor ofte når oppgaven ikke sier det', async () => {
  const { data: lagret, etag } = await administrator.hentInnstillinger();
  await administrator.lagreInnstillinger(etag, {
    ...{ ...lagret, avsendernavn: 'Fjordvik skole', purring: { standard: 2, minste: 1 } },
  });

  const { data: brev } = await administrator.forhandsvis({
    ...{ sprak: 'nb', type: 'PURRING', kanal: 'EPOST' },
  });
  const { data: tidslinje } = await administrator.visTidslinje({ oppgave: {} });
  const { etag: ny } = await administrator.hentInnstillinger();
  await administrator.lagreInnstillinger(ny, lagret);

  expect(brev?.epost?.avsender).toBe('Fjordvik skole');
  expect(tidslinje?.varsler.slice(0, 2)).toMatchObject([
    { tidspunkt: '2026-11-30T08:00:00.000Z' },
    { type: 'PURRING', tidspunkt: '2026-12-02T08:00:00.000Z' },
  ]);
});

describe('det som loves, er det som sendes', () => {
  const PERSONER = [
    { person: vanlig, sprak: 'nb', oppgave: { frist: '2027-01-04', purringIntervallDager: 9 } },
    { person: nynorsk, sprak: 'nn', oppgave: { purringIntervallDager: 1 } },
    { person: bareMobil, sprak: 'nb', oppgave: { frist: '2026-12-02', purringIntervallDager: 1 } },
  ] as const;

  it('på det samme tidspunktet, med de samme ordene, etter et utkast som så er lagret', async () => {
    const lovet = await Promise.all(PERSONER.map(({ sprak, oppgave }) => lov(sprak, oppgave)));
    await administrator.velg(utkast);
    for (const { person, oppgave } of PERSONER) await gi(person.personId, oppgave);
    await innboks.flytt({ flytt: 'P60D' });

    const fikk = await Promise.all(PERSONER.map(({ person }) => hent(person.personId)));

    const [forste, andre, tredje] = lovet;
    expect(fikk).toEqual([forste!.epost, andre!.epost, tredje!.sms]);
    expect(lovet.map(({ slutt }) => slutt)).toEqual(['MAKS_PURRINGER', 'MAKS_PURRINGER', 'FRIST']);
    expect(fikk.map(({ length }) => length)).toEqual([4, 4, 2]);
  }, 60_000);

  it('også når det lagrede forhåndsvises, og flere oppgaver kommer i én melding', async () => {
    const onske = { sprak: 'nb', type: 'FORSTEGANGSVARSEL', tittel: TITTEL, antall: 3 } as const;
    for (let nr = 0; nr < 3; nr++) await gi(vanlig.personId, {});
    const { data } = await administrator.forhandsvis({ ...onske, kanal: 'EPOST' });
    await innboks.flytt({ flytt: 'P4D' });

    const sist = (await hent(vanlig.personId)).at(-1);

    expect(data?.epost?.emne).toContain('3 oppgaver');
    expect(sist).toMatchObject({ emne: data?.epost?.emne, tekst: data?.epost?.tekst });
  }, 60_000);

  interface Oppgave {
    readonly frist?: string;
    readonly purringIntervallDager?: number;
  }

  const gi = (personId: string, { frist, purringIntervallDager = 0 }: Oppgave) =>
    fagsystem.opprettOk(
      bestilling({
        ...{ mottakere: { personIdList: [personId] }, tittel: TITTEL },
        ...{ varsling: { purringIntervallDager }, ...(frist && { frist }) },
      }),
    );

  async function lov(sprak: 'nb' | 'nn', oppgave: Oppgave) {
    const { data } = await administrator.visTidslinje({ varslingsvalg: utkast, oppgave });
    const varsler = data?.varsler ?? [];
    const vist = await Promise.all(
      varsler.map(async ({ type, tidspunkt: sendt }) => {
        const onske = { varslingsvalg: utkast, sprak, type, tittel: TITTEL };
        const resten = oppgave.frist ? { ...onske, frist: oppgave.frist } : onske;
        const epost = await administrator.forhandsvis({ ...resten, kanal: 'EPOST' });
        const sms = await administrator.forhandsvis({ ...resten, kanal: 'SMS' });
        return { sendt, epost: epost.data?.epost, sms: sms.data?.sms?.tekst };
      }),
    );
    return {
      slutt: data?.slutt,
      epost: vist.map(({ sendt, epost }) => ({ sendt, emne: epost?.emne, tekst: epost?.tekst })),
      sms: vist.map(({ sendt, sms }) => ({ sendt, emne: null, tekst: sms })),
    };
  }

  const hent = async (personId: string) =>
    (await innboks.hent(personId)).map(({ sendt, emne, tekst }) => ({ sendt, emne, tekst }));
});
