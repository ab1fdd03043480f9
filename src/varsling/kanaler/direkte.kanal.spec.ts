import { nyPerson } from '../../../test/oppsett/personnumre.js';
import type { Sprak } from '../../felles/sprak.js';
import { DirekteKanal } from './direkte.kanal.js';
import { melding } from './kanal.testhjelp.js';
import type { Oppslag } from './kontaktregister.js';
import type { Melding } from './varselkanal.js';
import type { Vei, Veiutfall } from './vei.js';

const nummer = nyPerson();
const ALLE = { varsleReserverte: true };
const IKKE_RESERVERTE = { varsleReserverte: false };

interface Sendt {
  readonly kanal: string;
  readonly adresse: string;
  readonly melding: Melding;
}

/** A world where the register says this, and each way answers so; tells what went out where. */
function prov(oppslag: Oppslag, svar: { EPOST?: Veiutfall; SMS?: Veiutfall } = {}) {
  const sendt: Sendt[] = [];
  const lukket: string[] = [];
  const vei = (kanal: 'EPOST' | 'SMS'): Vei => ({
    send: async (adresse, sendes) => {
      sendt.push({ kanal, adresse, melding: sendes });
      return svar[kanal] ?? { type: 'SENDT', referanse: `${kanal}-1` };
    },
    lukk: async () => void lukket.push(kanal),
  });
  const register = { slaOpp: async () => oppslag };
  const veier = { EPOST: vei('EPOST'), SMS: vei('SMS') };
  return { sendt, lukket, register, veier, kanal: new DirekteKanal({ register, veier }) };
}
const skriv = (sprak: Sprak | undefined): Melding => melding({ sprak: sprak ?? 'nb' });

const begge = { epost: 'a@x.no', mobil: '+4799887766', reservert: false };
const bareSms = { mobil: '+4799887766', reservert: false };

it('den som har e-post og mobil, får e-post og ikke mer', async () => {
  const { kanal, sendt } = prov(begge);

  expect(await kanal.send(nummer, skriv, ALLE)).toEqual({
    type: 'SENDT',
    kanal: 'EPOST',
    referanse: 'EPOST-1',
  });
  expect(sendt).toMatchObject([{ kanal: 'EPOST', adresse: 'a@x.no' }]);
});

it('den som bare har mobil, får SMS', async () => {
  const { kanal, sendt } = prov(bareSms);

  expect(await kanal.send(nummer, skriv, ALLE)).toMatchObject({ type: 'SENDT', kanal: 'SMS' });
  expect(sendt).toMatchObject([{ kanal: 'SMS', adresse: '+4799887766' }]);
});

it('rekkefølgen kan være en annen, og en vei kan mangle', async () => {
  const { register, veier } = prov(begge);
  const smsForst = new DirekteKanal({ register, veier, prioritet: ['SMS', 'EPOST'] });
  const utenEpost = new DirekteKanal({ register, veier: { SMS: veier.SMS } });

  expect(await smsForst.send(nummer, skriv, ALLE)).toMatchObject({ kanal: 'SMS' });
  expect(await utenEpost.send(nummer, skriv, ALLE)).toMatchObject({ kanal: 'SMS' });
});

it.each(['nb', 'nn', 'en', 'se', undefined] as const)(
  'meldingen skrives på språket registeret sier: %s',
  async (sprak) => {
    const { kanal, sendt } = prov({ ...begge, ...(sprak && { sprak }) });

    await kanal.send(nummer, skriv, ALLE);

    expect(sendt[0]?.melding.sprak).toBe(sprak ?? 'nb');
  },
);

it('den som er reservert, får melding bare der kommunen vil det', async () => {
  const { kanal, sendt } = prov({ ...begge, reservert: true });

  expect(await kanal.send(nummer, skriv, IKKE_RESERVERTE)).toEqual({
    type: 'IKKE_NADD',
    grunn: 'RESERVERT',
  });
  expect(sendt).toEqual([]);
  expect(await kanal.send(nummer, skriv, ALLE)).toMatchObject({ type: 'SENDT' });
});

it('den som ikke er reservert, får melding hos alle', async () => {
  expect(await prov(begge).kanal.send(nummer, skriv, IKKE_RESERVERTE)).toMatchObject({
    type: 'SENDT',
  });
});

it('den uten adresse nås ikke', async () => {
  expect(await prov({ reservert: false }).kanal.send(nummer, skriv, ALLE)).toEqual({
    type: 'IKKE_NADD',
    grunn: 'INGEN_KONTAKTINFORMASJON',
  });
});

it('når registeret ikke svarer, prøves det igjen', async () => {
  const { kanal, sendt } = prov('SVARER_IKKE');

  expect(await kanal.send(nummer, skriv, ALLE)).toEqual({
    type: 'PROV_IGJEN',
    grunn: 'KANALEN_SVARER_IKKE',
  });
  expect(sendt).toEqual([]);
});

it('en adresse som avvises, gjør at den neste prøves', async () => {
  const { kanal, sendt } = prov(begge, { EPOST: { type: 'AVVIST' } });

  expect(await kanal.send(nummer, skriv, ALLE)).toMatchObject({ type: 'SENDT', kanal: 'SMS' });
  expect(sendt.map((en) => en.kanal)).toEqual(['EPOST', 'SMS']);
});

it('når alle adresser avvises, sies det med den siste', async () => {
  const AVVIST: Veiutfall = { type: 'AVVIST' };

  const bade = await prov(begge, { EPOST: AVVIST, SMS: AVVIST }).kanal.send(nummer, skriv, ALLE);

  expect(bade).toEqual({ type: 'IKKE_NADD', grunn: 'AVVIST_AV_MOTTAKER', kanal: 'SMS' });
});

it('etter «prøv igjen» tas ingen annen vei: det kunne blitt to meldinger', async () => {
  const { kanal, sendt } = prov(begge, { EPOST: { type: 'PROV_IGJEN', ventMs: 5_000 } });

  expect(await kanal.send(nummer, skriv, ALLE)).toEqual({
    type: 'PROV_IGJEN',
    grunn: 'KANALEN_SVARER_IKKE',
    ventMs: 5_000,
  });
  expect(sendt).toHaveLength(1);
});

it('veiene lukkes med kanalen', async () => {
  const { kanal, lukket } = prov(begge);

  await kanal.lukk();

  expect(lukket).toEqual(['EPOST', 'SMS']);
});
