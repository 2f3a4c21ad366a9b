import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { RefusedError } from '../refused-error.js';
import { errorCode } from './error-code.js';
import { repositoryRoot } from './paths.js';
import type { Progress } from './progress.js';

const run = promisify(execFile);
const POM_FOLDER = join(repositoryRoot(), 'deploy', 'local', 'kafka');
const DOWNLOADS_AT_ONCE = 6;

/** Where jars come from when `mvn` is missing. JOINDER_MAVEN_URL names another repository with the same layout. */
const PUBLIC_MAVEN_URL = 'https://repo.maven.apache.org/maven2';

/** By its version: the short name of a goal lets Maven choose the newest plugin, which would run here unseen. */
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

interface PinnedJar {
  readonly sha256: string;
  /** Path below a Maven repository, `org/slf4j/…/slf4j-api-1.7.36.jar`. */
  readonly path: string;
}

/**
 * Answers the class path of Apache Kafka as pinned in `deploy/local/kafka/jars.sha256`. Jars are fetched once into
 * a cache outside the project (JOINDER_CACHE, or `~/.cache/joinder`) and their digests are checked at each call.
 * @throws RefusedError when they cannot be had or differ from the pins.
 */
export async function kafkaClassPath(progress: Progress): Promise<string> {
  const jars = await readPins();
  const folder = await cacheFolder();
  const wrong = await jarsThatDiffer(folder, jars);
  if (wrong.length > 0) await fill(folder, jars, progress);
  return jars.map((jar) => join(folder, basename(jar.path))).join(':');
}

/** Fetches into a folder of its own and moves it into place whole, so that an interrupted fetch leaves no half cache. */
async function fill(folder: string, jars: readonly PinnedJar[], progress: Progress): Promise<void> {
  const fresh = `${folder}.${randomUUID()}`;
  await mkdir(fresh, { recursive: true });
  try {
    await fetchJars(fresh, jars, progress);
    const wrong = await jarsThatDiffer(fresh, jars);
    if (wrong[0]) throw new RefusedError(`${basename(wrong[0].path)} is not the file pinned in jars.sha256`);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function fetchJars(folder: string, jars: readonly PinnedJar[], progress: Progress): Promise<void> {
  progress.step(`fetching Apache Kafka, ${jars.length} files of together 44 MB, once for this machine`);
  if (process.env['JOINDER_MAVEN_URL'] === undefined && (await copiedByMaven(folder, progress))) return;
  const waiting = [...jars];
  const worker = async (): Promise<void> => {
    for (let jar = waiting.shift(); jar !== undefined; jar = waiting.shift()) {
      await download(jar, join(folder, basename(jar.path)));
    }
  };
  await Promise.all(Array.from({ length: DOWNLOADS_AT_ONCE }, worker));
}

async function copiedByMaven(folder: string, progress: Progress): Promise<boolean> {
  const goal = [COPY_GOAL, '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  try {
    await run('mvn', ['-B', '-q', '-f', join(POM_FOLDER, 'pom.xml'), ...goal]);
    return true;
  } catch (error) {
    const missing = errorCode(error) === 'ENOENT';
    if (!missing) progress.step('mvn could not fetch them; trying without it');
    return false;
  }
}

async function download(jar: PinnedJar, target: string): Promise<void> {
  const mavenUrl = process.env['JOINDER_MAVEN_URL'] ?? PUBLIC_MAVEN_URL;
  try {
    const answer = await fetch(`${mavenUrl}/${jar.path}`, { signal: AbortSignal.timeout(120_000) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    await writeFile(target, new Uint8Array(await answer.arrayBuffer()));
  } catch (error) {
    throw new RefusedError(
      `could not fetch ${basename(jar.path)} from ${mavenUrl}: install Maven, set JOINDER_MAVEN_URL to a repository you reach, or KAFKA_HOME to an unpacked Apache Kafka 4`,
      { cause: error },
    );
  }
}

async function jarsThatDiffer(folder: string, jars: readonly PinnedJar[]): Promise<PinnedJar[]> {
  const digests = await Promise.all(jars.map((jar) => digestOrNull(join(folder, basename(jar.path)))));
  return jars.filter((jar, at) => digests[at] !== jar.sha256);
}

async function digestOrNull(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

async function readPins(): Promise<PinnedJar[]> {
  const text = await readFile(join(POM_FOLDER, 'jars.sha256'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [sha256 = '', path = ''] = line.split(/\s+/);
      return { sha256, path };
    });
}

async function cacheFolder(): Promise<string> {
  const pom = createHash('sha256').update(await readFile(join(POM_FOLDER, 'pom.xml')));
  const chosen = process.env['JOINDER_CACHE'];
  const cache = chosen ? resolve(chosen) : join(homedir(), '.cache', 'joinder');
  return join(cache, `kafka-${pom.digest('hex').slice(0, 12)}`);
}
