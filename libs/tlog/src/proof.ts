import { emptyRoot, HASH_BYTES, nodeHash, requireIndex, requireSize } from './hashing.js';
import { TILE_HEIGHT, TILE_WIDTH, tileKey, type TileRequest } from './tile.js';
import { TlogError } from './tlog.errors.js';

/** Reads rows of hashes of one log; a proof asks for all it needs in one call. */
export interface HashReader {
  /** Leaves of the tree that the reader knows. */
  readonly size: bigint;
  /** Answers one entry a request, in its order: at least `width` joined hashes of that tile. */
  readTiles(requests: readonly TileRequest[]): Promise<readonly Uint8Array[]>;
}

/** Leaves `from` up to, not including, `to`. */
interface Range {
  readonly from: bigint;
  readonly to: bigint;
}

/** A complete subtree: 2^level leaves, the index-th of its level. */
interface Subtree {
  readonly level: number;
  readonly index: bigint;
}

type Tiles = ReadonlyMap<string, Uint8Array>;

/**
 * Makes the path that proves leaf `index` in the tree of the first `size` leaves, leaf to root (RFC 9162 2.1.3.1).
 *
 * @throws TlogError SIZE_RANGE, INDEX_RANGE, TILE_MISSING
 */
export async function inclusionProof(reader: HashReader, index: bigint, size: bigint): Promise<Uint8Array[]> {
  requireHeld(reader, size);
  requireIndex(index, size);
  return hashRanges(reader, inclusionRanges(index, { from: 0n, to: size }));
}

/**
 * Makes the path that proves that the first `oldSize` leaves of the tree of `newSize` leaves are those of the older tree
 * (RFC 9162 2.1.4.1). It is empty for equal sizes and from the empty tree.
 *
 * @throws TlogError SIZE_RANGE, TILE_MISSING
 */
export async function consistencyProof(reader: HashReader, oldSize: bigint, newSize: bigint): Promise<Uint8Array[]> {
  requireHeld(reader, newSize);
  requireSize(oldSize);
  if (oldSize > newSize) throw new TlogError('SIZE_RANGE', `${oldSize} leaves are no beginning of ${newSize}`);
  if (oldSize === 0n) return [];
  return hashRanges(reader, consistencyRanges(oldSize, { from: 0n, to: newSize }, true));
}

/**
 * Computes the root that the tree had when it held `size` leaves.
 *
 * @throws TlogError SIZE_RANGE, TILE_MISSING
 */
export async function rootAt(reader: HashReader, size: bigint): Promise<Uint8Array> {
  requireHeld(reader, size);
  const [root = emptyRoot] = size === 0n ? [] : await hashRanges(reader, [{ from: 0n, to: size }]);
  return root;
}

function requireHeld(reader: HashReader, size: bigint): void {
  requireSize(size);
  if (size > reader.size) throw new TlogError('SIZE_RANGE', `the tree has ${reader.size} leaves, not ${size}`);
}

/** PATH(m, D_n) of RFC 9162 2.1.3.1 as the ranges whose roots make up the path. */
function inclusionRanges(index: bigint, { from, to }: Range): Range[] {
  if (to - from === 1n) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...inclusionRanges(index, { from, to: middle }), { from: middle, to }]
    : [...inclusionRanges(index, { from: middle, to }), { from, to: middle }];
}

/** SUBPROOF(m, D_n, b) of RFC 9162 2.1.4.1 as the ranges whose roots make up the path. */
function consistencyRanges(oldSize: bigint, { from, to }: Range, known: boolean): Range[] {
  if (oldSize === to) return known ? [] : [{ from, to }];
  const middle = from + splitOf(to - from);
  return oldSize <= middle
    ? [...consistencyRanges(oldSize, { from, to: middle }, known), { from: middle, to }]
    : [...consistencyRanges(oldSize, { from: middle, to }, false), { from, to: middle }];
}

/** Largest power of two below `count`, for `count` of at least 2. */
function splitOf(count: bigint): bigint {
  return 1n << BigInt(bitLength(count - 1n) - 1);
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

async function hashRanges(reader: HashReader, ranges: readonly Range[]): Promise<Uint8Array[]> {
  const parts = ranges.map(subtreesOf);
  const tiles = await readNeeded(reader, parts.flat());
  return parts.map((subtrees) =>
    subtrees.map((subtree) => subtreeHash(subtree, tiles)).reduceRight((right, left) => nodeHash(left, right)),
  );
}

/** Cuts a range into complete subtrees, largest first; `from` is always aligned, since ranges come from splitting at powers of two. */
function subtreesOf({ from, to }: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = from; at < to;) {
    const level = bitLength(to - at) - 1;
    subtrees.push({ level, index: at >> BigInt(level) });
    at += 1n << BigInt(level);
  }
  return subtrees;
}

/** Where the hashes under a subtree are stored: `count` hashes from `offset` on in one tile. */
function locate({ level, index }: Subtree): { tile: TileRequest; offset: number; count: number } {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const count = 2 ** (level % TILE_HEIGHT);
  const first = index * BigInt(count);
  const offset = Number(first % BigInt(TILE_WIDTH));
  return { tile: { level: tileLevel, index: first / BigInt(TILE_WIDTH), width: offset + count }, offset, count };
}

async function readNeeded(reader: HashReader, subtrees: readonly Subtree[]): Promise<Tiles> {
  const requests = new Map<string, TileRequest>();
  for (const { tile } of subtrees.map(locate)) {
    const width = Math.max(tile.width, requests.get(tileKey(tile))?.width ?? 0);
    requests.set(tileKey(tile), { ...tile, width });
  }
  if (requests.size === 0) return new Map();

  const wanted = [...requests.values()];
  const answers = await reader.readTiles(wanted);
  return new Map(wanted.map((request, i) => [tileKey(request), requireWidth(request, answers[i])]));
}

function requireWidth(request: TileRequest, hashes: Uint8Array | undefined): Uint8Array {
  if (hashes === undefined || hashes.length < request.width * HASH_BYTES) {
    throw new TlogError('TILE_MISSING', `tile ${tileKey(request)} does not hold ${request.width} hashes`);
  }
  return hashes;
}

function subtreeHash(subtree: Subtree, tiles: Tiles): Uint8Array {
  const { tile, offset, count } = locate(subtree);
  const hashes = requireWidth(tile, tiles.get(tileKey(tile)));
  return completeRoot(hashes.subarray(offset * HASH_BYTES, (offset + count) * HASH_BYTES));
}

/** Root over a power of two of joined hashes. */
function completeRoot(hashes: Uint8Array): Uint8Array {
  if (hashes.length === HASH_BYTES) return new Uint8Array(hashes);
  const half = hashes.length / 2;
  return nodeHash(completeRoot(hashes.subarray(0, half)), completeRoot(hashes.subarray(half)));
}
