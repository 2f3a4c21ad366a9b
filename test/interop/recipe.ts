import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Proof, unpackProof } from '#libs/proof';

const SECTION = '## Check a proof with standard tools';
const DOCUMENT = new URL('../../docs/protocol.md', import.meta.url);

/** Reads the commands that docs/protocol.md prints, in its order. */
export function printedCommands(): string {
  const document = readFileSync(DOCUMENT, 'utf8');
  const section = document.slice(document.indexOf(SECTION) + SECTION.length).split(/^## /m)[0] ?? '';
  return [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');
}

/** Writes the parts of a proof below a folder, as `joinder proof --unpack` does. */
export function unpackInto(folder: string, proof: Proof): void {
  for (const [path, bytes] of unpackProof(proof)) writePart(join(folder, path), bytes);
}

export function writePart(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** Pastes the commands into a shell in the folder, with nothing but the pin. */
export function paste(folder: string, pin: Uint8Array, shell = 'sh') {
  const env = { PATH: process.env['PATH'] ?? '', PIN: Buffer.from(pin).toString('hex'), LC_ALL: 'C' };
  return spawnSync(shell, ['-c', printedCommands()], { cwd: folder, env, encoding: 'utf8' });
}
