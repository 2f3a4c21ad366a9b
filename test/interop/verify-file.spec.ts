import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProof } from '#libs/proof';
import { aProvenMessage, type ProvenMessage } from '#libs/testing';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAX_BYTES = 300_000;

let folder: string;
let made: ProvenMessage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'joinder-verify-'));
  const script = join(folder, 'joinder-verify.mjs');
  execFileSync(process.execPath, [join(ROOT, 'deploy', 'build-verify.mjs'), script], { stdio: 'ignore' });
  made = await aProvenMessage();
  writeFileSync(join(folder, 'proof.json'), formatProof(made.proof));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The Node that this machine had before anything of ours was installed; the one that runs the test where it had none. */
function plainNode(): string {
  const places = (process.env['PATH'] ?? '').split(delimiter).filter((place) => !place.includes('node_modules'));
  return places.map((place) => join(place, 'node')).find((path) => existsSync(path)) ?? process.execPath;
}

function verify(...args: string[]) {
  return spawnSync(plainNode(), ['joinder-verify.mjs', ...args], { cwd: folder, encoding: 'utf8', env: {} });
}

const pin = () => Buffer.from(made.pin).toString('hex');

describe('joinder verify as one file, beside nothing but the proof', () => {
  it('is small and asks for nothing but Node', () => {
    const path = join(folder, 'joinder-verify.mjs');
    expect(statSync(path).size).toBeLessThan(MAX_BYTES);
    const imported = [...readFileSync(path, 'utf8').matchAll(/\bfrom ?"([^"]+)"/g)].map(([, name]) => name);
    expect(imported.filter((name) => name?.startsWith('node:') !== true)).toEqual([]);
  });

  it('says yes', () => {
    const { status, stdout, stderr } = verify('proof.json', '--pin', pin());
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('yes: 3 of 3 members cosigned the log that holds this message, 3 are needed');
  });

  it('says whether a recipient has it', () => {
    expect(verify('proof.json', '--pin', pin(), '--delivered-to', 'hu').status).toBe(0);
    const { status, stdout } = verify('proof.json', '--pin', pin(), '--delivered-to', 'fr');
    expect(status).toBe(1);
    expect(stdout).toContain('no: NOT_A_RECIPIENT');
  });

  it('says no with the code when a byte is flipped, also to machines', () => {
    const text = formatProof({
      ...made.proof,
      message: { ...made.proof.message, leaf: flipped(made.proof.message.leaf) },
    });
    writeFileSync(join(folder, 'flipped.json'), text);
    const { status, stdout } = verify('flipped.json', '--pin', pin(), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false });
    expect(stdout).toContain('"code":"LEAF_MISMATCH"');
  });

  it.each<[string, string[]]>([
    ['no file', ['--pin', 'a'.repeat(64)]],
    ['a file that is not there', ['none.json', '--pin', 'a'.repeat(64)]],
    ['no pin', ['proof.json']],
    ['half a pin', ['proof.json', '--pin', 'a'.repeat(32)]],
    ['an unknown option', ['proof.json', '--pin', 'a'.repeat(64), '--trust-me']],
    ['a country that is none', ['proof.json', '--pin', 'a'.repeat(64), '--delivered-to', 'Hungary']],
  ])('answers wrong use with 2: %s', (_, args) => {
    expect(verify(...args).status).toBe(2);
  });
});

function flipped(bytes: Uint8Array): Uint8Array {
  return bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1);
}
