import { synligStatus, vurderFrist } from './frist.js';

const iDag = '2026-11-24';

it.each([
  ['AKTIV', null, 'AKTIV'],
  ['AKTIV', '2026-11-24', 'AKTIV'],
  ['AKTIV', '2026-11-23', 'UTLOPT'],
  ['FULLFORT', '2026-11-23', 'FULLFORT'],
  ['TRUKKET', '2026-11-23', 'TRUKKET'],
] as const)('en oppgave som er %s med frist %s vises som %s', (status, frist, synlig) => {
  expect(synligStatus(status, frist, iDag)).toBe(synlig);
});

it('fristen kan være i dag eller senere, eller ikke finnes', () => {
  expect([null, iDag, '2026-11-25'].map((frist) => vurderFrist(frist, iDag))).toEqual(Array(3));
});

it('en frist i går avvises, og svaret sier hva som er det tidligste', () => {
  expect(vurderFrist('2026-11-23', iDag)).toMatchObject({
    kode: 'FRIST_PASSERT',
    melding: expect.stringContaining(iDag) as string,
  });
});
