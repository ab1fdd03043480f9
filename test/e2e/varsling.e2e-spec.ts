import { fjordvik, leverandor } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { nyttFagsystem, taNordliIBruk } from '../oppsett/administrator.js';
import { bestilling, type Endring } from '../oppsett/fagsystem.js';
import { oslotid } from '../oppsett/innboks.js';
import { varslingsprove } from '../oppsett/varslingsprove.js';
import { lysUtForKlokkenEtt, trekk } from '../oppsett/rader.js';

const { vanlig, foresattHodan, foresattErik, nynorsk, reservert, utenAdresse, dodPostkasse } =
  testpersoner;

const ny = varslingsprove();

type Egen = Omit<Endring, 'mottakere'>;
const gi = (personIdList: string[], endring: Egen = {}) =>
  ny.fagsystem.opprettOk(bestilling({ mottakere: { personIdList }, ...endring }));
const hverDag = (dager: number): Egen => ({ varsling: { purringIntervallDager: dager } });
const tider = async ({ personId }: { personId: string }) =>
  (await ny.innboks.hent(personId)).map(oslotid);
const varsler = () =>
  ny.prove.datakilde.query<object[]>(
    'SELECT type, status, kanal, grunn FROM varsel ORDER BY tid, person_id',
  );

it('den som får en oppgave, får vite om den neste hele time, uten lenke og uten hva den gjelder', async () => {
  await gi([vanlig.personId], { tittel: 'Svar fra barnevernet' });

  await ny.innboks.flytt({ til: '2026-10-20T10:59:59+02:00' });
  expect(await ny.innboks.hent(vanlig.personId)).toEqual([]);
  await ny.innboks.flytt({ til: '2026-10-20T11:00:00+02:00' });

  const [melding, ...flere] = await ny.innboks.hent(vanlig.personId);
  expect(flere).toEqual([]);
  expect(melding).toMatchObject({
    kanal: 'EPOST',
    til: 'kari.solbakken@epost.example',
    emne: 'Du har en oppgave fra Fjordvik kommune',
  });
  expect(`${melding?.tekst}${melding?.html}`).not.toMatch(/https?:|<a |barnevern/);
});

it('oppgaver fra samme time kommer i én melding, også når den ene kom sist i timen', async () => {
  const forste = await gi([vanlig.personId]);
  await ny.innboks.flytt({ til: '2026-10-20T10:58:00+02:00' });
  const andre = await gi([vanlig.personId]);
  await ny.innboks.flytt({ flytt: 'PT3H' });

  const meldinger = await ny.innboks.hent(vanlig.personId);

  expect(meldinger.map(oslotid)).toEqual(['2026-10-20 11:00']);
  expect([...(meldinger[0]?.oppgaveIder ?? [])].sort()).toEqual([forste, andre].sort());
  expect(meldinger[0]?.emne).toBe('Du har 2 oppgaver fra Fjordvik kommune');
});

it('to fagsystemer i samme kommune gir én melding om begge oppgavene, to kommuner gir hver sin', async () => {
  const { fiksOrgId } = fjordvik;
  const privilegier = ['OPPGAVE_KONFIGURASJON'] as const;
  const andre = await nyttFagsystem(ny.prove, { fiksOrgId, orgnr: leverandor.orgnr, privilegier });
  const nabo = await taNordliIBruk(ny.prove);
  const bestilt = bestilling({ mottakere: { personIdList: [vanlig.personId] } });
  const iFjordvik = [await ny.fagsystem.opprettOk(bestilt), await andre.opprettOk(bestilt)];
  const iNordli = await nabo.opprettOk(bestilt);
  await ny.innboks.flytt({ flytt: 'PT3H' });

  const meldinger = await ny.innboks.hent(vanlig.personId);

  const sett = meldinger.map(({ emne, oppgaveIder }) => [emne, [...oppgaveIder].sort()]).sort();
  expect(sett).toEqual([
    ['Du har 2 oppgaver fra Fjordvik kommune', iFjordvik.sort()],
    ['Du har en oppgave fra Nordli kommune', [iNordli]],
  ]);
});

