import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TESTS = ['src/**/*.spec.ts', 'src/**/*.testhjelp.ts', 'web/**/*.spec.ts', 'test/**/*.ts'];
const COMMANDS = ['bench/**/*.ts', 'demo/**/*.ts', 'scripts/**/*.ts'];

/** What Nest fills in by itself: a constructor's dependencies, and those of a `useFactory`. */
const INJECTED =
  'MethodDefinition[kind="constructor"] > .value, Property[key.name="useFactory"] > .value';
const TOO_MANY_PARAMETERS = [
  {
    selector: `:function[params.length>3]:not(${INJECTED})`,
    message: 'Three parameters, then an object.',
  },
  {
    selector: `:matches(${INJECTED})[params.length>6]`,
    message: 'More than six dependencies: this does more than one thing.',
  },
];
const TIME_AND_CHANCE = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The time comes in as an argument.',
  },
  {
    selector:
      ':matches(MemberExpression[object.name="Date"][property.name="now"], MemberExpression[object.name="Math"][property.name="random"], MemberExpression[object.name="crypto"])',
    message: 'Time and chance come in as arguments.',
  },
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.data/', 'src/kontrakt/generert/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      // A Nest module is a class with nothing in it; all that it says is in its decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      // `void` as one outcome of a conditional type is how an operation without an answer is said.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // An entity is its columns: an object with the same columns is as good.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // `async` without `await` turns what is thrown into a rejection, which is what callers expect.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allow: ['URL', 'URLSearchParams'] },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      complexity: ['error', { max: 10, variant: 'modified' }],
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-else-return': 'error',
      'no-nested-ternary': 'error',
      'no-param-reassign': 'error',
      'no-restricted-syntax': ['error', ...TOO_MANY_PARAMETERS],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: TESTS,
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    // The environment is read and validated once, and main hands it over.
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts', 'src/cli.ts', 'src/felles/miljo/**', ...TESTS],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment comes from felles/miljo.' },
      ],
    },
  },
  {
    files: ['src/*/domene/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...TOO_MANY_PARAMETERS, ...TIME_AND_CHANCE] },
  },
  {
    // The web apps: what React and a keyboard ask of them.
    files: ['web/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
  },
  {
    // A migration is as long as its tables, and is never rewritten.
    files: ['src/felles/database/migreringer/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // A check says where it looked, beside what it compares with what.
    files: COMMANDS,
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: ':function[params.length>4]', message: 'Four parameters, then an object.' },
      ],
    },
  },
  {
    // A describe is one long function, a row of `it.each` has the columns it needs, and a test may
    // claim that something is there.
    files: TESTS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
    },
  },
  {
    // Settings: no types to ask about, and they talk to whoever runs them.
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { URL: 'readonly', console: 'readonly', process: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
);
