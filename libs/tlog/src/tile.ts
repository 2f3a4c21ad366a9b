import { HASH_BYTES } from './hashing.js';

/** Levels of the tree that one tile spans (C2SP tlog-tiles). */
export const TILE_HEIGHT = 8;

/** Hashes in a full tile. */
export const TILE_WIDTH = 2 ** TILE_HEIGHT;

/** Bytes of a full tile. */
export const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

/** Names a tile: tile level 0 holds leaf hashes, each higher level the roots of the tiles below it (C2SP tlog-tiles). */
export interface TileId {
  readonly level: number;
  readonly index: bigint;
}

/** A tile that never changes again: 256 hashes of 32 bytes, left to right. One stored row. */
export interface FullTile extends TileId {
  readonly hashes: Uint8Array;
}

/** Asks for the first `width` hashes (1 to 256) of a tile. */
export interface TileRequest extends TileId {
  readonly width: number;
}

/** Counts the full tiles of a level in a tree of `size` leaves; also the index of the level's partial tile. */
export function fullTileCount(level: number, size: bigint): bigint {
  return size >> BigInt(TILE_HEIGHT * (level + 1));
}

/** Counts the hashes (0 to 255) in the partial tile of a level of a tree of `size` leaves. */
export function partialWidth(level: number, size: bigint): number {
  return Number((size >> BigInt(TILE_HEIGHT * level)) % BigInt(TILE_WIDTH));
}

/** Keys a tile in a map. */
export function tileKey({ level, index }: TileId): string {
  return `${level}/${index}`;
}
