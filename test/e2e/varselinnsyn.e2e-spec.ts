import { fjordvik, leverandor } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator, nyttFagsystem, taNordliIBruk } from '../oppsett/administrator.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { bestilling, type Endring } from '../oppsett/fagsystem.js';
import { kall } from '../oppsett/kall.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import { varslingsprove } from '../oppsett/varslingsprove.js';

const { vanlig, reservert } = testpersoner;
const BEGYNNELSEN = '2026-01-01T00:00:00Z';

const ny = varslingsprove();

const gi = (personIdList: string[], endring: Omit<Endring, 'mottakere'> = {}) =>
  ny.fagsystem.opprettOk(bestilling({ mottakere: { personIdList }, ...endring }));
const purres = { varsling: { purringIntervallDager: 7 } };

async function varslerTil(oppgaveId: string, personId: string) {
  const { data } = await ny.fagsystem.hentVarsler(oppgaveId);
  return data?.mottakere.find((mottaker) => mottaker.personId === personId)?.varsler;
}

describe('varslene til en oppgave', () => {
  it('før timen er inne, står det første for tur, og så det som ble av det, og det neste', async () => {
    const id = await gi([vanlig.personId, reservert.personId], purres);
    const forst = { type: 'FORSTEGANGSVARSEL', planlagt: '2026-10-20T09:00:00.000Z' };
    const neste = { type: 'PURRING', planlagt: '2026-10-27T08:00:00.000Z', status: 'PLANLAGT' };

    expect(await varslerTil(id, vanlig.personId)).toEqual([{ ...forst, status: 'PLANLAGT' }]);
    await ny.innboks.flytt({ flytt: 'PT3H' });

    expect(await varslerTil(id, vanlig.personId)).toEqual([
      { ...forst, status: 'SENDT', kanal: 'EPOST', sendt: '2026-10-20T09:00:00.000Z' },
      neste,
    ]);
    expect(await varslerTil(id, reservert.personId)).toEqual([
      { ...forst, status: 'IKKE_NADD', grunn: 'RESERVERT' },
      neste,
    ]);
  });

  it('ingenting står for tur til den som er ferdig, eller når fristen er ute', async () => {
    const delt = await gi([vanlig.personId, reservert.personId], purres);
    const medFrist = await gi([vanlig.personId], { ...purres, frist: '2026-10-22' });
    await ny.fagsystem.settStatus(delt, vanlig.personId);

    expect(await varslerTil(delt, vanlig.personId)).toEqual([]);
    expect(await varslerTil(delt, reservert.personId)).toHaveLength(1);
    ny.prove.klokke.stillTil('2026-10-23T08:05:00Z');
    expect(await varslerTil(medFrist, vanlig.personId)).toEqual([]);
  });

  it('det neste står ikke for tur til den som alt har det, eller er trukket fra oppgaven', async () => {
    const id = await gi([vanlig.personId, reservert.personId]);
    const antall = async () =>
      (await ny.fagsystem.hentVarsler(id)).data?.mottakere.map(({ varsler }) => varsler.length);
    const sql = (setning: string) => ny.prove.datakilde.query(setning, [id]);

    await sql(`UPDATE varslingsplan SET etter_person =
      (SELECT min(person_id) FROM mottaker WHERE oppgave_id = $1)`);
    expect(await antall()).toEqual([0, 1]);
    await sql('UPDATE mottaker SET trukket = true WHERE oppgave_id = $1');
    expect(await antall()).toEqual([0, 0]);
  });

  it('det kommunen ikke vil ha, står ikke for tur; da er det neste den vil ha, planlagt', async () => {
    const id = await gi([vanlig.personId], { ...purres, frist: '2026-12-01' });
    const administrator = await Administrator.i(ny.prove, fjordvik.fiksOrgId);

    await administrator.velg({ forstegangsvarsel: false, maksPurringer: 1 });
    expect(await varslerTil(id, vanlig.personId)).toEqual([
      { type: 'SISTE_PURRING', planlagt: '2026-11-30T08:00:00.000Z', status: 'PLANLAGT' },
    ]);
    await administrator.velg({ maksPurringer: 0 });
    expect(await varslerTil(id, vanlig.personId)).toEqual([]);
  });

  it('sidene har hver mottaker én gang', async () => {
    const personer = nyePersoner(25);
    const id = await gi(personer);

    const sider = await Promise.all(
      [0, 1, 2, 3].map(
        async (side) => (await ny.fagsystem.hentVarsler(id, { side, sideStorrelse: 10 })).data,
      ),
    );

    expect(sider.map((side) => [side?.totaltAntall, side?.mottakere.length])).toEqual([
      ...[10, 10, 5, 0].map((antall) => [25, antall]),
    ]);
    const alle = sider.flatMap((side) => side?.mottakere.map(({ personId }) => personId) ?? []);
    expect(alle.sort()).toEqual([...personer].sort());
  });

  it('en annen kommunes oppgave finnes ikke, og de unådde er bare kommunens egne', async () => {
    const id = await gi([reservert.personId]);
    await ny.innboks.flytt({ flytt: 'PT3H' });
    const nordli = await taNordliIBruk(ny.prove);

    forventAvslag(await nordli.hentVarsler(id), 404, 'OPPGAVE_FINNES_IKKE');
    expect((await nordli.hentUnadde({ siden: BEGYNNELSEN })).data?.unadde).toEqual([]);
    expect((await ny.fagsystem.hentUnadde({ siden: BEGYNNELSEN })).data?.unadde).toHaveLength(1);
  });
});

describe('hvem som slipper til', () => {
  const STIER = ['oppgaver/tull/varsler?side=tull', 'varsler/unadde?antall=tull'];

  it.each(STIER)(
    '%s: den som ikke sier hvem den er, får ikke vite hva som er galt ellers',
    async (sti) => {
      const svar = await kall({
        metode: 'GET',
        til: `${ny.prove.klar.ekstern}/${fjordvik.fiksOrgId}/${sti}`,
      });

      forventAvslag(svar, 401, 'IKKE_AUTENTISERT');
    },
  );

  it('som for å hente en oppgave: med OPPGAVE_SOK, ikke uten privilegier', async () => {
    const id = await gi([vanlig.personId]);
    const hos = { fiksOrgId: fjordvik.fiksOrgId, orgnr: leverandor.orgnr };
    const uten = await nyttFagsystem(ny.prove, hos);
    const leser = await nyttFagsystem(ny.prove, { ...hos, privilegier: ['OPPGAVE_SOK'] });

    forventAvslag(await uten.hentVarsler(id), 403, 'MANGLER_PRIVILEGIUM');
    forventAvslag(await uten.hentUnadde({ siden: BEGYNNELSEN }), 403, 'MANGLER_PRIVILEGIUM');
    expect((await leser.hentVarsler(id)).data?.totaltAntall).toBe(1);
    expect((await leser.hentUnadde({ siden: BEGYNNELSEN })).data?.unadde).toEqual([]);
  });
});
