// Runs the layers of test/jest.config.mjs one after the other, cheap before dear, and ends with what failed and one line for all.
// `npm test -- unit` runs one layer; further arguments go to jest.
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServices } from '../dist/apps/cli/src/local/test-services.js';
import { findChromium, HOW_TO_GET_CHROMIUM } from './browser/find-chromium.mjs';
import { countsOf, patternOf, totalOf, withSecond } from './counts.mjs';
import config from './jest.config.mjs';

const LAYERS = ['unit', 'web', 'vectors', 'integration', 'interop', 'network', 'e2e', 'browser', 'attack', 'chaos'];
/** With JOINDER_REPEAT=1 up to so many files of a layer that failed are run once more, alone: see docs/adr/0047. */
const MOST_REPEATED = process.env.JOINDER_REPEAT === '1' ? 2 : 0;
/** Whose files take a quarter of an hour: of these the suites that failed are run again, not the whole file. */
const REPEAT_SUITES = new Set(['browser']);
const NEED_SERVICES = new Set(['integration', 'interop', 'network', 'e2e', 'attack']);
/** How many test files run beside each other: two where the processor is what they wait for, more where they wait for each other. */
const BESIDE = { unit: 2, web: 2, integration: 3, network: 3, e2e: 2, attack: 3 };
/** A run that takes longer is ended and says what it came to: nobody learns from one that was killed. */
const MOST_MINUTES = 80;
/** Files that took longest, of which each layer tells. */
const SLOWEST = 4;
const WHOLE_RUN = 'jest itself';
const USAGE = `npm test -- [LAYER] [--testPathPatterns PATTERN] [-t TITLE] [further options of jest]

The layers, in the order in which they run: ${LAYERS.join(', ')}`;
const root = join(import.meta.dirname, '..');

const abort = new AbortController();
const late = setTimeout(() => abort.abort(), MOST_MINUTES * 60_000);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => abort.abort());

process.exitCode = await main(process.argv.slice(2));
clearTimeout(late);

