import { readdirSync, readFileSync, statSync } from 'node:fs';

const MAPPE = 'dist/web/portal';
const KB = 1_000;

/** What the front page asks for at once, in the language with the most letters. */
function forsteLast(endelse: string): number {
  const { se } = JSON.parse(readFileSync(`${MAPPE}/sider.json`, 'utf8')) as {
    se: { ute: Record<string, string> };
  };
  const nevnt = [...se.ute['/']!.matchAll(/\/assets\/([\w.-]+)/g)].map(([, navn = '']) => navn);
  return [...new Set(nevnt)]
    .filter((navn) => navn.endsWith(endelse))
    .reduce((sum, navn) => sum + statSync(`${MAPPE}/assets/${navn}.gz`).size, 0);
}

it('portalen veier høyst 150 kB JavaScript og 40 kB CSS, komprimert, ved første besøk', () => {
  const [skript, stil] = [forsteLast('.js'), forsteLast('.css')];

  expect(skript).toBeGreaterThan(50 * KB);
  expect(skript).toBeLessThanOrEqual(150 * KB);
  expect(stil).toBeGreaterThan(5 * KB);
  expect(stil).toBeLessThanOrEqual(40 * KB);
});

const FORVALTNING = 'dist/web/forvaltning/assets';
/** What comes when there is something to plot. */
const erPlottet = (navn: string): boolean => navn.startsWith('plott-');

function vekt(erMed: (navn: string) => boolean, endelse: string): number {
  return readdirSync(FORVALTNING)
    .filter((navn) => navn.endsWith(`${endelse}.gz`) && erMed(navn))
    .reduce((sum, navn) => sum + statSync(`${FORVALTNING}/${navn}`).size, 0);
}

it('forvaltningen veier høyst 200 kB JavaScript og 40 kB CSS, komprimert, ved første besøk', () => {
  const forst = (navn: string): boolean => !erPlottet(navn);

  expect(vekt(forst, '.js')).toBeGreaterThan(50 * KB);
  expect(vekt(forst, '.js')).toBeLessThanOrEqual(200 * KB);
  expect(vekt(() => true, '.css')).toBeGreaterThan(5 * KB);
  expect(vekt(() => true, '.css')).toBeLessThanOrEqual(40 * KB);
});

it('det som tegner tallene i forvaltningen, kommer for seg og veier høyst 25 kB', () => {
  expect(vekt(erPlottet, '.js')).toBeGreaterThan(5 * KB);
  expect(vekt(erPlottet, '.js')).toBeLessThanOrEqual(25 * KB);
});

it.each([
  ['sider.json', false],
  ['sider-sandkasse.json', true],
])('i %s er det sagt at alt er oppdiktet: %s', (fil, erSandkasse) => {
  const sider = readFileSync(`${MAPPE}/${fil}`, 'utf8');

  expect(sider.includes('SANDKASSE')).toBe(erSandkasse);
  expect(sider.includes('name=\\"sandkasse\\"')).toBe(erSandkasse);
});
