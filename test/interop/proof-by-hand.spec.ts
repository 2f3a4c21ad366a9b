import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackProof } from '#libs/proof';
import { aProvenMessage, type ProvenMessage } from '#libs/testing';
import { paste, unpackInto, writePart } from './recipe.js';

/** Bytes that are drawn; `JOINDER_FLIPS=30` draws fewer while somebody works on the commands. */
const FLIPS = Number(process.env['JOINDER_FLIPS'] ?? 300);
const SEED = 20_261_127;

let folder: string;
let made: ProvenMessage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'joinder-proof-'));
  made = await aProvenMessage();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function unpacked(name: string): string {
  const parts = join(folder, name);
  unpackInto(parts, made.proof);
  return parts;
}

describe('the commands of docs/protocol.md', () => {
  it('find every part of a proof in order, and tell who cosigned', () => {
    const { status, stdout, stderr } = paste(unpacked('whole'), made.pin);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('nl sent it, position');
    expect(stdout).toContain('3 of 3 members cosigned, 3 are needed');
    for (const member of made.cosigners) expect(stdout).toContain(`joinder/${member} cosigned size`);
  });

  it('stop at another pin', () => {
    const { status, stdout } = paste(unpacked('pin'), new Uint8Array(32));
    expect([status, stdout]).toEqual([1, expect.stringContaining('another list 1 is pinned')]);
  });

  it('stop when a file of any kind has another byte in it', () => {
    const parts = unpacked('flipped');
    const files = unpackProof(made.proof);
    const unnoticed = [...oneOfEachKind(files.keys())].filter((path) => {
      const bytes = Buffer.from(files.get(path) ?? []);
      const changed = Buffer.from(bytes);
      const at = Math.floor(bytes.length / 2);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      writePart(join(parts, path), changed);
      const { status } = paste(parts, made.pin);
      writePart(join(parts, path), bytes);
      return status === 0;
    });
    expect(unnoticed).toEqual([]);
  }, 300_000);
});

describe('S2 a byte that is drawn at random', () => {
  it(`S2 is noticed by the commands, ${FLIPS} times out of ${FLIPS}`, () => {
    const parts = unpacked('drawn');
    const files = [...unpackProof(made.proof)].filter(([, bytes]) => bytes.length > 0);
    const drawn = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 })), {
      numRuns: FLIPS,
      seed: SEED,
    });
    const unnoticed = drawn.flatMap(([which, place, mask]) => {
      const [path, bytes] = files[which % files.length] ?? ['', new Uint8Array()];
      const changed = Buffer.from(bytes);
      const at = place % bytes.length;
      changed.writeUInt8(changed.readUInt8(at) ^ mask, at);
      writePart(join(parts, path), changed);
      const { status } = paste(parts, made.pin);
      writePart(join(parts, path), bytes);
      return status === 0 ? [`byte ${at} of ${path} xor ${mask}`] : [];
    });
    expect(unnoticed).toEqual([]);
  }, 900_000);
});

/** The last file of each kind: numbers and sides do not make one. */
function oneOfEachKind(paths: Iterable<string>): Iterable<string> {
  return new Map([...paths].map((path) => [path.replaceAll(/\d+|left|right/g, '#'), path])).values();
}
