import { finnChromium } from './chromium.mjs';
import { harSkall } from './program.mjs';

/**
 * Ends a run with what failed, what it left out and how to have it, and with «N passed, N failed» alone on a line,
 * for CI to read. A file that could not be run has no tests to count, and counts as one failure.
 */
export default class Sluttlinje {
  onRunComplete(_kontekster, resultat) {
    // With a server, a browser and a shell, which CI must have, there is nothing to leave out.
    this.utelattICi =
      process.env.CI && process.env.TEST_DATABASE_URL ? resultat.numPendingTests : 0;
    const feil = resultat.numFailedTests + resultat.numRuntimeErrorTestSuites + this.utelattICi;
    for (const linje of feilet(resultat)) process.stdout.write(`\nFeilet: ${linje}\n`);
    const utelatt = resultat.numPendingTests > 0 ? ` (${resultat.numPendingTests} utelatt)` : '';
    if (!process.env.TEST_DATABASE_URL) {
      process.stdout.write(
        `\nKjørt på den innebygde databasen${utelatt}. Det som trenger en PostgreSQL, kjøres med\n` +
          '  TEST_DATABASE_URL=postgres://postgres@127.0.0.1:5432/test npm test\n',
      );
    }
    if (!finnChromium()) {
      process.stdout.write(
        '\nIngen Chromium: nettleserreisene er utelatt. Installer chromium, eller sett CHROMIUM til stien.\n',
      );
    }
    if (!harSkall) {
      process.stdout.write(
        '\nIngen bash og curl: kommandoene som skal limes inn, er ikke prøvd. Installer dem for å ha dem med.\n',
      );
    }
    if (this.utelattICi > 0) {
      process.stdout.write(
        `\n${this.utelattICi} tester er utelatt. I CI skal alle kjøres på PostgreSQL, og teller her som feil.\n`,
      );
    }
    process.stdout.write(`\n${resultat.numPassedTests} passed, ${feil} failed\n`);
  }

  /** What Jest asks, to know whether the run failed. */
  getLastError() {
    return this.utelattICi > 0 ? new Error('Tester er utelatt i CI') : undefined;
  }
}

/** Where a log is long, what failed is last in it, with the beginning of why. */
function feilet({ testResults }) {
  return testResults.flatMap(({ testFilePath, testResults: tester, testExecError }) => [
    ...(testExecError ? [`${testFilePath}: ${testExecError.message}`] : []),
    ...tester
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages: [grunn = ''] }) =>
        [fullName, ...grunn.split('\n').slice(0, 12)].join('\n  '),
      ),
  ]);
}