it('en måned sender det en måned ville sendt: purringer på åpne dager, og en siste før fristen', async () => {
  await gi([vanlig.personId], { ...hverDag(6), frist: '2026-11-17' });

  await ny.innboks.flytt({ flytt: 'P40D' });

  // 1 November is a Sunday, and winter time begins on 25 October.
  expect(await tider(vanlig)).toEqual([
    '2026-10-20 11:00',
    '2026-10-26 09:00',
    '2026-11-02 09:00',
    '2026-11-07 09:00',
    '2026-11-13 09:00',
    '2026-11-16 09:00',
  ]);
});

it('en melding som sitter fast, holder ikke tilbake det som forfaller senere', async () => {
  await gi([foresattErik.personId]);
  await lysUtForKlokkenEtt(ny.prove.datakilde, { tattAvEnAnnen: true });
  await gi([vanlig.personId], hverDag(6));

  await ny.innboks.flytt({ flytt: 'P14D' });

  expect(await tider(vanlig)).toEqual(['2026-10-20 11:00', '2026-10-26 09:00', '2026-11-02 09:00']);
  expect(await tider(foresattErik)).toEqual([]);
});

it('den som er ferdig, purres ikke; den som deler oppgaven, purres til den også er det', async () => {
  const id = await gi([foresattHodan.personId, foresattErik.personId], hverDag(2));
  await ny.innboks.flytt({ flytt: 'PT3H' });
  await ny.fagsystem.settStatus(id, foresattHodan.personId);
  await ny.innboks.flytt({ flytt: 'P2D' });
  await ny.fagsystem.settStatus(id, foresattErik.personId);
  await ny.innboks.flytt({ flytt: 'P10D' });

  expect(await tider(foresattHodan)).toEqual(['2026-10-20 11:00']);
  expect(await tider(foresattErik)).toEqual(['2026-10-20 11:00', '2026-10-22 09:00']);
});

it('når én er nok og én har gjort det, hører de andre ikke mer', async () => {
  const id = await gi([foresattHodan.personId, foresattErik.personId], {
    ...hverDag(2),
    utfortKriterie: 'ANY',
  });
  await ny.fagsystem.settStatus(id, foresattHodan.personId);
  await ny.innboks.flytt({ flytt: 'P10D' });

  expect([await tider(foresattHodan), await tider(foresattErik)]).toEqual([[], []]);
});

it('det som er gjort etter at varselet ble lyst ut, sendes ikke', async () => {
  const id = await gi([vanlig.personId]);
  await lysUtForKlokkenEtt(ny.prove.datakilde);
  await ny.fagsystem.settStatus(id, vanlig.personId);
  await ny.innboks.flytt({ flytt: 'P1D' });

  expect(await ny.innboks.hent(vanlig.personId)).toEqual([]);
  expect(await varsler()).toEqual([
    { type: 'PURRING', status: 'BORTFALT', kanal: null, grunn: null },
  ]);
});

it('en melding som aldri blir ferdig, gis opp og står blant de unådde', async () => {
  await gi([vanlig.personId]);
  await lysUtForKlokkenEtt(ny.prove.datakilde, { forsok: 9 });
  await ny.innboks.flytt({ til: '2026-10-20T13:30:00+02:00' });

  expect(await varsler()).toContainEqual({
    ...{ type: 'PURRING', status: 'IKKE_NADD', kanal: null, grunn: 'KANALEN_SVARER_IKKE' },
  });
});

it('en oppgave som er trukket, eller som har en frist som er ute, varsles ikke', async () => {
  const trukket = await gi([vanlig.personId]);
  await trekk(ny.prove.datakilde, trukket);
  ny.prove.klokke.stillTil('2026-10-20T15:30:00Z');
  await gi([vanlig.personId], { frist: '2026-10-20', ...hverDag(1) });
  await ny.innboks.flytt({ flytt: 'P5D' });

  expect(await ny.innboks.hent(vanlig.personId)).toEqual([]);
});

