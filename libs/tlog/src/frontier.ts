import { emptyRoot, HASH_BYTES, MAX_SIZE, nodeHash, requireHash } from './hashing.js';
import { type FullTile, fullTileCount, partialWidth, TILE_BYTES, TILE_HEIGHT, TILE_WIDTH } from './tile.js';
import { TlogError } from './tlog.errors.js';

const VERSION = 0x01;
const HEADER_BYTES = 1 + 8;

/** The partial tile of one level: its hashes, and the roots of the complete subtrees they form, left to right, one for each binary digit of its width. */
interface Row {
  readonly hashes: Uint8Array;
  readonly peaks: readonly Uint8Array[];
}

interface ExtendedRow {
  readonly row: Row;
  /** Hashes of the tiles that became full. */
  readonly full: readonly Uint8Array[];
  /** Their roots, which are the new hashes of the next level. */
  readonly carry: readonly Uint8Array[];
}

const EMPTY_ROW: Row = { hashes: new Uint8Array(0), peaks: [] };

/** What {@link Frontier.append} answers: the longer tree, and each tile that became full on the way. */
export interface Appended {
  readonly frontier: Frontier;
  /** Ascending by level, then by index; each tile of a log comes out exactly once. */
  readonly tiles: readonly FullTile[];
}

/**
 * Keeps the right edge of a growing tree: the hashes of the partial tile of each level (fewer than 256 a level). That is enough
 * to go on appending, to emit full tiles, and to know the root. Values are immutable; `append` answers a new one.
 */
export class Frontier {
  private constructor(
    /** Leaves in the tree. */
    readonly size: bigint,
    private readonly rows: readonly Row[],
  ) {}

  /** Starts a tree without leaves. */
  static empty(): Frontier {
    return new Frontier(0n, []);
  }

  /**
   * Takes up a tree again. `hashes` holds one entry a level, from the leaves upwards: the hashes of its partial tile, joined.
   *
   * @throws TlogError FRONTIER_FORMAT when levels or lengths are not exactly those of a tree of `size` leaves.
   */
  static from({ size, hashes }: { readonly size: bigint; readonly hashes: readonly Uint8Array[] }): Frontier {
    const widths = widthsOf(size);
    if (hashes.length !== widths.length) {
      throw new TlogError('FRONTIER_FORMAT', `expected ${widths.length} levels, got ${hashes.length}`);
    }
    const rows = widths.map((width, level) => {
      const joined = hashes[level];
      if (joined?.length !== width * HASH_BYTES) {
        throw new TlogError('FRONTIER_FORMAT', `level ${level} does not hold the hashes of ${size} leaves`);
      }
      return extendRow(EMPTY_ROW, splitHashes(joined)).row;
    });
    return new Frontier(size, rows);
  }

  /**
   * Reads what {@link Frontier.encode} wrote.
   *
   * @throws TlogError FRONTIER_FORMAT
   */
  static decode(bytes: Uint8Array): Frontier {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.length < HEADER_BYTES || view.readUInt8(0) !== VERSION) {
      throw new TlogError('FRONTIER_FORMAT', 'unknown version of a frontier');
    }
    const size = view.readBigUInt64BE(1);
    const widths = widthsOf(size);
    const expected = widths.reduce((sum, width) => sum + width * HASH_BYTES, HEADER_BYTES);
    if (view.length !== expected) {
      throw new TlogError('FRONTIER_FORMAT', `expected ${expected} bytes for ${size} leaves, got ${view.length}`);
    }
    let offset = HEADER_BYTES;
    const hashes = widths.map((width) => view.subarray(offset, (offset += width * HASH_BYTES)));
    return Frontier.from({ size, hashes });
  }

  /**
   * Appends leaves. However a sequence of leaves is cut into calls, the tree and the tiles are the same.
   *
   * @throws TlogError HASH_LENGTH, SIZE_RANGE
   */
  append(leafHashes: readonly Uint8Array[]): Appended {
    leafHashes.forEach(requireHash);
    const size = this.size + BigInt(leafHashes.length);
    if (size > MAX_SIZE) throw new TlogError('SIZE_RANGE', 'the tree is full');

    const rows = [...this.rows];
    const tiles: FullTile[] = [];
    let incoming = leafHashes;
    for (let level = 0; incoming.length > 0; level += 1) {
      const { row, full, carry } = extendRow(rows[level] ?? EMPTY_ROW, incoming);
      const first = fullTileCount(level, this.size);
      for (const [i, hashes] of full.entries()) tiles.push({ level, index: first + BigInt(i), hashes });
      rows[level] = row;
      incoming = carry;
    }
    return { frontier: new Frontier(size, rows), tiles };
  }

  /** Computes the root of the tree (RFC 9162 2.1.1) from at most 8 hashes a level. */
  root(): Uint8Array {
    let root: Uint8Array | undefined;
    for (const { peaks } of this.rows) {
      root = peaks.reduceRight<Uint8Array | undefined>((right, hash) => (right ? nodeHash(hash, right) : hash), root);
    }
    return root ?? emptyRoot;
  }

  /** Joined hashes of the partial tile of a level, 0 to 255 of them; its index is that of the level's next full tile. */
  partialTile(level: number): Uint8Array {
    return (this.rows[level] ?? EMPTY_ROW).hashes;
  }

  /** Writes the state for one column: 0x01 ‖ u64 size ‖ the partial tiles, from the leaves upwards. */
  encode(): Uint8Array {
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt8(VERSION, 0);
    header.writeBigUInt64BE(this.size, 1);
    return Buffer.concat([header, ...this.rows.map((row) => row.hashes)]);
  }
}

