import type { Planlagt, Varselgrunnlag } from './varsel.js';
import { forsteFra, forsteVarsel, innhentet, nesteVarsel } from './varselplan.js';
import { uteblitt } from './varselrekke.js';
import { enOppgave, heleplanen, lest, regler } from './varselplan.testhjelp.js';

describe('neste varsel', () => {
  const daglig = (frist: string | null = null) =>
    enOppgave(undefined, { frist, purringIntervallDager: 1 });
  const neste = (grunnlag: Varselgrunnlag, na: string, sist?: Planlagt): string | undefined => {
    const funnet = nesteVarsel(grunnlag, regler(), { sist, na: new Date(na) });
    return funnet && lest(funnet);
  };
  /** What the plan says is number `nr`. */
  const nr = (grunnlag: Varselgrunnlag, plass: number): Planlagt =>
    heleplanen(grunnlag, regler())[plass]!;

  it.each([
    [
      'er det første når ingenting er planlagt',
      undefined,
      '2026-11-24T10:05:00+01:00',
      'F0 tir 24.11 11:00',
    ],
    ['er neste i planen når ingen er glemt', 0, '2026-11-24T12:00:00+01:00', 'P1 ons 25.11 09:00'],
    ['er ikke glemt i samme øyeblikk', 0, '2026-11-25T09:00:00+01:00', 'P1 ons 25.11 09:00'],
    [
      'kommer neste hele time når det er glemt',
      0,
      '2026-11-25T09:00:01+01:00',
      'P1 ons 25.11 10:00',
    ],
    [
      'er ett for alle glemte, med den sistes nummer',
      0,
      '2026-11-27T12:30:00+01:00',
      'P3 fre 27.11 13:00',
    ],
    [
      'er den siste av de glemte, også når neste er nå',
      0,
      '2026-11-27T09:00:00+01:00',
      'P2 fre 27.11 09:00',
    ],
    [
      'venter på en åpen dag, og er eneste den dagen',
      0,
      '2026-11-28T18:00:00+01:00',
      'P4 man 30.11 09:00',
    ],
    [
      'er det første når bare det er glemt',
      undefined,
      '2026-11-24T15:20:00+01:00',
      'F0 tir 24.11 16:00',
    ],
    [
      'er det første også på en dag med purring',
      undefined,
      '2026-11-24T20:00:00+01:00',
      'F0 ons 25.11 09:00',
    ],
    [
      'er en purring når den også er glemt',
      undefined,
      '2026-11-26T12:00:00+01:00',
      'P2 tor 26.11 12:00',
    ],
    [
      'er den tiende når alt er glemt i årevis',
      undefined,
      '2029-11-27T12:00:00+01:00',
      'P10 tir 27.11 12:00',
    ],
  ])('%s', (_, plass, na, ventet) => {
    const sist = plass === undefined ? undefined : nr(daglig(), plass);

    expect(neste(daglig(), na, sist)).toBe(ventet);
  });

  it.each([
    [
      'en glemt purring på dens dag blir den siste',
      3,
      '2026-11-28T18:00:00+01:00',
      'S5 man 30.11 09:00',
    ],
    [
      'er den glemt, kommer den på fristens dag',
      4,
      '2026-11-30T16:30:00+01:00',
      'S5 tir 1.12 09:00',
    ],
    ['alt er glemt: bare den siste', undefined, '2026-11-30T12:30:00+01:00', 'S5 man 30.11 13:00'],
    ['etter fristens dag kommer den ikke', 4, '2026-12-01T16:30:00+01:00', undefined],
    ['etter den kommer ingen', 5, '2026-11-30T12:00:00+01:00', undefined],
  ])('den siste purringen: %s', (_, plass, na, ventet) => {
    const grunnlag = daglig('2026-12-01');
    const sist = plass === undefined ? undefined : nr(grunnlag, plass);

    expect(neste(grunnlag, na, sist)).toBe(ventet);
  });

  it('den siste purringen kommer ikke samme dag som et forsinket førstegangsvarsel', () => {
    expect(neste(daglig('2026-11-26'), '2026-11-24T20:00:00+01:00')).toBe('F0 ons 25.11 09:00');
  });

  it('purringen den dagen en glemt gikk ut, teller ikke', () => {
    const sist: Planlagt = { type: 'PURRING', nr: 3, tid: new Date('2026-11-28T09:00:00+01:00') };

    expect(neste(daglig(), '2026-11-28T09:00:00+01:00', sist)).toBe('P4 man 30.11 09:00');
  });
});

