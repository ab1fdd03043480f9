/**
 * Etasjene i docs/ARKITEKTUR.md. Et rom står over alt det bruker, og ingen pil går opp igjen.
 * Også `import type` er en pil (`tsPreCompilationDeps`).
 */
const ETASJE = {
  felles: 1,
  kontrakt: 1,
  konfigurasjon: 2,
  mottaker: 2,
  hendelse: 2,
  oppgave: 3,
  tilgang: 3,
  sandkasse: 3,
  innbygger: 4,
  varsling: 4,
  innsikt: 5,
  cli: 6,
};
const ROM = Object.keys(ETASJE);
const GRUNNEN = ['felles', 'kontrakt'];
const under = (rom) => ROM.filter((annet) => ETASJE[annet] < ETASJE[rom]);

/** Hvem hvert rom får bruke. Det som ikke står her, er det ingen pil til. */
const PILER = {
  felles: [],
  kontrakt: ['felles'],
  konfigurasjon: [...GRUNNEN, 'mottaker'],
  mottaker: GRUNNEN,
  hendelse: GRUNNEN,
  oppgave: [...GRUNNEN, 'mottaker', 'konfigurasjon', 'hendelse'],
  tilgang: [...GRUNNEN, 'konfigurasjon', 'mottaker'],
  sandkasse: ['felles', 'konfigurasjon'],
  innbygger: under('innbygger'),
  varsling: under('varsling'),
  innsikt: [...GRUNNEN, 'mottaker', 'varsling'],
  cli: under('innsikt'),
};

const noen = (ord) => `(${ord.join('|')})`;
const SPEC = '\\.(spec|testhjelp)\\.ts$';

const piler = ROM.map((rom) => ({
  name: `arrows-from-${rom}`,
  comment: `${rom} (etasje ${ETASJE[rom]}) kan bare bruke: ${PILER[rom].join(', ') || 'ingen'}.`,
  severity: 'error',
  from: { path: `^src/${rom}/` },
  to: { path: '^src/', pathNot: `^src/${noen([rom, ...PILER[rom]])}/` },
}));

const toppen = [
  {
    name: 'only-known-rooms',
    comment: 'Et nytt rom får sin plass i ETASJE og PILER før noen bruker det.',
    severity: 'error',
    from: {},
    to: { path: '^src/[^/]+/', pathNot: `^src/${noen(ROM)}/` },
  },
  {
    name: 'new-rooms-have-a-floor',
    comment: 'Et nytt rom får sin plass i ETASJE og PILER før det bruker noen.',
    severity: 'error',
    from: { path: '^src/[^/]+/', pathNot: `^src/${noen(ROM)}/` },
    to: {},
  },
  {
    name: 'main-is-the-top',
    comment: 'main og cli starter når de leses; ingen kan importere dem.',
    severity: 'error',
    from: {},
    to: { path: '^src/(main|cli)\\.ts$' },
  },
  {
    name: 'cli-does-only-what-it-is-asked',
    comment:
      'Det som går i bakgrunnen, hører til prosessen som tjener noen: en kommando laster det ikke.',
    severity: 'error',
    from: { path: '^src/cli(\\.ts|/)' },
    to: { path: '^src/felles/klokke/sloyfe\\.ts$', reachable: true },
  },
  {
    name: 'app-module-below-app-setup',
    comment: 'main → app.setup → app.module, aldri tilbake.',
    severity: 'error',
    from: { path: '^src/app\\.module\\.ts$' },
    to: { path: '^src/app\\.setup\\.ts$' },
  },
  {
    name: 'ormconfig-only-from-the-top',
    comment: 'ormconfig kjenner alle tabeller; et rom som leser den, peker oppover.',
    severity: 'error',
    from: { path: '^src/[^/]+/', pathNot: SPEC },
    to: { path: '^ormconfig\\.ts$' },
  },
];

