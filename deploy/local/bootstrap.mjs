// The first thing that runs on a fresh clone, with whatever Node the machine has: installs, builds, and hands over to
// the command line (or the tests) under Node 24. Needs nothing but Node's own modules.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const OLDEST_NODE = [20, 19];
const RUNTIME_NODE = 24;
const OLDEST_JAVA = 17;
const BUILD_STAMP = join(root, 'dist', '.built');
const SOURCES = ['apps', 'libs'];
const began = Date.now();

const [first = 'help', ...rest] = process.argv.slice(2);
requireNode();
if (needsJava(first)) requireJava();
installIfStale();
const node = runtimeNode();
buildIfStale();
const program = first === 'test' ? join(root, 'test', 'run.mjs') : join(root, 'dist', 'apps', 'cli', 'src', 'main.js');
handOver(node, [program, ...(first === 'test' ? rest : [first, ...rest])]);

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  refuse(`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or later (nodejs.org).`);
}

/** Only what may start Apache Kafka here needs Java. */
function needsJava(command) {
  const startsKafka = ['demo', 'up', 'services'].includes(command) || (command === 'test' && rest[0] !== 'unit');
  return startsKafka && !process.env.KAFKA_BROKERS && !process.env.JOINDER_TEST_KAFKA_BROKERS;
}

function requireJava() {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { error, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const major = error ? 0 : Number(/version "(?:1\.)?(\d+)/.exec(stderr)?.[1] ?? 0);
  if (major >= OLDEST_JAVA) return;
  const found = major === 0 ? 'Java was not found' : `Java ${major} is too old`;
  refuse(
    `${found}: Apache Kafka needs Java ${OLDEST_JAVA} or later, for example \`apt-get install openjdk-17-jre-headless\` or adoptium.net.`,
  );
}

/** A first install is exact (`npm ci`); a later one changes only what differs, under the feet of nothing else. */
function installIfStale() {
  if (isInstalled()) return;
  const fresh = !existsSync(join(root, 'node_modules', '.package-lock.json'));
  step(fresh ? 'installing packages (npm ci), about a minute on a first run' : 'installing the packages that changed');
  runNpm([...(fresh ? ['ci'] : ['install', '--no-save']), '--loglevel=error']);
  step('packages are installed');
}

/** Compares what is installed with package-lock.json by content, because times mean nothing after a checkout. */
function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted) refuse('package-lock.json is missing or damaged: restore it with `git checkout package-lock.json`.');
  if (!installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/** Node 24: from the package of this platform where there is one, otherwise the Node that runs this file. */
function runtimeNode() {
  const bundled = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= RUNTIME_NODE) return process.execPath;
  return refuse(
    `there is no Node ${RUNTIME_NODE} package for ${process.platform} on ${process.arch}: put Node ${RUNTIME_NODE} or later on the path and start again.`,
  );
}

function buildIfStale() {
  const newest = Math.max(
    ...SOURCES.map(newestChange),
    changed(join(root, 'package-lock.json')),
    changed(join(root, '.swcrc')),
  );
  if (changed(BUILD_STAMP) >= newest) return;
  step('building');
  const start = new Date();
  runNpm(['run', '--silent', 'build']);
  writeFileSync(BUILD_STAMP, '');
  utimesSync(BUILD_STAMP, start, start); // What changes while the build runs is newer than the build.
  step('built');
}

function newestChange(folder) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  // Folders count too: their time changes when a file is added or removed.
  return Math.max(0, ...entries.map((entry) => changed(join(entry.parentPath, entry.name))));
}

function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Runs to the end of the child, passing signals on, and ends as it ended. */
function handOver(command, args) {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`;
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(`could not start ${command}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [command, ...start] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const { status, error } = spawnSync(command, [...start, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) refuse(`npm could not be started (${error.message}): install npm beside Node.`);
  if (status !== 0) refuse(`\`npm ${args.join(' ')}\` failed, see above.`);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function step(text) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${text}\n`);
}

function refuse(reason) {
  process.stderr.write(`joinder: ${reason}\n`);
  process.exit(1);
}