async function main(args) {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const named = LAYERS.includes(args[0]) ? args[0] : undefined;
  if (args[0] !== undefined && named === undefined && !args[0].startsWith('-')) {
    process.stderr.write(`there is no layer ${args[0]}; the layers are ${LAYERS.join(', ')}\n`);
    return 2;
  }
  const total = { passed: 0, failed: 0, red: /** @type {string[]} */ ([]), repeated: /** @type {string[]} */ ([]) };
  const took = /** @type {string[]} */ ([]);
  const chromium = findChromium();
  if (!chromium && (named ?? 'browser') === 'browser') total.failed += missChromium();
  const layers = (named ? [named] : LAYERS).filter(hasFiles).filter((layer) => chromium || layer !== 'browser');
  let services;
  try {
    for (const layer of layers) {
      abort.signal.throwIfAborted();
      if (NEED_SERVICES.has(layer))
        services ??= await startTestServices({ databases: databasesFor(layers), signal: abort.signal });
      const from = performance.now();
      const counts = await runLayer(layer, { services, chromium, more: named ? args.slice(1) : args });
      add(total, counts);
      took.push(`${layer} ${seconds(performance.now() - from)}${slowestOf(counts)}`);
    }
  } catch (error) {
    total.failed += 1;
    process.stderr.write(`${abort.signal.aborted ? 'interrupted' : error.stack}\n`);
  } finally {
    await services?.stop();
  }
  for (const layer of took) console.log(`took: ${layer}`);
  for (const row of total.red) console.log(`failed: ${row}`);
  for (const file of total.repeated) console.log(`passed only when repeated: ${file}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && (total.passed > 0 || (named === 'browser' && !chromium)) ? 0 : 1;
}

function seconds(ms) {
  return `${Math.round(ms / 1000)} s`;
}

/** The files of a layer that took longest. */
function slowestOf({ times = [] }) {
  const slowest = times.toSorted(([, a], [, b]) => b - a).slice(0, SLOWEST);
  const told = slowest.map(([file, ms]) => `${file.replace(/^.*\//, '')} ${seconds(ms)}`);
  return told.length > 1 ? ` (${told.join(', ')})` : '';
}

function hasFiles(layer) {
  const { testMatch, testPathIgnorePatterns = [] } = config.projects.find((project) => project.displayName === layer);
  const patterns = testMatch.map((pattern) => pattern.replace('<rootDir>/', ''));
  const ignored = testPathIgnorePatterns.map((pattern) => new RegExp(pattern));
  return globSync(patterns, { cwd: root }).some((file) => !ignored.some((pattern) => pattern.test(file)));
}

/** Runs the files of a layer, and those that failed once more where that is asked for; answers counts, and which files passed only then. */
async function runLayer(layer, { services, chromium, more }) {
  console.log(`\n== ${layer}`);
  const env = { ...(services && variables(services)), ...(chromium && { JOINDER_CHROMIUM: chromium }) };
  const files = ['--selectProjects', layer];
  try {
    const counts = await runFiles([...files, `--maxWorkers=${besideOf(layer, services)}`, ...more], env);
    const failed = [...counts.keys()].filter((file) => counts.get(file).red.length > 0);
    if (failed.length === 0 || failed.length > MOST_REPEATED || failed.includes(WHOLE_RUN)) return totalOf(counts);
    console.log(`\n== ${layer}, once more what failed`);
    const suites = REPEAT_SUITES.has(layer) ? patternOf(failed.map((file) => counts.get(file))) : undefined;
    const named = suites ? ['--testNamePattern', suites] : [];
    const second = await runFiles([...files, '--maxWorkers=1', ...named, '--runTestsByPath', ...failed], env);
    const last = withSecond(counts, second);
    return totalOf(
      last,
      failed.filter((file) => last.get(file).red.length === 0),
    );
  } catch (error) {
    process.stderr.write(`${layer} did not finish: ${error.message}\n`);
    return { passed: 0, failed: 1, red: [`${layer} did not finish`] };
  }
}

/**
 * Runs jest and answers the counts of each file. A suite that cannot be loaded and a jest that dies count as failures, so that nothing is
 * lost silently. Temporary folders of the tests stand in the one of the run and go with it.
 */
async function runFiles(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-jest-'));
  const report = join(folder, 'report.json');
  try {
    const code = await jest(['--json', '--outputFile', report, ...args], { TMPDIR: folder, ...env });
    const counts = countsOf(JSON.parse(readFileSync(report, 'utf8')), root);
    if (code !== 0 && totalOf(counts).failed === 0)
      counts.set(WHOLE_RUN, { passed: [], red: [WHOLE_RUN], suites: [], ms: 0 });
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jest(args, env) {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const program = [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '-c', join(root, 'test', 'jest.config.mjs')];
  const child = spawn(process.execPath, [...flags, ...program, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    signal: abort.signal,
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      signal ? reject(new Error(`jest was ended by ${signal}`)) : resolve(code ?? 1),
    );
  });
}

/** No two test files use one PostgreSQL at a time, also where the servers were given. */
function besideOf(layer, services) {
  const wanted = BESIDE[layer] ?? 1;
  return NEED_SERVICES.has(layer) ? Math.min(wanted, services.databaseUrl.split(' ').length) : wanted;
}

/** As many servers of PostgreSQL as test processes. */
function databasesFor(layers) {
  return Math.max(...layers.filter((layer) => NEED_SERVICES.has(layer)).map((layer) => BESIDE[layer] ?? 1));
}

/** Says how to get a browser; where one is required, its lack counts as a failure. */
function missChromium() {
  process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`);
  return process.env.JOINDER_REQUIRE_BROWSER === '1' ? 1 : 0;
}

/** Migrations are applied once a server where it goes with the run: each database of a test is a copy. */
function variables({ databaseUrl, kafkaBrokers, areOwn }) {
  return {
    JOINDER_TEST_DATABASE_URL: databaseUrl,
    JOINDER_TEST_KAFKA_BROKERS: kafkaBrokers,
    ...(areOwn && { JOINDER_TEST_TEMPLATES: '1' }),
  };
}

function add(total, { passed, failed, red = [], repeated = [] }) {
  total.passed += passed;
  total.failed += failed;
  total.red.push(...red);
  total.repeated.push(...repeated);
}
