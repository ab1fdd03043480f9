import type { Varselgrunnlag, Varselregler } from './varsel.js';

import { enOppgave, heleplanen, lest, regler } from './varselplan.testhjelp.js';

const plan = (grunnlag: Varselgrunnlag, valgte: Partial<Varselregler> = {}): string[] =>
  heleplanen(grunnlag, regler(valgte)).map(lest);

describe('hele planen', () => {
  it.each([
    ['innenfor sendetiden: neste hele time', '2026-11-24T10:05:00+01:00', ['F0 tir 24.11 11:00']],
    ['på en hel time: med en gang', '2026-11-24T10:00:00+01:00', ['F0 tir 24.11 10:00']],
    ['i dagens siste time: neste dag', '2026-11-24T16:30:00+01:00', ['F0 ons 25.11 09:00']],
    ['lørdag kveld: mandag', '2026-11-28T20:00:00+01:00', ['F0 man 30.11 09:00']],
    ['kvelden før klokken stilles fram', '2026-03-28T20:00:00+01:00', ['F0 man 30.3 09:00']],
    ['natten klokken stilles fram', '2026-03-29T03:00:00+02:00', ['F0 man 30.3 09:00']],
    ['kvelden før klokken stilles tilbake', '2026-10-24T20:00:00+02:00', ['F0 man 26.10 09:00']],
    ['natten klokken stilles tilbake', '2026-10-25T02:30:00+01:00', ['F0 man 26.10 09:00']],
    ['påskeaften kveld', '2026-04-04T20:00:00+02:00', ['F0 tir 7.4 09:00']],
    ['første juledag', '2026-12-25T12:00:00+01:00', ['F0 man 28.12 09:00']],
  ])('førstegangsvarselet, opprettet %s', (_, opprettet, ventet) => {
    expect(plan(enOppgave(opprettet, { purringIntervallDager: 0 }))).toEqual(ventet);
  });

  it.each([
    ['hver dag', '2026-11-24T10:05:00+01:00', 1, ['P1 ons 25.11', 'P2 tor 26.11', 'P3 fre 27.11']],
    [
      'ikke to på mandag',
      '2026-11-26T10:05:00+01:00',
      1,
      ['P1 fre 27.11', 'P2 lør 28.11', 'P3 man 30.11', 'P4 tir 1.12'],
    ],
    [
      'ikke samme dag som det første',
      '2026-11-28T20:00:00+01:00',
      1,
      ['P1 tir 1.12', 'P2 ons 2.12'],
    ],
    [
      'hver dag når klokken stilles fram',
      '2026-03-27T10:05:00+01:00',
      1,
      ['P1 lør 28.3', 'P2 man 30.3'],
    ],
    [
      'hver dag når klokken stilles tilbake',
      '2026-10-23T10:05:00+02:00',
      1,
      ['P1 lør 24.10', 'P2 man 26.10'],
    ],
    [
      'hver dag i påsken 2026',
      '2026-03-31T10:05:00+02:00',
      1,
      ['P1 ons 1.4', 'P2 lør 4.4', 'P3 tir 7.4', 'P4 ons 8.4'],
    ],
    [
      'hver dag i påsken 2027',
      '2027-03-23T10:05:00+01:00',
      1,
      ['P1 ons 24.3', 'P2 lør 27.3', 'P3 tir 30.3', 'P4 ons 31.3'],
    ],
    [
      'første mai flyttes, og neste regnes fra opprettelsen',
      '2026-04-24T10:05:00+02:00',
      7,
      ['P1 lør 2.5', 'P2 fre 8.5', 'P3 fre 15.5'],
    ],
    ['syttende mai', '2027-05-10T10:05:00+02:00', 7, ['P1 tir 18.5', 'P2 man 24.5']],
    ['jul og nyttår', '2026-12-18T10:05:00+01:00', 7, ['P1 man 28.12', 'P2 lør 2.1', 'P3 fre 8.1']],
    ['hver trettiende dag', '2026-11-24T10:05:00+01:00', 30, ['P1 tor 24.12', 'P2 lør 23.1']],
    [
      'aldri, når det er lenger enn noen planlegger',
      '2026-11-24T10:05:00+01:00',
      2_147_483_647,
      [],
    ],
  ])('purringer klokken 9: %s', (_, opprettet, purringIntervallDager, ventet) => {
    const [, ...purringer] = plan(enOppgave(opprettet, { purringIntervallDager }));

    expect(purringer.slice(0, ventet.length)).toEqual(ventet.map((dag) => `${dag} 09:00`));
    expect(purringer).toHaveLength(ventet.length && 10);
  });

  it.each([
    ['i dag: bare det første', '2026-11-24', 1, ['F0 tir 24.11 11:00']],
    [
      'i morgen: ingen siste, men en vanlig',
      '2026-11-25',
      1,
      ['F0 tir 24.11 11:00', 'P1 ons 25.11 09:00'],
    ],
    [
      'om to dager: den siste i stedet for en vanlig',
      '2026-11-26',
      1,
      ['F0 tir 24.11 11:00', 'S1 ons 25.11 09:00'],
    ],
    ['ingen purring: heller ingen siste', '2026-11-30', 0, ['F0 tir 24.11 11:00']],
    [
      'før første purring: bare den siste',
      '2026-12-04',
      30,
      ['F0 tir 24.11 11:00', 'S1 tor 3.12 09:00'],
    ],
    [
      'dagen etter en purring',
      '2026-12-09',
      7,
      ['F0 tir 24.11 11:00', 'P1 tir 1.12 09:00', 'S2 tir 8.12 09:00'],
    ],
    [
      'mandag: den siste på lørdag',
      '2026-12-07',
      7,
      ['F0 tir 24.11 11:00', 'P1 tir 1.12 09:00', 'S2 lør 5.12 09:00'],
    ],
    [
      'etter jul: den siste julaften',
      '2026-12-28',
      30,
      ['F0 tir 24.11 11:00', 'S1 tor 24.12 09:00'],
    ],
    [
      'lenger enn noen planlegger: ingen siste',
      '9999-12-31',
      36_500,
      ['F0 tir 24.11 11:00', 'P1 tor 31.10 09:00'],
    ],
  ])('med frist %s', (_, frist, purringIntervallDager, ventet) => {
    expect(plan(enOppgave(undefined, { frist, purringIntervallDager }))).toEqual(ventet);
  });

  it.each([
    ['tirsdag etter påske', '2026-04-07', ['P1 tir 31.3', 'S2 lør 4.4']],
    ['onsdag etter påske', '2026-04-08', ['P1 tir 31.3', 'S2 tir 7.4']],
    ['langfredag', '2026-04-03', ['P1 tir 31.3', 'S2 ons 1.4']],
  ])('den siste purringen er åpen dag før fristen: %s', (_, frist, ventet) => {
    const [, ...purringer] = plan(enOppgave('2026-03-24T10:05:00+01:00', { frist }));

    expect(purringer).toEqual(ventet.map((dag) => `${dag} 09:00`));
  });

  it('ingenting etter fristens dag, heller ikke det første', () => {
    expect(plan(enOppgave('2026-11-24T16:30:00+01:00', { frist: '2026-11-24' }))).toEqual([]);
  });

  it.each([
    [0, null, []],
    [0, '2026-12-16', []],
    [1, null, ['P1 tir 1.12']],
    [1, '2026-12-16', ['S1 tir 15.12']],
    [2, null, ['P1 tir 1.12', 'P2 tir 8.12']],
    [2, '2026-12-20', ['P1 tir 1.12', 'S2 lør 19.12']],
    [2, '2026-11-25', []],
  ])('høyst %i purringer med frist %s, og en er holdt av til den siste', (maks, frist, ventet) => {
    const [, ...purringer] = plan(enOppgave(undefined, { frist }), { maksPurringer: maks });

    expect(purringer).toEqual(ventet.map((dag) => `${dag} 09:00`));
  });

  it('hver dag i ti purringer: ni med en gang, og den siste før fristen', () => {
    const purringer = plan(enOppgave(undefined, { frist: '2027-01-15', purringIntervallDager: 1 }));

    expect(purringer.slice(-3)).toEqual([
      'P8 tor 3.12 09:00',
      'P9 fre 4.12 09:00',
      'S10 tor 14.1 09:00',
    ]);
    expect(purringer).toHaveLength(11);
  });

  it.each([
    ['på en åpen dag', '2026-11-24T10:05:00+01:00', ['P1 ons 25.11 09:00', 'P2 tor 26.11 09:00']],
    ['lørdag kveld', '2026-11-28T20:00:00+01:00', ['P1 man 30.11 09:00', 'P2 tir 1.12 09:00']],
  ])('uten førstegangsvarsel begynner purringene dagen etter: %s', (_, opprettet, ventet) => {
    const oppgave = enOppgave(opprettet, { purringIntervallDager: 1 });

    expect(plan(oppgave, { forstegangsvarsel: false, maksPurringer: 2 })).toEqual(ventet);
  });

  it('følger kommunens sendetid', () => {
    const sendetid = { fraTime: 8, tilTime: 10 };

    expect(plan(enOppgave(), { sendetid, maksPurringer: 1 })).toEqual([
      'F0 ons 25.11 08:00',
      'P1 tir 1.12 08:00',
    ]);
  });
});
