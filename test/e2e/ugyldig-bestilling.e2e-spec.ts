import { testpersoner } from '../../src/sandkasse/personer.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { medFeilKontrollsiffer, nummerIEkteSerie, nyePersoner } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const kari = testpersoner.vanlig.personId;

let prove: Proveapp;
let fagsystem: Fagsystem;

beforeAll(async () => {
  prove = await startProveapp();
  fagsystem = await Fagsystem.hos(prove);
});
afterEach(() => prove.klokke.slipp());
afterAll(() => prove.stopp());

const opprett = (endring: Endring) =>
  fagsystem.opprett(bestilling({ mottakere: { personIdList: [kari] }, ...endring }));

describe('mottakere', () => {
  it('gale numre på plass 3 og 7 av ti blir begge nevnt med plass, aldri med nummer', async () => {
    const personIdList = nyePersoner(10).map((nummer, plass) =>
      plass === 3 || plass === 7 ? medFeilKontrollsiffer(nummer) : nummer,
    );

    const svar = await opprett({ mottakere: { personIdList } });

    const detaljer = forventAvslag(svar, 400, 'UGYLDIG_PERSONID');
    expect(detaljer).toMatchObject({ antall: 2, posisjoner: [3, 7] });
    expect(feltene(detaljer)).toEqual(['/mottakere/personIdList/3', '/mottakere/personIdList/7']);
    for (const sted of [JSON.stringify(svar.error), prove.logg.join('')]) {
      expect(personIdList.filter((nummer) => sted.includes(nummer))).toEqual([]);
    }
  });

  it('et nummer med feil form blir nevnt med plass, aldri med nummer', async () => {
    const svar = await opprett({ mottakere: { personIdList: [kari, `${kari}0`] } });

    const detaljer = forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
    expect(feltene(detaljer)).toEqual(['/mottakere/personIdList/1']);
    expect(JSON.stringify(svar.error)).not.toContain(kari);
  });

  it('et nummer med feil kontrollsiffer kan ikke meldes ferdig', async () => {
    const id = await fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [kari] } }));

    const svar = await fagsystem.settStatus(id, medFeilKontrollsiffer(kari));

    const detaljer = forventAvslag(svar, 400, 'UGYLDIG_PERSONID');
    expect(feltene(detaljer)).toEqual(['/personId']);
  });

  it('et felt som heter som et fødselsnummer, blir avvist uten at nummeret gjentas', async () => {
    const svar = await opprett(Object.fromEntries([[kari, 'FULLFORT']]));

    forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
    expect(JSON.stringify(svar.error) + prove.logg.join('')).not.toContain(kari);
  });

  it('en person som står flere ganger i listen, er én mottaker på sin første plass', async () => {
    const [anne, bo] = nyePersoner(2) as [string, string];
    const personIdList = [anne, bo, anne, anne, bo];

    const id = await fagsystem.opprettOk(bestilling({ mottakere: { personIdList } }));
    await fagsystem.settStatus(id, anne);
    const siste = await fagsystem.settStatus(id, bo);
    const { data } = await fagsystem.hent(id);

    expect(data?.mottakere.personIdList).toEqual([anne, bo]);
    expect(siste.data?.oppgavestatus).toBe('FULLFORT');
  });
});

