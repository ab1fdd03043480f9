import type { Kommando } from './kommando.js';
import { lesKommando } from './les-kommando.js';

const stopp: Kommando = {
  hva: 'Stans.',
  valg: {
    grunn: { verdi: '"…"', hva: 'hvorfor', pakrevd: true },
    kommune: { verdi: '<id>', hva: 'hvor' },
  },
  kjor: async () => '',
};
const les = (linje: string) =>
  lesKommando({ varsling: { stopp } }, linje.split(' ').filter(Boolean));

it('gir kommandoen og valgene', () => {
  expect(les('varsling stopp --grunn feil --kommune=310990108')).toEqual({
    kommando: stopp,
    valg: { grunn: 'feil', kommune: '310990108' },
  });
});

it.each(['', '--hjelp', 'varsling stopp --help'])('«%s» gir hjelp', (linje) => {
  expect(les(linje)).toEqual({
    hjelp: expect.stringContaining('--grunn "…"  hvorfor (må være med)') as string,
  });
});

it.each([
  ['varsling', /Ukjent kommando/],
  ['varsling alt', /Ukjent kommando/],
  ['varsling toString', /Ukjent kommando/],
  ['varsling stopp', /--grunn mangler\./],
  ['varsling stopp --grunn', /--grunn mangler en verdi/],
  ['varsling stopp --grunn=', /--grunn mangler en verdi/],
  ['varsling stopp --grunn feil --komune x', /Ukjent valg: --komune/],
  ['varsling stopp --toString x', /Ukjent valg: --toString/],
  ['varsling stopp --grunn det brenner', /«brenner» hører ikke hjemme her/],
])('«%s» avvises i klartekst, med hvordan den brukes', (linje, melding) => {
  expect(() => les(linje)).toThrow(melding);
  expect(() => les(linje)).toThrow(/varsling stopp: Stans/);
});
