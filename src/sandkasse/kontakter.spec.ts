import { kontakter } from './kontakter.js';
import { testpersoner } from './personer.js';

it('hver testperson har sine egne adresser', () => {
  const epost = kontakter.flatMap((kontakt) => kontakt.epost ?? []);
  const mobil = kontakter.flatMap((kontakt) => kontakt.mobil ?? []);

  expect(new Set(epost).size).toBe(epost.length);
  expect(new Set(mobil).size).toBe(mobil.length);
  expect(epost.filter((en) => !/^[a-z]+(\.[a-z]+)*@epost\.example$/.test(en))).toEqual([]);
});

const finn = ({ personId }: { personId: string }) =>
  kontakter.find((kontakt) => kontakt.personId === personId);
const EPOST = expect.any(String) as string;
const MOBIL = expect.any(String) as string;

it('én er reservert', () => {
  expect(kontakter.filter(({ reservert }) => reservert)).toEqual([finn(testpersoner.reservert)]);
});

it.each([
  ['har ingen adresse', testpersoner.utenAdresse, { nedlagt: false }],
  ['har bare mobil', testpersoner.bareMobil, { mobil: MOBIL, nedlagt: false }],
  ['har bare en nedlagt postkasse', testpersoner.dodPostkasse, { epost: EPOST, nedlagt: true }],
  [
    'har en nedlagt postkasse og mobil',
    testpersoner.dodPostkasseMedMobil,
    { epost: EPOST, mobil: MOBIL, nedlagt: true },
  ],
])('én %s', (_hva, person, adresser) => {
  const { personId, sprak } = person;

  expect(finn(person)).toEqual({ personId, sprak, reservert: false, ...adresser });
});

it('alle andre har en postkasse som virker, og mobil', () => {
  const virker = kontakter.filter(({ epost, mobil, nedlagt }) => epost && mobil && !nedlagt);

  expect(virker).toHaveLength(kontakter.length - 4);
});
