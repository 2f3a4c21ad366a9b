import { fileURLToPath } from 'node:url';

/** One configuration for every layer; `npm test` runs the layers one after the other (test/run.mjs). */
const shared = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.joinder'],
};

const layer = (displayName, testMatch, more = {}) => ({ ...shared, displayName, testMatch, ...more });

export default {
  projects: [
    layer('unit', ['<rootDir>/{apps,libs}/**/*.spec.ts'], { testPathIgnorePatterns: ['\\.int\\.spec\\.ts$'] }),
    layer('vectors', ['<rootDir>/test/vectors/**/*.spec.ts']),
    layer('integration', ['<rootDir>/{apps,libs}/**/*.int.spec.ts']),
    layer('interop', ['<rootDir>/test/interop/**/*.spec.ts']),
    layer('network', ['<rootDir>/test/network/**/*.spec.ts']),
    layer('e2e', ['<rootDir>/test/e2e/**/*.spec.ts']),
    layer('attack', ['<rootDir>/test/attack/**/*.spec.ts']),
  ],
};
