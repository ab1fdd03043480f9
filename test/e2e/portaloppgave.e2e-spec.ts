import { trekk } from '../oppsett/rader.js';
import { Portalbruker } from '../oppsett/portalbruker.js';
import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { hendelserFor } from '../oppsett/rader.js';

const ROT = '/min-kommune/api/v1/innbygger';
const EN = `${ROT}/oppgave/{oppgaveId}` as const;
const UKJENT = '00000000-0000-4000-8000-000000000000';

describe('én oppgave i portalen', () => {
  let prove: Proveapp;
  let fagsystem: Fagsystem;
  let kari: Portalbruker;
  let ola: Portalbruker;
  let begge: [string, string];
  beforeAll(async () => {
    prove = await startProveapp();
    fagsystem = await Fagsystem.hos(prove);
    begge = prove.klar.personer.slice(0, 2).map(({ personId }) => personId) as [string, string];
    kari = new Portalbruker(prove.adresse);
    ola = new Portalbruker(prove.adresse);
    await kari.loggInn(begge[0]);
    await ola.loggInn(begge[1]);
  });
  afterAll(() => prove.stopp());

  const gi = (overstyrt: Endring = {}): Promise<string> =>
    fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [begge[0]] }, ...overstyrt }));
  const om = (oppgaveId: string) => ({
    params: { path: { oppgaveId }, query: { sprak: 'nb' as const } },
  });
  const hent = (bruker: Portalbruker, id: string) => bruker.api().GET(EN, om(id));
  const bekreft = (bruker: Portalbruker, id: string) =>
    bruker.api().PUT(`${EN}/status`, { ...om(id), body: { status: 'FULLFORT' } });

  it('er den andres sak: bare mottakerne finner den, på alle måter', async () => {
    const id = await gi({ kanBekreftesAvInnbygger: true, frist: '2099-01-01' });

    for (const svar of [
      await hent(ola, id),
      await hent(kari, UKJENT),
      await bekreft(ola, id),
      await ola.api().PUT(`${EN}/apnet`, { params: { path: { oppgaveId: id } } }),
      await ola.api().GET(`${EN}/kalender.ics`, { ...om(id), parseAs: 'text' }),
    ]) {
      forventAvslag(svar, 404, 'OPPGAVE_FINNES_IKKE');
    }
    expect((await hent(kari, id)).data).toMatchObject({ id, status: 'NY' });
  });

  it('finnes ikke lenger når den er trukket', async () => {
    const id = await gi({ frist: '2099-01-01' });
    const apne = () => kari.api().PUT(`${EN}/apnet`, { params: { path: { oppgaveId: id } } });
    await trekk(prove.datakilde, id);

    for (const svar of [
      await hent(kari, id),
      await apne(),
      await kari.api().GET(`${EN}/kalender.ics`, { ...om(id), parseAs: 'text' }),
    ]) {
      forventAvslag(svar, 404, 'OPPGAVE_FINNES_IKKE');
    }
  });

  it('kan bekreftes av innbyggeren når fagsystemet har sagt det, én gang som teller', async () => {
    const id = await gi({ kanBekreftesAvInnbygger: true });

    const [forste, andre] = await Promise.all([bekreft(kari, id), bekreft(kari, id)]);

    expect(forste.data?.status).toBe('FULLFORT');
    expect(andre.data?.status).toBe('FULLFORT');
    expect(await hendelserFor(prove.datakilde, id)).toEqual({
      OPPGAVE_OPPRETTET: 1,
      MOTTAKER_FULLFORT: 1,
      OPPGAVE_FULLFORT: 1,
    });
    const { data } = await fagsystem.hent(id);
    expect(data).toMatchObject({ oppgavestatus: 'FULLFORT', kanBekreftesAvInnbygger: true });
  });

  it('kan ikke bekreftes her når den gjøres et annet sted', async () => {
    const id = await gi();

    const svar = await bekreft(kari, id);

    forventAvslag(svar, 409, 'BEKREFTES_IKKE_HER');
    expect((await fagsystem.hent(id)).data?.oppgavestatus).toBe('AKTIV');
  });

  it('sier hvor mange som har gjort sin del, og at en annen gjorde den, aldri hvem', async () => {
    const felles = { mottakere: { personIdList: begge }, kanBekreftesAvInnbygger: true };
    const alle = await gi({ ...felles, utfortKriterie: 'ALL' });
    const en = await gi({ ...felles, utfortKriterie: 'ANY' });

    await bekreft(kari, alle);
    await bekreft(kari, en);

    const [somAlle, somEn] = [await hent(ola, alle), await hent(ola, en)];
    expect(somAlle.data).toMatchObject({
      status: 'NY',
      gjortAvAnnen: false,
      deling: { antallMottakere: 2, antallFullfort: 1, utfortKriterie: 'ALL' },
    });
    expect(somEn.data).toMatchObject({ status: 'FULLFORT', gjortAvAnnen: true });
    expect(JSON.stringify([somAlle.data, somEn.data])).not.toContain(begge[0]);
  });

  it('er ny til den er åpnet, og tallene følger med', async () => {
    const tall = async () => (await ola.api().GET(`${ROT}/oppgavetall`)).data!;
    const for_ = await tall();
    const id = await gi({ mottakere: { personIdList: [begge[1]] }, kanBekreftesAvInnbygger: true });
    const ny = await tall();

    const apne = () => ola.api().PUT(`${EN}/apnet`, { params: { path: { oppgaveId: id } } });
    const tidspunkt = () =>
      prove.datakilde.query<object[]>('SELECT apnet FROM mottaker WHERE oppgave_id = $1', [id]);
    await apne();
    const forste = await tidspunkt();
    await apne();
    expect(await tidspunkt()).toEqual(forste);
    const apnet = await tall();
    await bekreft(ola, id);

    expect(ny).toEqual({ ...for_, aGjore: for_.aGjore + 1, nye: for_.nye + 1 });
    expect(apnet).toEqual({ ...ny, nye: for_.nye });
    expect(await tall()).toEqual({ ...for_, gjort: for_.gjort + 1 });
    expect((await hent(ola, id)).data?.apnet).toBe(true);
  });

  it('gir fristen som kalenderfil, og sier fra når det ikke er noen', async () => {
    const med = await gi({ frist: '2099-05-12', tittel: 'Svar; om «tur», nå' });
    const uten = await gi();
    const fil = (id: string) =>
      kari.api().GET(`${EN}/kalender.ics`, { ...om(id), parseAs: 'text' });

    const svar = await fil(med);

    expect(svar.response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(svar.data).toContain('DTSTART;VALUE=DATE:20990512');
    expect(svar.data).toContain('SUMMARY:Frist: Svar\\; om «tur»\\, nå');
    forventAvslag(await fil(uten), 404, 'FRIST_FINNES_IKKE');
  });

  it('vises på språket innbyggeren har valgt for seg selv, ikke for andre', async () => {
    await kari.api().PUT(`${ROT}/innstillinger`, { body: { sprak: 'nn' } });

    expect((await kari.api().GET(`${ROT}/meg`)).data?.sprak).toBe('nn');
    expect((await ola.api().GET(`${ROT}/meg`)).data?.sprak).toBeUndefined();
  });
});
