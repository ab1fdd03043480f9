import { kontakter } from './kontakter.js';
import { testpersoner } from './personer.js';

it('hver testperson har sine egne adresser', () => {
  const epost = kontakter.flatMap((kontakt) => kontakt.epost ?? []);
  const mobil = kontakter.flatMap((kontakt) => kontakt.mobil ?? []);

  expect(new Set(epost).size).toBe(epost.length);
  expect(new Set(mobil).size).toBe(mobil.length);
  expect(epost.filter((en) => !/^[a-z]+(\.[a-z]+)*@epost\.example$/.test(en))).toEqual([]);
});

it('én er reservert, én har ingen adresse, én har bare en nedlagt postkasse', () => {
  const finn = ({ personId }: { personId: string }) =>
    kontakter.find((kontakt) => kontakt.personId === personId);

  expect(kontakter.filter(({ reservert }) => reservert)).toEqual([finn(testpersoner.reservert)]);
  expect(finn(testpersoner.utenAdresse)).not.toHaveProperty('epost');
  expect(finn(testpersoner.utenAdresse)).not.toHaveProperty('mobil');
  expect(finn(testpersoner.dodPostkasse)).toMatchObject({ epost: 'nedlagt@epost.example' });
  expect(finn(testpersoner.dodPostkasse)).not.toHaveProperty('mobil');
});
