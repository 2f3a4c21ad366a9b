import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RefusedError } from '../refused-error.js';

const run = promisify(execFile);

export const OLDEST_JAVA = 17;

/** The Java that runs Kafka: the one of JAVA_HOME, or the one on the path. */
export function javaCommand(env: NodeJS.ProcessEnv = process.env): string {
  return env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', 'java') : 'java';
}

/** Finds the major version of that Java; null where there is none. */
export async function javaVersion(env: NodeJS.ProcessEnv = process.env): Promise<number | null> {
  try {
    const { stderr } = await run(javaCommand(env), ['-version']);
    return Number(/version "(?:1\.)?(\d+)/.exec(stderr)?.[1] ?? 0); // Java 8 calls itself 1.8.
  } catch {
    return null;
  }
}

/** @throws RefusedError saying how to get a Java that runs Kafka */
export async function requireJava(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const version = await javaVersion(env);
  if (version !== null && version >= OLDEST_JAVA) return;
  const found = version === null ? 'Java was not found' : `Java ${version} is too old`;
  throw new RefusedError(
    `${found}: Apache Kafka needs Java ${OLDEST_JAVA} or later, for example \`apt-get install openjdk-17-jre-headless\` or adoptium.net.`,
  );
}
