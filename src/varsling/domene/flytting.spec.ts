import { finnFlytting } from './flytting.js';
import { lagTidslinje } from './tidslinje.js';
import { enOppgave, lest, regler } from './varselplan.testhjelp.js';
import type { Varselgrunnlag, Varselregler } from './varsel.js';

/** `F0 man 30.11 09:00 fra 2026-11-28 UTENFOR_TID SONDAG`. */
const flyttet = (grunnlag: Varselgrunnlag, valg: Partial<Varselregler> = {}): string[] =>
  lagTidslinje(grunnlag, regler(valg), 51).varsler.map((varsel) => {
    const funnet = finnFlytting(grunnlag, regler(valg), varsel);
    return [lest(varsel), ...(funnet ? ['fra', funnet.fra, ...funnet.grunner] : [])].join(' ');
  });

it.each([
  ['innenfor', '2026-11-24T10:05:00+01:00', 'F0 tir 24.11 11:00'],
  ['på en hel time', '2026-11-24T10:00:00+01:00', 'F0 tir 24.11 10:00'],
  ['før åpning', '2026-11-24T05:00:00+01:00', 'F0 tir 24.11 09:00 fra 2026-11-24 UTENFOR_TID'],
  [
    'i den siste timen',
    '2026-11-24T16:30:00+01:00',
    'F0 ons 25.11 09:00 fra 2026-11-24 UTENFOR_TID',
  ],
  [
    'lørdag kveld',
    '2026-11-28T20:00:00+01:00',
    'F0 man 30.11 09:00 fra 2026-11-28 UTENFOR_TID SONDAG',
  ],
  ['søndag', '2026-11-29T12:00:00+01:00', 'F0 man 30.11 09:00 fra 2026-11-29 SONDAG'],
  ['på en helligdag', '2026-05-14T12:00:00+02:00', 'F0 fre 15.5 09:00 fra 2026-05-14 HELLIGDAG'],
  [
    'første juledag, før en søndag',
    '2026-12-25T12:00:00+01:00',
    'F0 man 28.12 09:00 fra 2026-12-25 HELLIGDAG SONDAG',
  ],
])('et førstegangsvarsel for en oppgave som er laget %s', (_, opprettet, ventet) => {
  expect(flyttet(enOppgave(opprettet, { purringIntervallDager: 0 }))).toEqual([ventet]);
});

it('er ikke utenfor tiden når det sendes hele døgnet', () => {
  const sendetid = { fraTime: 0, tilTime: 24 };
  const oppgave = enOppgave('2026-11-28T23:30:00+01:00', { purringIntervallDager: 0 });

  expect(flyttet(oppgave, { sendetid })).toEqual(['F0 man 30.11 00:00 fra 2026-11-28 SONDAG']);
});

it('en påminnelse flyttes fra den første av de stengte dagene den falt på', () => {
  const oppgave = enOppgave('2026-03-31T10:05:00+02:00', { purringIntervallDager: 1 });

  expect(flyttet(oppgave, { maksPurringer: 4 })).toEqual([
    'F0 tir 31.3 11:00',
    'P1 ons 1.4 09:00',
    'P2 lør 4.4 09:00 fra 2026-04-02 HELLIGDAG',
    'P3 tir 7.4 09:00 fra 2026-04-05 HELLIGDAG',
    'P4 ons 8.4 09:00',
  ]);
});

it('en oppgave fra en søndag har ingen påminnelse å flytte den dagen', () => {
  const oppgave = enOppgave('2026-11-29T12:00:00+01:00', { purringIntervallDager: 2 });

  expect(flyttet(oppgave, { maksPurringer: 3, forstegangsvarsel: false })).toEqual([
    'P1 tir 1.12 09:00',
    'P2 tor 3.12 09:00',
    'P3 lør 5.12 09:00',
  ]);
});

it.each([
  ['mandag', '2026-12-07', 'S1 lør 5.12 09:00 fra 2026-12-06 SONDAG'],
  ['etter jul', '2026-12-28', 'S1 tor 24.12 09:00 fra 2026-12-27 HELLIGDAG SONDAG'],
  ['tirsdag', '2026-12-08', 'S1 man 7.12 09:00'],
])('den siste flyttes fram, så den kommer før fristen: %s', (_, frist, ventet) => {
  const [, siste] = flyttet(enOppgave(undefined, { frist, purringIntervallDager: 50 }));

  expect(siste).toBe(ventet);
});
