import { nyePersoner } from '../../../test/oppsett/personnumre.js';
import { skrivMelding } from '../tekster/skriv-melding.js';
import { DirekteKanal } from './direkte.kanal.js';
import { Epost } from './epost.js';
import { startHttptjener, type Httpsvar, type Httptjener } from './httptjener.testhjelp.js';
import { minnelogg } from './kanal.testhjelp.js';
import { digdirKrr } from './registerdorer.js';
import { FiksSms } from './sms.js';
import { startSmtptjener, type Smtptjener } from './smtptjener.testhjelp.js';
import type { Melding, Utfall } from './varselkanal.js';

const [kari, ola] = nyePersoner(2) as [string, string];
const { logg, linjer } = minnelogg();
let http: Httptjener;
let smtp: Smtptjener;
let kanal: DirekteKanal;
let smssvar: Httpsvar = { status: 200, kropp: { id: 'sms-1' } };

/** Kari has both, and reads Nynorsk; Ola has a phone. */
const REGISTERET: Readonly<Record<string, object>> = {
  [kari]: {
    spraak: 'nn',
    kontaktinformasjon: {
      epostadresse: 'kari@eksempel.no',
      mobiltelefonnummer: '+4799887766',
    },
  },
  [ola]: { kontaktinformasjon: { mobiltelefonnummer: '+4744332211' } },
};

beforeEach(async () => {
  linjer.splice(0);
  smssvar = { status: 200, kropp: { id: 'sms-1' } };
  http = await startHttptjener();
  http.svar = ({ sti, kropp }) =>
    sti === '/rest/v2/personer' ? { status: 200, kropp: fraRegisteret(kropp) } : smssvar;
  smtp = await startSmtptjener();
  const felles = { base: http.base, hoder: async () => ({}), fristMs: 300, logg };
  kanal = new DirekteKanal({
    register: digdirKrr(felles),
    veier: {
      EPOST: new Epost({
        vert: 'localhost',
        port: smtp.port,
        tls: 'INGEN',
        avsender: 'varsel@fjordvik.example',
        logg,
      }),
      SMS: new FiksSms({ ...felles, kontoId: 'konto' }),
    },
  });
});
afterEach(async () => {
  await kanal.lukk();
  await smtp.lukk();
  await http.lukk();
  expect(linjer.join('')).not.toMatch(/\d{8}|eksempel\.no|Skoletur/);
});

const fraRegisteret = (kropp: unknown): object => ({
  personer: (kropp as { personidentifikatorer: string[] }).personidentifikatorer.map((nummer) => ({
    personidentifikator: nummer,
    status: 'AKTIV',
    reservasjon: 'NEI',
    ...REGISTERET[nummer],
  })),
});
const send = (nummer: string): Promise<Utfall> =>
  kanal.send(nummer, skriv, { varsleReserverte: true });
const skriv: Parameters<DirekteKanal['send']>[1] = (sprak): Melding =>
  skrivMelding(
    {
      id: 'varsel-1',
      kommunenavn: 'Fjordvik kommune',
      avsender: 'Fjordvik kommune',
      sprak: sprak ?? 'nb',
      varsler: [{ type: 'PURRING', tittel: 'Skoletur', frist: '2026-09-30' }],
      visTittel: true,
    },
    { portal: 'min.kommune.no', egne: {} },
  );
const smser = () =>
  http.spurt.filter(({ sti }) => sti?.endsWith('/send')).map(({ kropp }) => kropp);

it('hver får meldingen på sin vei og sitt språk', async () => {
  const utfall = await Promise.all([send(kari), send(ola)]);

  expect(utfall).toMatchObject([
    { type: 'SENDT', kanal: 'EPOST' },
    { type: 'SENDT', kanal: 'SMS', referanse: 'sms-1' },
  ]);
  expect(smtp.mottatt).toHaveLength(1);
  expect(smtp.mottatt[0]?.til).toEqual(['kari@eksempel.no']);
  expect(smtp.mottatt[0]?.ra).toContain('html lang=3D"nn"');
  expect(smser()).toEqual([
    {
      telefonnummer: '+4744332211',
      tekst:
        'Påminnelse: Du har en oppgave fra Fjordvik kommune. Den heter "Skoletur". ' +
        'Frist: 30. september 2026. Logg inn på min.kommune.no.',
    },
  ]);
});

it('den som har en e-post som ikke finnes mer, får SMS', async () => {
  smtp.svarMed('RCPT', 550, '5.1.1 <kari@eksempel.no> finnes ikke');

  expect(await send(kari)).toMatchObject({ type: 'SENDT', kanal: 'SMS' });
  expect(smser()).toMatchObject([{ telefonnummer: '+4799887766' }]);
});

it('den som e-postserveren ikke kan ta imot for nå, får ingen SMS i stedet', async () => {
  smtp.svarMed('RCPT', 451, 'Senere');

  expect(await send(kari)).toEqual({ type: 'PROV_IGJEN', grunn: 'KANALEN_SVARER_IKKE' });
  expect(smser()).toEqual([]);
});

it('når alt er galt på en gang, kastes det ikke, og ingen nevnes i loggen', async () => {
  smtp.svarMed('MAIL', 550, 'kari@eksempel.no');
  smssvar = { status: 500, kropp: { message: '+4744332211' } };
  const medAlt = await Promise.all([send(kari), send(ola)]);
  http.svar = () => ({ status: 500, kropp: kari });
  const utenRegister = await send(kari);

  expect([...medAlt, utenRegister].map(({ type }) => type)).toEqual(
    Array<string>(3).fill('PROV_IGJEN'),
  );
  expect(linjer).toHaveLength(3);
});