describe('en purring som kommunen ikke vil ha nå', () => {
  const grunnlag = enOppgave(undefined, { frist: '2026-12-20' });
  const fra = (sist: Planlagt | undefined, maksPurringer: number): string | undefined => {
    const med = regler({ forstegangsvarsel: false, maksPurringer });
    const na = sist?.tid ?? grunnlag.opprettet;
    const tur = nesteVarsel(grunnlag, med, { sist, na });
    const funnet = tur && forsteFra(grunnlag, med, tur);
    return funnet && lest(funnet);
  };
  const forste: Planlagt = { type: 'PURRING', nr: 1, tid: new Date('2026-12-01T09:00:00+01:00') };

  it('har sin tur, uten å telle med når turen er over', () => {
    const tur = nesteVarsel(grunnlag, regler({ forstegangsvarsel: false, maksPurringer: 0 }), {
      na: grunnlag.opprettet,
    });

    expect(tur).toEqual(forste);
    expect(fra(uteblitt(forste), 0)).toBeUndefined();
    expect(fra(uteblitt(forste), 10)).toBe('P1 tir 8.12 09:00');
    expect(fra(forste, 10)).toBe('P2 tir 8.12 09:00');
  });

  it('er ikke den neste som er planlagt: det er den siste, når det er holdt av en til den', () => {
    expect(fra(undefined, 1)).toBe('S1 lør 19.12 09:00');
    expect(fra(uteblitt(forste), 1)).toBe('S1 lør 19.12 09:00');
  });
});

describe('et varsel som ble forbigått', () => {
  const tur: Planlagt = { type: 'PURRING', nr: 1, tid: new Date('2026-12-01T09:00:00+01:00') };
  const hentet = (frist: string | null, na: string, maksPurringer = 10): string | undefined => {
    const grunnlag = enOppgave(undefined, { frist });
    const funnet = innhentet(grunnlag, regler({ maksPurringer }), { tur, na: new Date(na) });
    return funnet && lest(funnet);
  };

  it.each([
    ['kommer neste time', null, '2026-12-01T09:30:00+01:00', 'P1 tir 1.12 10:00'],
    ['er ett for alle som er forbi', null, '2026-12-16T09:30:00+01:00', 'P3 ons 16.12 10:00'],
    [
      'er den siste, den dagen den har',
      '2026-12-20',
      '2026-12-19T08:00:00+01:00',
      'S4 lør 19.12 09:00',
    ],
    [
      'er den siste, når den også er forbi',
      '2026-12-20',
      '2026-12-19T09:30:00+01:00',
      'S4 lør 19.12 10:00',
    ],
    [
      'har sin time også når den er etter fristen',
      '2026-12-07',
      '2026-12-08T08:30:00+01:00',
      'S2 tir 8.12 09:00',
    ],
  ])('%s', (_, frist, na, ventet) => {
    expect(hentet(frist, na)).toBe(ventet);
  });

  it('er ingenting når kommunen ikke vil ha det, eller har holdt av det til den siste', () => {
    expect(hentet(null, '2026-12-16T09:30:00+01:00', 0)).toBeUndefined();
    expect(hentet('2026-12-20', '2026-12-16T09:30:00+01:00', 1)).toBeUndefined();
    expect(hentet('2026-12-20', '2026-12-19T09:30:00+01:00', 1)).toBe('S1 lør 19.12 10:00');
  });
});

describe('det første varselet til en ny oppgave', () => {
  it.each([
    ['uten en sendetime før fristen er ute: med en gang', true, 'F0 tir 24.11 16:30'],
    ['ikke når kommunen ikke har førstegangsvarsel', false, undefined],
  ])('%s', (_, forstegangsvarsel, ventet) => {
    const sent = enOppgave('2026-11-24T16:30:00+01:00', { frist: '2026-11-24' });

    const forst = forsteVarsel(sent, regler({ forstegangsvarsel }));

    expect(forst && lest(forst)).toBe(ventet);
  });
});
