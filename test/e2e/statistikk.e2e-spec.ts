import { fjordvik, leverandor, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import type { Skjema } from '../../src/kontrakt/typer.js';
import { Administrator, nyttFagsystem } from '../oppsett/administrator.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { bestilling, type Fagsystem } from '../oppsett/fagsystem.js';
import { ferskStatistikk } from '../oppsett/fersk-statistikk.js';
import { varslingsprove } from '../oppsett/varslingsprove.js';

const { vanlig, reservert } = testpersoner;
const PURRES = { varsling: { purringIntervallDager: 7 } };

const ny = varslingsprove();
let administrator: Administrator;
beforeEach(async () => {
  administrator = await Administrator.i(ny.prove, fjordvik.fiksOrgId);
});

const statistikk = (
  sporring: Parameters<Administrator['hentStatistikk']>[0] = {},
  hos: Administrator = administrator,
): Promise<Skjema<'konfigurasjon', 'Statistikk'>> => ferskStatistikk(ny.prove, hos, sporring);

const gi = (fagsystem: Fagsystem, personIdList: string[], frist?: string): Promise<string> =>
  fagsystem.opprettOk(
    bestilling({ mottakere: { personIdList }, ...PURRES, ...(frist !== undefined && { frist }) }),
  );

it('følger oppgavene og varslene gjennom to uker, for kommunen og for hver integrasjon', async () => {
  const annet = await nyttFagsystem(ny.prove, {
    ...{ fiksOrgId: fjordvik.fiksOrgId, orgnr: leverandor.orgnr },
    privilegier: ['OPPGAVE_KONFIGURASJON'],
  });
  const rask = await gi(ny.fagsystem, [vanlig.personId]);
  const purret = await gi(ny.fagsystem, [vanlig.personId]);
  await gi(annet, [reservert.personId], '2026-10-30');
  await ny.innboks.flytt({ flytt: 'PT3H' });
  await ny.fagsystem.settStatus(rask, vanlig.personId);
  await ny.innboks.flytt({ flytt: 'P8D' });
  await ny.fagsystem.settStatus(purret, vanlig.personId);
  // What falls due on the way is done on the way; then the clock stands.
  await ny.innboks.flytt({ til: '2026-11-02T11:00:00Z' });
  ny.prove.klokke.stillTil('2026-11-02T11:00:00Z');

  const alt = await statistikk({ dager: 14 });

  expect(alt.oppgaver).toMatchObject({
    ...{ opprettet: 3, fullfort: 2, apne: 1, overFrist: 1, trukket: 0 },
  });
  expect(alt.oppgaver.medianSekunder).toBeGreaterThan(3 * 3_600 * 0.97);
  expect(alt.oppgaver.medianSekunder).toBeLessThan(3 * 3_600 * 1.03);
  expect(alt.ferdigEtterPurringer).toEqual([
    { purringer: 0, antall: 1, andel: 0.5 },
    { purringer: 1, antall: 1, andel: 0.5 },
  ]);
  // A reserved person is told of nothing: of the task, the reminder and the last one before the deadline.
  expect(alt.varsler).toMatchObject({ sendt: 3, levert: 0, feilet: 0, utenKontakt: 3 });
  expect(alt.dager).toHaveLength(14);
  expect(alt.dager.filter((dag) => dag.opprettet + dag.fullfort + dag.sendt > 0)).toEqual([
    { dato: '2026-10-20', opprettet: 3, fullfort: 1, sendt: 2 },
    { dato: '2026-10-27', opprettet: 0, fullfort: 0, sendt: 1 },
    { dato: '2026-10-28', opprettet: 0, fullfort: 1, sendt: 0 },
  ]);
  const { integrasjonId } = annet.legitimasjon;
  const dets = await statistikk({ integrasjonId });
  expect(dets.oppgaver).toEqual({
    ...{ opprettet: 1, fullfort: 0, apne: 1, overFrist: 1, trukket: 0 },
  });
  expect(dets.varsler.sendt).toBe(0);
  expect(dets.dager).toHaveLength(30);
});

it('står når oppgavene er slettet; en annen kommune har sine egne tall', async () => {
  const ferdig = await gi(ny.fagsystem, [vanlig.personId]);
  await gi(ny.fagsystem, [vanlig.personId]);
  await ny.innboks.flytt({ flytt: 'PT3H' });
  await ny.fagsystem.settStatus(ferdig, vanlig.personId);
  ny.prove.klokke.stillTil('2026-10-21T08:00:00Z');
  const { oppgaver, varsler, ferdigEtterPurringer } = await statistikk();

  await ny.prove.datakilde.query('DELETE FROM oppgave');

  const etterpa = await statistikk();
  expect(varsler.sendt).toBe(2);
  expect(etterpa).toMatchObject({ varsler, ferdigEtterPurringer });
  expect(etterpa.oppgaver).toEqual({ ...oppgaver, apne: 0 });
  const nordlis = await Administrator.i(ny.prove, nordli.fiksOrgId);
  expect((await statistikk({}, nordlis)).oppgaver.opprettet).toBe(0);
});

it('dager er fra én til ett år', async () => {
  for (const dager of [0, 367]) {
    const feil = await administrator.hentStatistikk({ dager });
    expect(feltene(forventAvslag(feil, 400, 'UGYLDIG_FORESPORSEL'))).toEqual(['/dager']);
  }
  expect((await statistikk({ dager: 366 })).dager).toHaveLength(366);
});
