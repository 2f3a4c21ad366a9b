import { fileURLToPath } from 'node:url';

/** One configuration for every layer; `npm test` runs the layers one after the other (test/run.mjs). */
const shared = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  testEnvironment: 'node',
  // Beside the packages, as the temporary folder of a run goes with it.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  setupFiles: ['<rootDir>/test/own-database.mjs'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    // files that a package names .json.js are modules, not the data beside them
    '^(\\.{1,2}/.*)(?<!\\.json)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.joinder'],
};

/** Components run in jsdom; styles decide nothing there. */
const web = {
  testRunner: 'jest-circus/runner',
  testEnvironment: 'jsdom',
  setupFiles: ['<rootDir>/test/jsdom-parts.mjs'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { ...shared.moduleNameMapper, '\\.css$': '<rootDir>/test/browser/no-styles.mjs' },
};

const layer = (displayName, testMatch, more = {}) => ({
  ...shared,
  testRunner: '<rootDir>/test/keep-modules.mjs',
  displayName,
  testMatch,
  ...more,
});

export default {
  // Whatever waits has a deadline of its own that says what it waited for; this one only ends what hangs, on a busy machine too.
  testTimeout: 30_000,
  testSequencer: fileURLToPath(new URL('slow-first.mjs', import.meta.url)),
  projects: [
    layer('unit', ['<rootDir>/{apps,libs}/**/*.spec.ts'], {
      testPathIgnorePatterns: ['\\.(int|network)\\.spec\\.ts$', '<rootDir>/apps/web/'],
    }),
    layer('web', ['<rootDir>/apps/web/**/*.spec.{ts,tsx}'], web),
    layer('vectors', ['<rootDir>/test/vectors/**/*.spec.ts']),
    layer('integration', ['<rootDir>/{apps,libs}/**/*.int.spec.ts']),
    layer('interop', ['<rootDir>/test/interop/**/*.spec.ts']),
    layer('network', ['<rootDir>/test/network/**/*.spec.ts', '<rootDir>/{apps,libs}/**/*.network.spec.ts']),
    layer('e2e', ['<rootDir>/test/e2e/**/*.spec.ts']),
    layer('browser', ['<rootDir>/test/browser/**/*.spec.ts']),
    layer('attack', ['<rootDir>/test/attack/**/*.spec.ts']),
    layer('chaos', ['<rootDir>/test/chaos/**/*.spec.ts']),
  ],
};
