import { readdirSync, readFileSync, statSync } from 'node:fs';

const MAPPE = 'dist/web/portal';
const KB = 1_000;

/** What the page itself asks for at once, and one language. */
function forsteLast(endelse: string): number {
  const side = readFileSync(`${MAPPE}/index.html`, 'utf8');
  const nevnt = [...side.matchAll(/\/assets\/([\w.-]+)/g)].map(([, navn = '']) => navn);
  const sprak = readdirSync(`${MAPPE}/assets`).filter((navn) => /^se-.*\.js$/.test(navn));
  return [...new Set([...nevnt, ...sprak])]
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
