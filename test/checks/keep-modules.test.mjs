import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const LARGEST = 1000;
const HELPERS = ['node_modules/kept.cjs', 'help.testing.ts.cjs'];
/** Knows how often it was loaded with the globals of a file. */
const COUNTS = `globalThis[__filename] = (globalThis[__filename] ?? 0) + 1; module.exports = globalThis[__filename];`;
const SOON = 'new Promise((done) => setTimeout(done, 50))';

/** Files of tests that one process runs one after the other, by their names; answers how each test of each ended. */
function played(files) {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-keep-modules-'));
  try {
    const specs = Object.entries(files).map(([name, text]) => [join(folder, `${name}.spec.cjs`), text]);
    // jest begins with the largest file where it knows of no times
    for (const [at, [path, text]] of specs.entries()) writeFileSync(path, text.padEnd(LARGEST - at));
    mkdirSync(join(folder, 'node_modules'));
    for (const path of HELPERS) writeFileSync(join(folder, path), COUNTS);
    const config = {
      rootDir: folder,
      testMatch: ['**/*.spec.cjs'],
      testRunner: join(root, 'test', 'keep-modules.mjs'),
      transform: {},
    };
    const report = join(folder, 'report.json');
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const args = [jest, '--runInBand', '--json', '--outputFile', report, '--config', JSON.stringify(config)];
    spawnSync(process.execPath, ['--experimental-vm-modules', ...args], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 60_000,
    });
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const ended = testResults.flatMap(({ assertionResults }) => assertionResults);
    return Object.fromEntries(ended.map(({ title, status }) => [title, status]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('keep-modules: in each file of a process fails what nobody caught, and only there', () => {
  const ended = played({
    a: `it('first', () => ${SOON});`,
    b: `it('rejected', () => { void Promise.reject(new Error('nobody caught it')); return ${SOON}; });`,
    c: `it('thrown', () => { setTimeout(() => { throw new Error('nobody caught it'); }); return ${SOON}; });`,
    d: `it('last', () => ${SOON});`,
  });
  assert.deepEqual(ended, { first: 'passed', rejected: 'failed', thrown: 'failed', last: 'passed' });
});

test('keep-modules: a file has its own clock, limit of time and mocks', () => {
  const ended = played({
    a: `jest.setTimeout(20); jest.useFakeTimers(); jest.spyOn(JSON, 'parse').mockReturnValue(1); it('first', () => expect(JSON.parse('2')).toBe(1));`,
    b: `it('own', async () => { await ${SOON}; expect(JSON.parse('2')).toBe(2); });`,
  });
  assert.deepEqual(ended, { first: 'passed', own: 'passed' });
});

test('keep-modules: modules of packages stay, those of tests and of files that want their own do not', () => {
  const loads = `[require('./node_modules/kept.cjs'), require('./help.testing.ts.cjs')]`;
  const ended = played({
    a: `it('first', () => expect(${loads}).toEqual([1, 1]));`,
    b: `it('second', () => expect(${loads}).toEqual([1, 2]));`,
    c: `/** @own-modules */ it('own', () => expect(${loads}).toEqual([1, 1]));`,
  });
  assert.deepEqual(ended, { first: 'passed', second: 'passed', own: 'passed' });
});