const iRommet = [
  {
    name: 'lagring-stays-in-its-room',
    comment: 'Andre rom går gjennom tjenesten, aldri til tabellene. (ormconfig samler entitetene.)',
    severity: 'error',
    from: { path: '^src/([^/]+)' },
    to: { path: '^src/[^/]+/lagring/', pathNot: '^src/$1/' },
  },
  {
    name: 'domene-shares-only-types',
    comment: 'Reglene i et annet roms domene kalles gjennom tjenesten; typene kan leses.',
    severity: 'error',
    from: { path: '^src/([^/]+)' },
    to: {
      path: '^src/[^/]+/domene/',
      pathNot: '^src/$1/',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'domene-is-pure',
    comment:
      'Domenet kjenner seg selv, felles/feil, reglene for tekst, kalenderen og rene biblioteker: ikke Nest, TypeORM, node:*.',
    severity: 'error',
    from: { path: '^src/([^/]+)/domene/', pathNot: SPEC },
    to: {
      pathNot: [
        '^src/$1/domene/',
        '^src/felles/feil(/|\\.|-)',
        '^src/felles/(langdato|lenke|mal|pa-en-linje|sms-segmenter|sprak)\\.ts$',
        '^src/felles/klokke/(oslo(dato|tid)|sendetid)\\.ts$',
        '^node_modules/(@navikt/fnrvalidator|date-easter)/',
      ],
    },
  },
];

const nettsidene = [
  {
    name: 'web-reads-texts-and-contract-only',
    comment:
      'Nettsidene deler de rene tekstene, adressene og kontraktens typer med serveren, ikke mer.',
    severity: 'error',
    from: { path: '^web/' },
    to: {
      path: '^src/',
      pathNot:
        '^src/(innbygger/tekster/|varsling/tekster/maler/|kontrakt/generert/|felles/sider[.])',
    },
  },
  {
    name: 'src-does-not-know-web',
    comment: 'Serveren leverer det som er bygget, og kjenner ikke koden det er bygget av.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^web/' },
  },
  {
    name: 'web-felles-knows-no-app',
    comment: 'Det to nettsteder deler, kan ikke vite hvilket det er i.',
    severity: 'error',
    from: { path: '^web/felles/' },
    to: { path: '^web/(?!felles/)' },
  },
];

const pakker = [
  {
    name: 'oidc-provider-only-in-sandkasse',
    comment: 'Identitetstilbyderen hører til sandkassen og skal aldri lastes i produksjon.',
    severity: 'error',
    from: { pathNot: '^src/sandkasse/' },
    to: { path: '(^|/)oidc-provider(/|$)' },
  },
  {
    name: 'pglite-only-in-innebygd',
    comment: 'Bare den innebygde databasen vet at PGlite finnes; alle andre ser PostgreSQL.',
    severity: 'error',
    from: { pathNot: '^src/felles/database/innebygd' },
    to: { path: '(^|/)@electric-sql/' },
  },
  {
    name: 'src-does-not-know-its-tools',
    comment: 'Det som går i drift, kjenner ikke tester, verktøy og målinger.',
    severity: 'error',
    from: { path: '^(src/|ormconfig\\.ts)', pathNot: SPEC },
    to: { path: ['^(test|bench|demo|scripts)/', SPEC, '^dist/'] },
  },
  {
    name: 'no-dev-dependencies-in-src',
    comment: 'En pakke som er i bruk i drift, står under dependencies.',
    severity: 'error',
    from: { path: '^(src/|ormconfig\\.ts)', pathNot: SPEC },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: '^node_modules/@types/',
    },
  },
  {
    name: 'no-undeclared-packages',
    comment: 'En pakke som følger med en annen, kan forsvinne med den: skriv den i package.json.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-unresolvable',
    comment: 'Importen peker på noe som ikke finnes.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

const helheten = [
  {
    name: 'no-circular',
    comment: 'To filer som trenger hverandre, er én ting eller tre.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'En fil ingen bruker og som ikke bruker noen, er glemt.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: [
        '^src/(main|cli)\\.ts$',
        '^ormconfig\\.ts$',
        '^src/kontrakt/generert/',
        '^(bench|demo|scripts|test)/',
        SPEC,
        '\\.d\\.ts$',
      ],
    },
    to: {},
  },
];

export default {
  forbidden: [...piler, ...toppen, ...iRommet, ...nettsidene, ...pakker, ...helheten],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
