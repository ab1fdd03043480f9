import { setTimeout as vent } from 'node:timers/promises';
import type { Transaksjon } from '../../src/felles/database/transaksjon.js';
import type { TattMelding } from '../../src/varsling/lagring/melding.repository.js';
import type { Utlysning } from '../../src/varsling/lagring/varsel.repository.js';
import { medPostgres } from '../oppsett/vilkar.js';
import { etter, FIKS_ORG_ID, TID, varslingskobase } from '../oppsett/varslingskobase.js';

const ko = varslingskobase();
const { sql, personer, oppgave, lysUt, ta, taEn, les } = ko;
const { meldinger, planer, varsler } = ko;
const leienErUte = () => sql('UPDATE melding SET tatt_til = now()');
const statuser = () => sql<{ status: string }[]>('SELECT status, forsok FROM melding');

describe('en melding som er tatt', () => {
  beforeEach(async () => {
    await personer(1);
    await oppgave(TID);
    await lysUt(TID);
  });

  it('får ingen andre før leien er ute', async () => {
    await taEn();

    expect(await ta(etter(1), 10)).toEqual([]);
    await leienErUte();
    expect(await ta(etter(1), 10)).toMatchObject([{ forsok: 2, overtatt: true }]);
  });

  it('er ikke lenger hos den som var så treg at en annen tok over', async () => {
    const treg = await taEn();
    await leienErUte();
    await taEn();

    const lest = await les(treg);
    const ferdig = await ko.database.transaksjon((tx) =>
      meldinger.gjorFerdig(tx, treg, {
        ...{ utfall: { status: 'BORTFALT' }, lest: [], oppgaver: [], na: TID },
      }),
    );
    const vent = { nesteForsok: etter(99), forsok: 0 };
    await ko.database.skriv((tx) => meldinger.giTilbake(tx, treg, vent));

    expect([lest, ferdig]).toEqual([[], false]);
    expect(await statuser()).toEqual([{ status: 'VENTER', forsok: 2 }]);
  });
});

it('ingen melding tas mens et varsel som nettopp forfalt, ikke er lyst ut; etter ti minutter venter den ikke mer', async () => {
  await personer(2);
  await oppgave(TID);
  await lysUt(TID);
  await oppgave(TID);

  expect(await ta(etter(9), 10)).toEqual([]);
  expect(await ta(etter(11), 10)).toHaveLength(2);
});

describe('et varsel som lyses ut for sent', () => {
  const utlyst = () => sql('SELECT tid, status, grunn FROM varsel');
  const MIDT_PA_DAGEN = new Date('2026-10-20T10:00:00Z');
  beforeEach(() => personer(1));

  it('kommer en senere time, også på fristens dag', async () => {
    await oppgave(TID, '2026-10-20');
    await lysUt(etter(11));

    expect(await utlyst()).toEqual([{ tid: MIDT_PA_DAGEN, status: 'VENTER', grunn: null }]);
  });

  it('kommer aldri i timen som nettopp begynte', async () => {
    await oppgave(TID);
    await lysUt(MIDT_PA_DAGEN);

    expect(await utlyst()).toMatchObject([{ tid: new Date('2026-10-20T11:00:00Z') }]);
  });

  it('er ikke nådd når det ikke er noen time igjen før fristen er ute', async () => {
    await oppgave(TID, '2026-10-20');
    await lysUt(new Date('2026-10-20T15:00:00Z'));

    expect(await utlyst()).toEqual([{ tid: TID, status: 'IKKE_NADD', grunn: 'INGEN_SENDETID' }]);
    expect(await sql('SELECT FROM melding')).toEqual([]);
  });
});

it.each([
  [2, 1],
  [3, 2],
])('%i oppgaver med tusen mottakere lyses ut på %i runder', async (antall, runder) => {
  await personer(1_000);
  for (let nr = 0; nr < antall; nr++) await oppgave(TID);

  expect(await lysUt(TID)).toBe(runder);
});

it('en stor kommune holder ikke de andre tilbake', async () => {
  await personer(100);
  await oppgave(TID);
  await lysUt(TID);
  const liten = '5e9d3b17-0c48-4a2f-96e1-d8b7420f5ac3';
  await sql(
    `INSERT INTO kommune (fiks_org_id, orgnr, kommunenr, navn) VALUES ($1, '311234569', '9902', 'Nordli kommune')`,
    [liten],
  );
  await sql(
    `INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok)
     VALUES ($1, 1, $2, gen_random_uuid(), 'VENTER', $2)`,
    [liten, TID],
  );

  const tatt = await ta(etter(1), 20);

  expect(tatt.map(({ fiksOrgId }) => fiksOrgId)).toContain(liten);
});

