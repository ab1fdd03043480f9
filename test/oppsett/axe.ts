import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const KILDE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and what the field holds to be good practice. */
const REGLER = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Brudd {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** What is wrong with the page as it stands, in words; none when all is well. */
export async function uuBrudd(side: Page): Promise<string[]> {
  // Not as a script in the page: its policy lets none in.
  await side.evaluate(KILDE);
  const brudd = (await side.evaluate(
    (values) =>
      (
        globalThis as unknown as {
          axe: { run: (valg: object) => Promise<{ violations: unknown }> };
        }
      ).axe
        .run({ runOnly: { type: 'tag', values } })
        .then(({ violations }) => violations),
    REGLER,
  )) as readonly Brudd[];
  return brudd.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`);
}
