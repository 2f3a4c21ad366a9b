import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unpackProof } from '#libs/proof';
import { aProvenMessage, type ProvenMessage } from '#libs/testing';

const SECTION = '## Check a proof with standard tools';
const DOCUMENT = new URL('../../docs/protocol.md', import.meta.url);

let folder: string;
let made: ProvenMessage;
let commands: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'joinder-proof-'));
  made = await aProvenMessage();
  commands = commandsOf(readFileSync(DOCUMENT, 'utf8'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The commands that the document prints, in its order. */
function commandsOf(document: string): string {
  const section = document.slice(document.indexOf(SECTION) + SECTION.length).split(/^## /m)[0] ?? '';
  return [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');
}

function unpacked(name: string): string {
  const parts = join(folder, name);
  for (const [path, bytes] of unpackProof(made.proof)) write(join(parts, path), bytes);
  return parts;
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function paste(parts: string) {
  const env = { PATH: process.env['PATH'] ?? '', PIN: Buffer.from(made.pin).toString('hex'), LC_ALL: 'C' };
  return spawnSync('sh', ['-c', commands], { cwd: parts, env, encoding: 'utf8' });
}

describe('the commands of docs/protocol.md', () => {
  it('find every part of a proof in order, and tell who cosigned', () => {
    const { status, stdout, stderr } = paste(unpacked('whole'));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('nl sent it, position');
    expect(stdout).toContain('3 of 3 members cosigned, 3 are needed');
    for (const member of made.cosigners) expect(stdout).toContain(`joinder/${member} cosigned size`);
  });

  it('stop at another pin', () => {
    const parts = unpacked('pin');
    const { status } = spawnSync('sh', ['-c', commands], {
      cwd: parts,
      env: { PATH: process.env['PATH'] ?? '', PIN: '0'.repeat(64) },
    });
    expect(status).not.toBe(0);
  });

  it('stop when a file of any kind has another byte in it', () => {
    const parts = unpacked('flipped');
    const files = unpackProof(made.proof);
    const unnoticed = [...oneOfEachKind(files.keys())].filter((path) => {
      const bytes = Buffer.from(files.get(path) ?? []);
      const changed = Buffer.from(bytes);
      const at = Math.floor(bytes.length / 2);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      write(join(parts, path), changed);
      const { status } = paste(parts);
      write(join(parts, path), bytes);
      return status === 0;
    });
    expect(unnoticed).toEqual([]);
  }, 300_000);
});

/** The last file of each kind: numbers and sides do not make one. */
function oneOfEachKind(paths: Iterable<string>): Iterable<string> {
  return new Map([...paths].map((path) => [path.replaceAll(/\d+|left|right/g, '#'), path])).values();
}
