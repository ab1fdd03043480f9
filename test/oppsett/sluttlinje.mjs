/**
 * Ends a run with «N passed, N failed» alone on a line, for CI to read.
 * A file that could not be run has no tests to count, and counts as one failure.
 */
export default class Sluttlinje {
  onRunComplete(_kontekster, resultat) {
    const feil = resultat.numFailedTests + resultat.numRuntimeErrorTestSuites;
    process.stdout.write(`\n${resultat.numPassedTests} passed, ${feil} failed\n`);
  }
}