it('den som ikke kan få vite om oppgaven før fristen er ute, står blant de unådde med en gang', async () => {
  ny.prove.klokke.stillTil('2026-10-20T15:30:00Z');
  await gi([vanlig.personId, nynorsk.personId], { frist: '2026-10-20' });
  await ny.innboks.flytt({ flytt: 'PT1M' });

  const { data } = await ny.fagsystem.hentUnadde({ siden: '2026-01-01T00:00:00Z' });
  expect(data?.unadde).toMatchObject([
    { grunn: 'INGEN_SENDETID', planlagt: '2026-10-20T15:30:00.000Z' },
    { grunn: 'INGEN_SENDETID', planlagt: '2026-10-20T15:30:00.000Z' },
  ]);
  await ny.innboks.flytt({ flytt: 'P5D' });
  expect(await ny.innboks.hent(vanlig.personId)).toEqual([]);
});

it('den som ikke nås, står med grunnen, og prøves ikke om igjen', async () => {
  await gi([reservert.personId, utenAdresse.personId, dodPostkasse.personId]);
  await ny.innboks.flytt({ flytt: 'P3D' });

  const felles = { type: 'FORSTEGANGSVARSEL', status: 'IKKE_NADD' };
  expect(await varsler()).toEqual(
    expect.arrayContaining([
      { ...felles, kanal: null, grunn: 'RESERVERT' },
      { ...felles, kanal: null, grunn: 'INGEN_KONTAKTINFORMASJON' },
      { ...felles, kanal: 'EPOST', grunn: 'AVVIST_AV_MOTTAKER' },
    ]),
  );
  const forsok = await ny.prove.datakilde.query<{ forsok: number }[]>('SELECT forsok FROM melding');
  expect(forsok.map((rad) => rad.forsok)).toEqual([1, 1, 1]);
});

it.each([
  ['reservert', 'RESERVERT'],
  ['utenAdresse', 'INGEN_KONTAKTINFORMASJON'],
  ['dodPostkasse', 'AVVIST_AV_MOTTAKER'],
] as const)('innboksen til en som ikke nås (%s), sier grunnen som står', async (hvem, grunn) => {
  await gi([testpersoner[hvem].personId]);
  await ny.innboks.flytt({ flytt: 'PT3H' });

  const side = await fetch(`${ny.prove.adresse}/sandkasse/innboks/${hvem}`);

  expect(await varsler()).toMatchObject([{ status: 'IKKE_NADD', grunn }]);
  expect(await side.text()).toContain(`grunnen er <code>${grunn}</code>`);
});

it.each(['bareMobil', 'dodPostkasseMedMobil'] as const)(
  'den som bare nås på mobil (%s), får SMS uten lenke',
  async (hvem) => {
    const { personId } = testpersoner[hvem];
    await gi([personId]);
    await ny.innboks.flytt({ flytt: 'PT3H' });

    const [melding, ...flere] = await ny.innboks.hent(personId);

    expect(flere).toEqual([]);
    expect(melding).toMatchObject({
      kanal: 'SMS',
      til: expect.stringMatching(/^\+4700000\d{3}$/) as string,
      tekst: expect.not.stringMatching(/https?:/) as string,
    });
    expect(await varsler()).toMatchObject([{ status: 'SENDT', kanal: 'SMS', grunn: null }]);
  },
);

it('meldingen er på språket som kontaktregisteret kjenner', async () => {
  await gi([nynorsk.personId]);
  await ny.innboks.flytt({ flytt: 'PT3H' });

  const [melding] = await ny.innboks.hent(nynorsk.personId);
  expect(melding?.emne).toBe('Du har ei oppgåve frå Fjordvik kommune');
  expect(melding?.html).toContain('lang="nn"');
});

it('klokken sier fra om det den ikke kan, og stilles ikke da', async () => {
  await expect(ny.innboks.flytt({ flytt: 'en uke' })).rejects.toThrow('P3D');
  await expect(ny.innboks.flytt({ til: '2026-10-19T10:00:00+02:00' })).rejects.toThrow('fram');

  expect(ny.prove.klokke.na().toISOString()).toBe('2026-10-20T08:05:00.000Z');
});
