import { generateKeyPairSync } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';

import {
  consistencyProof,
  cosign,
  formatCheckpoint,
  formatNote,
  Frontier,
  frontierReader,
  type FullTile,
  HASH_BYTES,
  inclusionProof,
  leafData,
  leafHash,
  parseCheckpoint,
  parseCosignature,
  parseNote,
  rootAt,
  verifyConsistency,
  verifyCosignature,
  verifyInclusion,
} from '#libs/tlog';

import { runGo, whyNoGo } from './go-toolchain.js';

/** Enough leaves for a full tile of the second level, and partial ones on three. */
const LEAF_COUNT = 65_536 + 700;
const INDICES = [0, 1, 255, 256, 65_535, 65_536, LEAF_COUNT - 1];
const OLD_SIZES = [1, 2, 255, 256, 257, 65_535, 65_536, 66_000, LEAF_COUNT];

/** The JSON shapes of test/interop/go/main.go: bytes are base64. */
interface Inclusion {
  index: number;
  size: number;
  root: string;
  path: string[];
}

interface Consistency {
  oldSize: number;
  oldRoot: string;
  newSize: number;
  newRoot: string;
  path: string[];
}

interface GoAnswer {
  inclusion: Inclusion[];
  consistency: Consistency[];
  note: string;
  cosigner: { name: string; publicKey: string };
  rejected: number;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

const leaves = Array.from({ length: LEAF_COUNT }, (_, i) =>
  leafData({
    t: 1_700_000_000_000n + BigInt(i),
    verdict: i % 50 === 0 ? 22 : 0,
    identity: leafHash(Buffer.from(`${i}`)),
  }),
);
const { frontier, tiles } = Frontier.empty().append(leaves.map(leafHash));
const reader = frontierReader(frontier, async (wanted) =>
  tiles.filter((tile) => wanted.some(({ level, index }) => tile.level === level && tile.index === index)),
);

function partialTiles(): FullTile[] {
  return [0, 1, 2].map((level) => ({
    level,
    index: frontier.size >> BigInt(8 * (level + 1)),
    hashes: frontier.partialTile(level),
  }));
}

async function anInclusion(index: number, size: number): Promise<Inclusion> {
  const path = await inclusionProof(reader, BigInt(index), BigInt(size));
  return { index, size, root: base64(await rootAt(reader, BigInt(size))), path: path.map(base64) };
}

async function aConsistency(oldSize: number, newSize: number): Promise<Consistency> {
  const path = await consistencyProof(reader, BigInt(oldSize), BigInt(newSize));
  const [oldRoot, newRoot] = [await rootAt(reader, BigInt(oldSize)), await rootAt(reader, BigInt(newSize))];
  return { oldSize, oldRoot: base64(oldRoot), newSize, newRoot: base64(newRoot), path: path.map(base64) };
}

/** The checkpoint of the whole log, cosigned by three members. */
function aNote() {
  const origin = 'joinder/018f0000-0000-7000-8000-0000000000aa';
  const checkpointBody = formatCheckpoint({ origin, size: frontier.size, root: frontier.root() });
  const cosigners = ['joinder/nl', 'joinder/nl-nrm', 'joinder/hu'].map((name) => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    return { name, key: privateKey, publicKeyRaw: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32) };
  });
  const lines = cosigners.map((cosigner) => cosign({ ...cosigner, checkpointBody, seconds: 1_700_000_123n }));
  return {
    note: formatNote(checkpointBody, lines),
    cosigners: cosigners.map(({ name, publicKeyRaw }) => ({ name, publicKey: base64(publicKeyRaw) })),
  };
}

const missing = whyNoGo();
if (missing !== null) console.warn(`The Go tools were NOT run against our log: ${missing}`);

(missing === null ? describe : describe.skip)('the transparency log tools of Go', () => {
  let sent: { inclusion: Inclusion[]; consistency: Consistency[] };
  let answer: GoAnswer;

  beforeAll(async () => {
    const sizes = [LEAF_COUNT, 65_537];
    const claims = sizes.flatMap((size) => INDICES.filter((index) => index < size).map((index) => ({ index, size })));
    sent = {
      inclusion: await Promise.all(claims.map(({ index, size }) => anInclusion(index, size))),
      consistency: await Promise.all(OLD_SIZES.map((oldSize) => aConsistency(oldSize, LEAF_COUNT))),
    };
    const stored = [...tiles, ...partialTiles()].filter(({ hashes }) => hashes.length >= HASH_BYTES);
    answer = runGo({
      ...sent,
      ...aNote(),
      leaves: leaves.map(base64),
      tiles: stored.map(({ level, index, hashes }) => ({ level, index: Number(index), hashes: base64(hashes) })),
    }) as GoAnswer;
  }, 240_000);

  it('read our tiles, accept our proofs and open our cosigned notes, and none that was altered', () => {
    expect(answer.rejected).toBe(3);
  });

  it('make the same proofs from the same leaves', () => {
    expect(answer.inclusion).toEqual(sent.inclusion);
    expect(answer.consistency).toEqual(sent.consistency);
  });

  it('make proofs that verify here', () => {
    for (const { index, size, root, path } of answer.inclusion) {
      const claim = { leafHash: leafHash(leaves[index]!), index: BigInt(index), size: BigInt(size) };
      verifyInclusion({ ...claim, root: bytes(root), path: path.map(bytes) });
    }
    for (const { oldSize, oldRoot, newSize, newRoot, path } of answer.consistency) {
      verifyConsistency({
        oldSize: BigInt(oldSize),
        oldRoot: bytes(oldRoot),
        newSize: BigInt(newSize),
        newRoot: bytes(newRoot),
        path: path.map(bytes),
      });
    }
    expect([answer.inclusion.length, answer.consistency.length]).toEqual([13, 9]);
  });

  it('cosign a checkpoint of ours so that it verifies here', () => {
    const { body, lines } = parseNote(answer.note);
    expect(parseCheckpoint(body)).toMatchObject({ size: frontier.size, root: frontier.root() });
    expect(lines).toHaveLength(1);
    const [line = ''] = lines;
    const claim = { checkpointBody: body, cosignature: parseCosignature(line), name: 'joinder/go' };
    expect(() => verifyCosignature({ ...claim, publicKeyRaw: bytes(answer.cosigner.publicKey) })).not.toThrow();
  });
});
