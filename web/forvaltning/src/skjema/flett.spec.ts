import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flett } from './flett.js';

const grunnlag = { navn: 'Skole', aktiv: true, sms: 'Hei' };

it('det bare den andre har endret, tas med, og det bare jeg har endret, står', () => {
  const fletting = flett({
    grunnlag,
    mine: { ...grunnlag, navn: 'Skolen' },
    deres: { ...grunnlag, aktiv: false },
  });

  expect(fletting).toEqual({
    flettet: { navn: 'Skolen', aktiv: false, sms: 'Hei' },
    tattMed: ['aktiv'],
    uenige: [],
  });
});

it('har begge endret det samme, står mitt til noen har valgt', () => {
  const { flettet, tattMed, uenige } = flett({
    grunnlag,
    mine: { ...grunnlag, navn: 'Skolen' },
    deres: { ...grunnlag, navn: 'Oppvekst' },
  });

  expect([flettet.navn, tattMed, uenige]).toEqual(['Skolen', [], ['navn']]);
});

it('har begge endret til det samme, er det ingenting å velge', () => {
  const like = { ...grunnlag, navn: 'Oppvekst' };

  expect(flett({ grunnlag, mine: like, deres: like })).toEqual({
    flettet: like,
    tattMed: [],
    uenige: [],
  });
});

it('det som er én ting, flettes ikke: har begge endret noe av det, står mitt til noen har valgt', () => {
  const tekst = { 'nb.egen': true, 'nb.emne': 'Hei', 'nb.sms': 'Hei', 'nn.sms': 'Hei' };
  const slattAv = { ...tekst, 'nb.egen': false, 'nb.emne': '', 'nb.sms': '', 'nn.sms': 'Hallo' };

  const fletting = flett(
    { grunnlag: tekst, mine: { ...tekst, 'nb.sms': 'Ny' }, deres: slattAv },
    (felt) => felt.slice(0, 2),
  );

  expect(fletting).toEqual({
    flettet: { ...tekst, 'nb.sms': 'Ny', 'nn.sms': 'Hallo' },
    tattMed: ['nn.sms'],
    uenige: ['nb.egen', 'nb.emne', 'nb.sms'],
  });
});

it('ingen endring går tapt, uansett hvem som har endret hva', () => {
  const felt = fc.constantFrom('a', 'b', 'c');
  const verdier = fc.record({ x: felt, y: felt, z: felt });

  fc.assert(
    fc.property(verdier, verdier, verdier, (fra, mine, deres) => {
      const { flettet, tattMed, uenige } = flett({ grunnlag: fra, mine, deres });

      for (const navn of ['x', 'y', 'z'] as const) {
        if (mine[navn] !== fra[navn]) expect(flettet[navn]).toBe(mine[navn]);
        const sagt = tattMed.includes(navn) || uenige.includes(navn);
        expect(sagt).toBe(deres[navn] !== fra[navn] && deres[navn] !== mine[navn]);
      }
    }),
  );
});
