import { expect, it } from '@jest/globals';
import { STANDARDMALER } from '../../../../src/varsling/tekster/maler/standardmaler.js';
import { lagUtkast } from './utkast.js';
import { fraVerdier, tilVerdier } from './verdier.js';

const mal = { emne: 'Hei', tekst: 'Hei fra {kommune}.', sms: 'Hei.' };
const valg = {
  ...{ forstegangsvarsel: true, maksPurringer: 3, visTittel: true, varsleReserverte: true },
  sendetid: { fraTime: 8, tilTime: 16 },
  tekster: { nb: { PURRING: mal, FLERE: mal }, se: { PURRING: { ...mal, sms: '{komune}' } } },
};
const nbPurring = { sprak: 'nb', type: 'PURRING' } as const;

it('bare teksten som vises, er med, så en feil i en annen ikke hindrer den', () => {
  const { varslingsvalg } = lagUtkast(tilVerdier(valg), nbPurring, 'EPOST');

  expect(varslingsvalg).toEqual({
    ...valg,
    tekster: { nb: { PURRING: { ...mal, sms: '{kommune}' } } },
  });
});

it('SMS-en prøves uten e-posten', () => {
  const { varslingsvalg } = lagUtkast(tilVerdier(valg), nbPurring, 'SMS');

  expect(varslingsvalg?.tekster.nb?.PURRING).toEqual({
    ...{ emne: '{kommune}', tekst: '{kommune}', sms: mal.sms },
  });
});

it('flere oppgaver i samme melding er tre nye', () => {
  const utkast = lagUtkast(tilVerdier(valg), { sprak: 'nb', type: 'FLERE' }, 'SMS');

  expect(utkast).toMatchObject({ type: 'FORSTEGANGSVARSEL', antall: 3 });
});

it('uten egen tekst er det standardteksten som vises, og den er klar til å skrives om', () => {
  const verdier = tilVerdier(valg);

  expect(
    lagUtkast(verdier, { sprak: 'nn', type: 'PURRING' }, 'SMS').varslingsvalg?.tekster,
  ).toEqual({});
  expect(fraVerdier({ ...verdier, 'nn.PURRING.egen': true }).tekster.nn).toEqual({
    PURRING: STANDARDMALER.nn.maler.PURRING,
  });
});
