import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './error-code.js';
import type { Home } from './paths.js';

/** Writes a file that only its owner reads. */
export function writeSecret(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, content, { mode: 0o600 });
  chmodSync(path, 0o600);
}

/** Reads a generated password, making it (144 random bits, base64url) at the first call. */
export function passwordIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  const password = randomBytes(18).toString('base64url');
  writeSecret(path, `${password}\n`);
  return password;
}

/** A file with a key of 32 bytes, made at the first call. */
export function keyFile({ secrets }: Pick<Home, 'secrets'>, service: string, name: string): string {
  const file = join(secrets, service, `${name}.key`);
  if (!existsSync(file)) writeSecret(file, randomBytes(32).toString('base64url'));
  return file;
}
