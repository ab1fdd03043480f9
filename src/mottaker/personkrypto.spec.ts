import { randomBytes } from 'node:crypto';
import { Personkrypto } from './personkrypto.js';

const nummer = '12838433381';
const enNokkel = (id: string) => ({ id, nokkel: randomBytes(32) });

it('et kryptert nummer kan leses igjen, og er aldri likt to ganger', () => {
  const krypto = new Personkrypto({ oppslag: [enNokkel('o')], kryptering: [enNokkel('a')] });

  const forste = krypto.krypter(nummer);
  const andre = krypto.krypter(nummer);

  expect(krypto.dekrypter(forste.kryptert.toString('base64'), forste.nokkelId)).toBe(nummer);
  expect(forste.kryptert.equals(andre.kryptert)).toBe(false);
  expect(forste.oppslag.equals(andre.oppslag)).toBe(true);
  expect(forste.kryptert.includes(nummer)).toBe(false);
});

it('etter nøkkelbytte leses det gamle med den gamle nøkkelen, og det nye krypteres med den nye', () => {
  const gammel = enNokkel('gammel');
  const oppslag = [enNokkel('o')];
  const lagret = new Personkrypto({ oppslag, kryptering: [gammel] }).krypter(nummer);

  const etter = new Personkrypto({ oppslag, kryptering: [enNokkel('ny'), gammel] });

  expect(etter.dekrypter(lagret.kryptert.toString('base64'), lagret.nokkelId)).toBe(nummer);
  expect(etter.krypter(nummer).nokkelId).toBe('ny');
});

it('endrede byte og ukjente nøkler oppdages', () => {
  const krypto = new Personkrypto({ oppslag: [enNokkel('o')], kryptering: [enNokkel('a')] });
  const { kryptert } = krypto.krypter(nummer);
  const endret = Buffer.from(kryptert);
  endret[14] = (endret[14] ?? 0) ^ 1;

  expect(() => krypto.dekrypter(endret.toString('base64'), 'a')).toThrow();
  expect(() => krypto.dekrypter(kryptert.toString('base64'), 'b')).toThrow('«b»');
});

it('en annen oppslagsnøkkel gir et annet oppslag', () => {
  const en = new Personkrypto({ oppslag: [enNokkel('o')], kryptering: [enNokkel('a')] });
  const annen = new Personkrypto({ oppslag: [enNokkel('o')], kryptering: [enNokkel('a')] });

  expect(en.oppslag(nummer).equals(annen.oppslag(nummer))).toBe(false);
});
