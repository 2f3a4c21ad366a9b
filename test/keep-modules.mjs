// A runner of test files for jest that loads each module of the product and of its packages once a process, instead of once a file: some
// 3,500 modules, which cost a file of the network layer 17 of its 40 s. See docs/adr/0070.
import { readFileSync } from 'node:fs';
import jestCircus from 'jest-circus/runner';

/** Stands in the head of a file that looks at what is loaded, and therefore loads all of it itself. */
const OWN = '@own-modules';

/** What jest keeps of a file in the globals of all: whom it tells of errors that nobody caught, and what the file said of time and tries. */
const OF_A_FILE = [
  'EVENT_HANDLERS',
  'LOG_ERRORS_BEFORE_RETRY',
  'RETRY_IMMEDIATELY',
  'RETRY_TIMES',
  'RETRY_TIMES_SETTER',
  'TEST_TIMEOUT_SYMBOL',
  'WAIT_BEFORE_RETRY',
];

/** What jest gave the first file of this process: all others run in it. */
let first;

/** Called by jest for each file, with an environment and a runtime made for this file alone: see `testRunner` in its configuration. */
export default async function runFile(globalConfig, config, environment, runtime, testPath, send) {
  if (readFileSync(testPath, 'utf8').includes(OWN))
    return jestCircus.default(globalConfig, config, environment, runtime, testPath, send);
  if (first) lend(first, { environment, runtime });
  else first = keep({ environment, runtime });
  try {
    return await jestCircus.default(globalConfig, config, first.environment, first.runtime, testPath, send);
  } finally {
    forgetTests(first);
  }
}

/** Jest takes a file's environment and runtime down after it; what other files run in stays until the process ends. */
function keep(given) {
  given.environment.teardown = () => Promise.resolve();
  given.runtime.teardown = () => {};
  return given;
}

/** Lines of errors are looked up in what the file was given, and its output goes where jest collects it. */
function lend(to, given) {
  to.environment.global.console = given.environment.global.console;
  const maps = to.runtime.getSourceMaps();
  given.runtime.getSourceMaps().get = (path) => maps.get(path);
}

/** Forgets jest itself, and what a test may have changed: the next file has its own `describe`, clock and helpers. */
function forgetTests({ environment, runtime }) {
  const { registries, jestGlobals } = runtime;
  runtime.restoreAllMocks();
  environment.fakeTimersModern.useRealTimers();
  for (const name of OF_A_FILE) delete environment.global[Symbol.for(name)];
  // jest refuses imports between two tests, and the next file begins with some
  runtime.enterTestCode();
  registries.getInternalCjsRegistry().clear();
  jestGlobals.clearJestObjectCache();
  for (const registry of [registries.esModuleRegistry, registries.moduleRegistry])
    for (const key of registry.keys()) if (!isKept(key)) registry.delete(key);
}

/** Modules of packages, of Node.js, and of the product itself: not its tests, nor what only tests use. */
function isKept(key) {
  if (key.includes('@jest/globals')) return false;
  return key.includes('/node_modules/') || !/\/test\/|\.(spec|testing|doors|suite)\.ts/.test(key);
}
