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

it('forvaltningen veier høyst 200 kB JavaScript og 40 kB CSS, komprimert, ved første besøk', () => {
  const mappe = 'dist/web/forvaltning/assets';
  const vekt = (endelse: string): number =>
    readdirSync(mappe)
      .filter((navn) => navn.endsWith(`${endelse}.gz`))
      .reduce((sum, navn) => sum + statSync(`${mappe}/${navn}`).size, 0);

  // All of it comes at once.
  expect(vekt('.js')).toBeGreaterThan(50 * KB);
  expect(vekt('.js')).toBeLessThanOrEqual(200 * KB);
  expect(vekt('.css')).toBeGreaterThan(5 * KB);
  expect(vekt('.css')).toBeLessThanOrEqual(40 * KB);
});

it.each([
  ['sider.json', false],
  ['sider-sandkasse.json', true],
])('i %s er det sagt at alt er oppdiktet: %s', (fil, erSandkasse) => {
  const sider = readFileSync(`${MAPPE}/${fil}`, 'utf8');

  expect(sider.includes('SANDKASSE')).toBe(erSandkasse);
  expect(sider.includes('name=\\"sandkasse\\"')).toBe(erSandkasse);
});
