import { setTimeout } from 'node:timers/promises';
import { nyePersoner, nyPerson } from '../../../test/oppsett/personnumre.js';
import { digdir, medRegister, numreI, tjener } from './kontaktregister.testhjelp.js';

medRegister();

describe('oppslag på omtrent samme tid', () => {
  const person = { reservasjon: 'NEI', status: 'AKTIV' };

  it('går i én forespørsel, hvert nummer én gang', async () => {
    const numre = nyePersoner(50);
    const register = digdir(person);

    const forste = Promise.all(numre.map((nummer) => register.slaOpp(nummer)));
    await setTimeout(2);
    const andre = Promise.all(numre.map((nummer) => register.slaOpp(nummer)));

    expect([...(await forste), ...(await andre)]).toHaveLength(100);
    expect(tjener.spurt.map(({ kropp }) => numreI(kropp))).toEqual([numre]);
  });

  it('er aldri flere enn tusen i en forespørsel, og hver får sitt eget svar', async () => {
    const numre = nyePersoner(2_500);
    const register = digdir(person, { fristMs: 5_000 });
    tjener.svar = ({ kropp }) => ({
      status: 200,
      kropp: {
        personer: numreI(kropp)
          .map((personidentifikator) => ({
            ...person,
            personidentifikator,
            kontaktinformasjon: { epostadresse: `${personidentifikator}@eksempel.no` },
          }))
          .reverse(),
      },
    });

    const svar = await Promise.all(numre.map((nummer) => register.slaOpp(nummer)));

    expect(svar).toEqual(
      numre.map((nummer) => ({ reservert: false, epost: `${nummer}@eksempel.no` })),
    );
    // They are asked at the same time, and come in any order.
    const antall = tjener.spurt.map(({ kropp }) => numreI(kropp).length);
    expect(antall.sort((a, b) => a - b)).toEqual([500, 1_000, 1_000]);
  });

  it('huskes ikke: neste gang spørres det igjen', async () => {
    const nummer = nyPerson();
    const register = digdir(person);

    await register.slaOpp(nummer);
    await register.slaOpp(nummer);

    expect(tjener.spurt).toHaveLength(2);
  });
});
