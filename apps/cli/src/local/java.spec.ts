import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { RefusedError } from '../refused-error.js';
import { javaVersion, requireJava } from './java.js';

describe('the Java of this machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinder-java-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A `java` that tells its version as the real one does, on standard error. */
  const saying = (version: string): NodeJS.ProcessEnv => {
    const home = join(folder, version);
    const program = join(home, 'bin', 'java');
    mkdirSync(join(home, 'bin'), { recursive: true });
    writeFileSync(program, `#!/bin/sh\necho 'openjdk version "${version}" 2024-01-16' >&2\n`);
    chmodSync(program, 0o755);
    return { JAVA_HOME: home };
  };

  it.each([
    ['1.8.0_402', 8],
    ['11.0.22', 11],
    ['17.0.10', 17],
    ['25', 25],
  ])('%s is version %i', async (said, version) => {
    expect(await javaVersion(saying(said))).toBe(version);
  });

  it('runs Kafka from 17 on', async () => {
    await expect(requireJava(saying('17'))).resolves.toBeUndefined();
  });

  it.each([
    ['Java was not found', { JAVA_HOME: '/no/such/folder' }],
    ['Java 8 is too old', saying('1.8.0_402')],
  ])('is refused in one sentence that says how to get one: %s', async (found, env) => {
    const sentence = `${found}: Apache Kafka needs Java 17 or later, for example \`apt-get install openjdk-17-jre-headless\` or adoptium.net.`;
    await expect(requireJava(env)).rejects.toThrow(new RefusedError(sentence));
  });
});
