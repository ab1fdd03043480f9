import { advarsler, type Innbyggertilstand } from './advarsel.js';

const iDag = '2026-11-24';
const enTilstand = (overstyrt: Partial<Innbyggertilstand>): Innbyggertilstand => ({
  egen: 'NY',
  helheten: false,
  frist: null,
  ...overstyrt,
});

it.each([
  ['ingen frist', {}, []],
  ['frist langt fram', { frist: '2026-12-02' }, []],
  [
    'frist om en uke',
    { frist: '2026-12-01' },
    [{ type: 'FRIST_NAER', frist: '2026-12-01', dager: 7 }],
  ],
  ['frist i dag', { frist: iDag }, [{ type: 'FRIST_NAER', frist: iDag, dager: 0 }]],
  ['frist i går', { frist: '2026-11-23' }, [{ type: 'FRIST_UTE', frist: '2026-11-23' }]],
  ['gjort av en annen', { helheten: true, frist: '2026-11-23' }, [{ type: 'GJORT_AV_ANNEN' }]],
  ['gjort selv, frist ute', { egen: 'FULLFORT', frist: '2026-11-23' }, []],
  ['gjort selv, hele oppgaven ferdig', { egen: 'FULLFORT', helheten: true }, []],
] as const)('%s', (_, tilstand, forventet) => {
  expect(advarsler(enTilstand(tilstand), iDag)).toEqual(forventet);
});