describe('url', () => {
  it.each([
    ['http', 'http://skole.fjordvik.example/samtykke'],
    ['javascript', 'javascript:alert(document.domain)'],
    ['data', 'data:text/html,hei'],
    ['https uten skråstreker', 'https:fjordvik.example/samtykke'],
    ['https med én skråstrek', 'https:/fjordvik.example/samtykke'],
    ['ftp', 'ftp://skole.fjordvik.example/samtykke'],
    ['brukernavn og passord', 'https://ola:hemmelig@skole.fjordvik.example/'],
    ['brukernavn', 'https://ola@skole.fjordvik.example/'],
    ['et vertsnavn før krøllalfa', 'https://fjordvik.example@ond.example/'],
  ])('en adresse med %s kan ikke brukes', async (_hva, url) => {
    const svar = await opprett({ url });

    expect(feltene(forventAvslag(svar, 400, 'UGYLDIG_URL'))).toEqual(['/url']);
  });

  it.each([
    ['uten skjema', 'skole.fjordvik.example/samtykke'],
    ['relativ', '//skole.fjordvik.example/samtykke'],
    ['med mellomrom', 'https://skole.fjordvik.example/mitt samtykke'],
    ['med linjeskift', 'https://skole.fjordvik.example/\n'],
    ['med NUL', 'https://skole.fjordvik.example/\u0000'],
    ['lengre enn 2000 tegn', `https://skole.fjordvik.example/${'x'.repeat(1_970)}`],
  ])('en adresse som er %s, er ingen adresse', async (_hva, url) => {
    const svar = await opprett({ url });

    expect(feltene(forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL'))).toEqual(['/url']);
  });
});

describe('tekst', () => {
  const numre = [
    ['et nummer i ekte serie', nummerIEkteSerie()],
    ['et syntetisk nummer', testpersoner.nynorsk.personId],
    ['et D-nummer', testpersoner.dnummer.personId],
  ] as const;
  const tekstfelt = ['tittel', 'beskrivelse', 'handling'] as const;
  const skrivemater = [
    ['rett fram', (n: string) => `Gjelder ${n}.`],
    ['med mellomrom', (n: string) => `Gjelder ${n.slice(0, 6)} ${n.slice(6)}`],
    ['inntil bokstaver', (n: string) => `fnr${n}x`],
  ] as const;
  const alle = tekstfelt.flatMap((felt) =>
    numre.flatMap(([hva, nummer]) =>
      skrivemater.map(([mate, skriv]) => [felt, hva, mate, skriv(nummer), nummer] as const),
    ),
  );

  it.each(alle)('%s kan ikke inneholde %s (%s)', async (felt, _hva, _mate, tekst, nummer) => {
    const svar = await opprett({ [felt]: tekst });

    expect(feltene(forventAvslag(svar, 400, 'FODSELSNUMMER_I_TEKST'))).toEqual([`/${felt}`]);
    expect(JSON.stringify(svar.error) + prove.logg.join('')).not.toContain(nummer);
  });

  it('elleve sifre som ikke er noe fødselsnummer, kan stå i tekst', async () => {
    const svar = await opprett({ tittel: `Sak ${medFeilKontrollsiffer(kari)}` });

    expect(svar.response.status).toBe(200);
  });

  const tegn = [
    ['NUL', 'a\u0000b'],
    ['et halvt surrogatpar (høyt)', 'a\ud83d b'],
    ['et halvt surrogatpar (lavt)', 'a\ude00b'],
  ] as const;
  const felter = ['tittel', 'beskrivelse', 'handling', 'metadata'] as const;

  it.each(felter.flatMap((felt) => tegn.map(([hva, tekst]) => [felt, hva, tekst] as const)))(
    '%s kan ikke inneholde %s',
    async (felt, _hva, tekst) => {
      const svar = await opprett({ [felt]: tekst });

      expect(feltene(forventAvslag(svar, 400, 'UGYLDIGE_TEGN'))).toEqual([`/${felt}`]);
    },
  );

  it('hele tegn utenfor alfabetet kommer uendret tilbake', async () => {
    const tittel = 'Čáliheapmi 😀 «ærlig» \u200d\n\ttabell';

    const id = await fagsystem.opprettOk(
      bestilling({ mottakere: { personIdList: [kari] }, tittel }),
    );
    const { data } = await fagsystem.hent(id);

    expect(data?.tittel).toBe(tittel);
  });
});

describe('frist', () => {
  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-3-1',
    '20260301',
    '2026-03-01T12:00:00Z',
    '',
  ])('«%s» er ingen dato', async (frist) => {
    const svar = await opprett({ frist });

    const detaljer = forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
    expect(detaljer.feil).toEqual([
      { felt: '/frist', melding: 'må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD' },
    ]);
  });

  const midnatt = [
    ['vinter, kl. 23.30', '2026-01-15T22:30:00Z', '2026-01-14', '2026-01-15'],
    ['vinter, kl. 00.30', '2026-01-14T23:30:00Z', '2026-01-14', '2026-01-15'],
    ['sommer, kl. 23.30', '2026-07-15T21:30:00Z', '2026-07-14', '2026-07-15'],
    ['sommer, kl. 00.30', '2026-07-14T22:30:00Z', '2026-07-14', '2026-07-15'],
  ] as const;

  it.each(midnatt)('i går er for sent: %s i Oslo', async (_nar, na, iGar, iDag) => {
    prove.klokke.stillTil(na);

    const svar = await opprett({ frist: iGar });

    const detaljer = forventAvslag(svar, 400, 'FRIST_PASSERT');
    expect(detaljer.feil).toEqual([{ felt: '/frist', melding: `må være ${iDag} eller senere` }]);
  });

  it.each(midnatt)('i dag er tidsnok: %s i Oslo', async (_nar, na, _iGar, iDag) => {
    prove.klokke.stillTil(na);

    const id = await fagsystem.opprettOk(
      bestilling({ mottakere: { personIdList: [kari] }, frist: iDag }),
    );
    const { data } = await fagsystem.hent(id);

    expect(data).toMatchObject({ frist: iDag, oppgavestatus: 'AKTIV' });
  });

  it('fristen gjelder dagen ut, og oppgaven er utløpt fra midnatt norsk tid', async () => {
    prove.klokke.stillTil('2026-07-01T10:00:00Z');
    const id = await fagsystem.opprettOk(
      bestilling({ mottakere: { personIdList: [kari] }, frist: '2026-07-15' }),
    );

    prove.klokke.stillTil('2026-07-15T21:59:59Z');
    const sammeDag = await fagsystem.hent(id);
    prove.klokke.stillTil('2026-07-15T22:00:00Z');
    const dagenEtter = await fagsystem.hent(id);

    expect(sammeDag.data?.oppgavestatus).toBe('AKTIV');
    expect(dagenEtter.data?.oppgavestatus).toBe('UTLOPT');
  });
});

it('en bestilling som blir avvist, lagrer ingenting', async () => {
  const tell = async () => {
    const [rad] = await prove.datakilde.query<object[]>(
      'SELECT (SELECT count(*) FROM oppgave) AS oppgaver, (SELECT count(*) FROM person) AS personer',
    );
    return rad;
  };
  const for_ = await tell();

  const svar = await opprett({
    mottakere: { personIdList: [...nyePersoner(3), medFeilKontrollsiffer(kari)] },
  });

  forventAvslag(svar, 400, 'UGYLDIG_PERSONID');
  expect(await tell()).toEqual(for_);
});
