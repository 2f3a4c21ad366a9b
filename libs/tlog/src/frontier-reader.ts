import type { Frontier } from './frontier.js';
import type { HashReader } from './proof.js';
import { type FullTile, fullTileCount, TILE_BYTES, type TileId, tileKey, type TileRequest } from './tile.js';
import { TlogError } from './tlog.errors.js';

/** Finds stored full tiles, in any order; called at most once a proof. */
export type FindFullTiles = (wanted: readonly TileId[]) => Promise<readonly FullTile[]>;

/**
 * Reads a log from its stored full tiles and, at the right edge, from its frontier. The stored tiles must be at least as new as
 * the frontier: read the frontier first, or both in one snapshot.
 */
export function frontierReader(frontier: Frontier, findFullTiles: FindFullTiles): HashReader {
  const isFull = ({ level, index }: TileId): boolean => index < fullTileCount(level, frontier.size);
  const readTiles = async (requests: readonly TileRequest[]): Promise<readonly Uint8Array[]> => {
    const wanted = requests.filter(isFull).map(({ level, index }) => ({ level, index }));
    const found = wanted.length === 0 ? [] : await findFullTiles(wanted);
    const stored = new Map(found.map((tile) => [tileKey(tile), tile.hashes]));
    return requests.map((request) =>
      isFull(request) ? requireFull(request, stored.get(tileKey(request))) : partialOf(frontier, request),
    );
  };
  return { size: frontier.size, readTiles };
}

function partialOf(frontier: Frontier, { level, index }: TileId): Uint8Array {
  if (index !== fullTileCount(level, frontier.size)) {
    throw new TlogError('TILE_MISSING', `a tree of ${frontier.size} leaves has no tile ${tileKey({ level, index })}`);
  }
  return frontier.partialTile(level);
}

function requireFull(id: TileId, hashes: Uint8Array | undefined): Uint8Array {
  if (hashes?.length !== TILE_BYTES) throw new TlogError('TILE_MISSING', `tile ${tileKey(id)} is not stored in full`);
  return hashes;
}
