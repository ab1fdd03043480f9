import { execFile } from 'node:child_process';

export interface Cliresultat {
  readonly kode: number;
  readonly ut: string;
  readonly feil: string;
}

/** The built command line, as an operator runs it. */
export const cli = (
  miljo: Readonly<Record<string, string>>,
  argumenter: readonly string[],
  innTekst = '',
): Promise<Cliresultat> =>
  new Promise((svar) => {
    const env = { PATH: process.env['PATH'], ...miljo };
    const barn = execFile(
      process.execPath,
      ['dist/src/cli.js', ...argumenter],
      { env },
      (avbrutt, ut, feil) => svar({ kode: avbrutt ? Number(avbrutt.code) : 0, ut, feil }),
    );
    barn.stdin?.end(innTekst);
  });