describe('et varsel som kommer i timens melding', () => {
  let forste: string;
  beforeEach(async () => {
    await personer(1);
    forste = await oppgave(TID);
    await lysUt(TID);
  });
  const gjorFerdig = async (sendt: TattMelding, tx: Transaksjon): Promise<boolean> =>
    meldinger.gjorFerdig(tx, sendt, {
      utfall: { status: 'SENDT', kanal: 'EPOST', referanse: null },
      ...{ lest: [forste], oppgaver: [forste], na: TID },
    });
  const forventNyMelding = async (sendt: TattMelding, sen: string): Promise<void> => {
    const igjen = await taEn();
    expect(igjen).toMatchObject({ forsok: 1, overtatt: false });
    expect(igjen.id).not.toBe(sendt.id);
    const innhold = await les(igjen);
    expect(innhold.map(({ oppgaveId }) => oppgaveId)).toEqual([sen]);
  };

  it('etter at den er sendt, åpner den igjen som en ny', async () => {
    const sendt = await taEn();
    await ko.database.transaksjon((tx) => gjorFerdig(sendt, tx));
    const sen = await oppgave(TID);
    await lysUt(TID);

    await forventNyMelding(sendt, sen);
  });

  it('mens den sendes, går ikke tapt', async () => {
    const sendt = await taEn();
    const sen = await oppgave(TID);
    await lysUt(TID);
    await ko.database.transaksjon((tx) => gjorFerdig(sendt, tx));

    await forventNyMelding(sendt, sen);
  });

  medPostgres.it('i samme øyeblikk som den blir ferdig, går ikke tapt', async () => {
    const sendt = await taEn();
    const sen = await oppgave(TID);
    let ferdig: Promise<boolean> | undefined;
    await ko.database.transaksjon(async (tx) => {
      await varsler.lysUt(tx, [utlysningAv(sen)], { hoyst: 10, na: TID });
      // Waits for this transaction.
      ferdig = ko.database.transaksjon((annen) => gjorFerdig(sendt, annen));
      await vent(200);
    });
    expect(await ferdig).toBe(true);
    await sql('UPDATE varslingsplan SET neste = NULL');

    await forventNyMelding(sendt, sen);
  });
});

const utlysningAv = (oppgaveId: string): Utlysning => ({
  ...{ fiksOrgId: FIKS_ORG_ID, oppgaveId, etterPerson: '0', tid: TID },
  ...{ type: 'FORSTEGANGSVARSEL', nr: 0 },
});

it('en oppgave med flere mottakere enn en runde tar, lyses ut til alle, hver én gang', async () => {
  await personer(4_100);
  await oppgave(TID);

  expect(await lysUt(TID)).toBe(3);

  const [tall] = await sql<object[]>(
    'SELECT count(*)::int AS varsler, count(DISTINCT person_id)::int AS personer FROM varsel',
  );
  expect(tall).toEqual({ varsler: 4_100, personer: 4_100 });
});

medPostgres.it('to som tar samtidig, venter ikke på hverandre og får ikke det samme', async () => {
  await personer(10);
  await oppgave(TID);
  await lysUt(TID);

  const [forste, andre] = await ko.database.transaksjon(async (tx) => [
    await meldinger.ta(tx, etter(1), 5),
    await ta(etter(1), 10),
  ]);

  expect([forste, andre].map(({ length }) => length)).toEqual([5, 5]);
  expect(new Set([...forste, ...andre].map(({ id }) => id)).size).toBe(10);
});

medPostgres.it('to som lyser ut samtidig, tar hver sine planer uten å vente', async () => {
  await personer(1);
  await oppgave(TID);
  await oppgave(TID);
  const finn = (tx: Transaksjon, antall: number) => planer.finnForfalte(tx, TID, antall);

  const funnet = await ko.database.transaksjon(async (en) => [
    await finn(en, 1),
    await ko.database.transaksjon((annen) => finn(annen, 10)),
  ]);

  expect(funnet.map(({ length }) => length)).toEqual([1, 1]);
  expect(funnet[0]![0]!.oppgaveId).not.toBe(funnet[1]![0]!.oppgaveId);
});

medPostgres.it('to som lyser ut til de samme personene, låser ikke hverandre', async () => {
  await personer(2_000);
  const felles = { fiksOrgId: FIKS_ORG_ID, etterPerson: '0', type: 'PURRING', nr: 1 } as const;
  const oppgaver = [await oppgave(TID), await oppgave(TID)];
  for (let nr = 1; nr <= 5; nr++) {
    const tid = etter(60 * nr);
    const lys = (oppgaveId: string) => {
      const utlysninger: Utlysning[] = [{ ...felles, oppgaveId, tid }];
      return ko.database.transaksjon((tx) =>
        varsler.lysUt(tx, utlysninger, { hoyst: 2_000, na: TID }),
      );
    };
    await expect(Promise.all(oppgaver.map(lys))).resolves.toHaveLength(2);
  }
});
