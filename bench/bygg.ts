import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { transformFileSync } from '@swc/core';

/** What the build makes last. */
const BYGGET = 'dist/web/portal/sider.json';
const KILDER = ['src', 'web', 'ormconfig.ts', 'nest-cli.json', '.swcrc'];
/** Beside the build, so that what they import from `../src` is the product's own build. */
const EGNE = ['bar-server', 'lastgenerator', 'mottakssiden', 'produkt'];

/**
 * The production build where it is older than what it is made of, and beside it the bench's own
 * processes, so that all of them are plain JavaScript when they run.
 */
export function bygg(): void {
  if (nyeste(KILDER) > endret(BYGGET)) {
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  mkdirSync('dist/bench', { recursive: true });
  for (const navn of EGNE) {
    const { code } = transformFileSync(`bench/${navn}.ts`, {
      configFile: '.swcrc',
      sourceMaps: false,
    });
    writeFileSync(`dist/bench/${navn}.js`, code);
  }
}

const endret = (fil: string): number => statSync(fil, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** A folder's own time changes when a file in it is added or taken away. */
function nyeste(stier: readonly string[]): number {
  const alle = stier.flatMap((sti) =>
    statSync(sti).isDirectory()
      ? [
          sti,
          ...readdirSync(sti, { recursive: true, encoding: 'utf8' }).map((fil) => `${sti}/${fil}`),
        ]
      : [sti],
  );
  return Math.max(...alle.map(endret));
}
