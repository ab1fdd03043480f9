import { readFileSync } from 'node:fs';

// The tests are compiled as the build is, by .swcrc. Only `exclude` is dropped: it keeps the spec
// files out of dist. `swcrc: false` stops @swc/jest from reading the file again, with `exclude`.
const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;
delete swc.exclude;

const felles = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  // Our source says `./x.js` of `./x.ts`. A package has its `.js` and keeps it.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

const database = {
  globalSetup: '<rootDir>/test/oppsett/globalt.mjs',
  globalTeardown: '<rootDir>/test/oppsett/nedrigging.mjs',
};

export default {
  // Here and not in the projects: Jest does not read it there.
  // What must be fast says so itself; this only ends what hangs, also where the disk stalls for half a minute.
  testTimeout: 120_000,
  // One file at a time: each starts a product, a database and a browser, and some of them measure time.
  maxWorkers: 1,
  // Files leave memory behind. It also keeps them out of Jest's own process, which would wait for ever for what a
  // broken file left open.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/test/oppsett/sluttlinje.mjs'],
  projects: [
    { ...felles, displayName: 'enhet', testMatch: ['<rootDir>/{src,web}/**/*.spec.ts'] },
    {
      ...felles,
      ...database,
      displayName: 'integrasjon',
      testMatch: ['<rootDir>/test/integrasjon/**/*.spec.ts'],
    },
    {
      ...felles,
      ...database,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
    },
    {
      ...felles,
      ...database,
      displayName: 'nettleser',
      testMatch: ['<rootDir>/test/nettleser/**/*.e2e-spec.ts'],
    },
  ],
};