/** Adds hashes to one row; whenever it holds 256, they leave as a full tile and their root goes up. */
function extendRow(row: Row, incoming: readonly Uint8Array[]): ExtendedRow {
  const joined = joinHashes(row.hashes, incoming);
  const peaks = [...row.peaks];
  const carry: Uint8Array[] = [];
  const parents = new Parents();
  let width = row.hashes.length / HASH_BYTES;
  for (const hash of incoming) {
    peaks.push(merged(peaks, { hash, width }, parents));
    width += 1;
    if (width < TILE_WIDTH) continue;
    carry.push(...peaks.splice(0));
    width = 0;
  }
  // A single hash is still the caller's memory, which may be reused after this call.
  if (width % 2 === 1) peaks.push(new Uint8Array(peaks.pop() ?? []));
  const full = carry.map((_, i) => joined.subarray(i * TILE_BYTES, (i + 1) * TILE_BYTES));
  return { row: { hashes: joined.slice(carry.length * TILE_BYTES), peaks }, full, carry };
}

/** Takes from `peaks` what completes a larger subtree together with the hash that comes after `width` others, as a binary counter carries. */
function merged(
  peaks: Uint8Array[],
  { hash, width }: { readonly hash: Uint8Array; readonly width: number },
  parents: Parents,
): Uint8Array {
  let root = hash;
  for (let height = 0; (width >> height) % 2 === 1; height += 1) {
    const left = peaks.pop();
    if (left) root = parents.of(left, root, height);
  }
  return root;
}

/** Hashes of neighbouring subtrees, the last of each height: a run of the same leaf costs a hash for each height and not for each pair. */
class Parents {
  private readonly last: { readonly left: Uint8Array; readonly right: Uint8Array; readonly parent: Uint8Array }[] = [];

  of(left: Uint8Array, right: Uint8Array, height: number): Uint8Array {
    const known = this.last[height];
    if (known?.left === left && known.right === right) return known.parent;
    const parent = nodeHash(left, right);
    this.last[height] = { left, right, parent };
    return parent;
  }
}

function joinHashes(first: Uint8Array, more: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(first.length + more.length * HASH_BYTES);
  joined.set(first);
  more.forEach((hash, i) => joined.set(hash, first.length + i * HASH_BYTES));
  return joined;
}

function splitHashes(joined: Uint8Array): Uint8Array[] {
  return Array.from({ length: joined.length / HASH_BYTES }, (_, i) =>
    joined.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
}

/** Widths of the partial tiles of a tree, from the leaves upwards: the digits of its size in base 256. */
function widthsOf(size: bigint): number[] {
  if (size < 0n || size > MAX_SIZE) throw new TlogError('FRONTIER_FORMAT', `${size} is no tree size`);
  const widths: number[] = [];
  for (let level = 0; size >> BigInt(TILE_HEIGHT * level) > 0n; level += 1) widths.push(partialWidth(level, size));
  return widths;
}
