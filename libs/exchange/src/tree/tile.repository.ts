import { Injectable } from '@nestjs/common';
import { all, bytea, int2, int8, statement } from '#libs/persistence';
import { frontierReader, type Frontier, type FullTile, type HashReader, TILE_BYTES, type TileId } from '#libs/tlog';
import { DataSource, type EntityManager } from 'typeorm';

/** Full tiles of the log trees (C2SP tlog-tiles); the right edge is the follower's frontier. */
@Injectable()
export class TileRepository {
  constructor(private readonly dataSource: DataSource) {}

  async store(tx: EntityManager, spaceNo: number, tiles: readonly FullTile[]): Promise<void> {
    if (tiles.length === 0) return;
    await tx.query(STORE, [
      spaceNo,
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index.toString()),
      Buffer.concat(tiles.map(({ hashes }) => hashes)),
    ]);
  }

  reader(spaceNo: number, frontier: Frontier): HashReader {
    return frontierReader(frontier, (wanted) => this.find(spaceNo, wanted));
  }

  async find(spaceNo: number, wanted: readonly TileId[]): Promise<readonly FullTile[]> {
    const rows = await all(this.dataSource, FIND, [
      spaceNo,
      wanted.map((tile) => tile.level),
      wanted.map((tile) => tile.index.toString()),
    ]);
    return rows.map((row) => ({ level: row.level, index: BigInt(row.index), hashes: row.hashes }));
  }
}

/** The hashes of all in one value, which travels as it is; an array of values travels as text. */
const STORE = `
insert into tile (space_no, level, index, hashes)
select $1, level, index, substring($4::bytea from (place::int - 1) * ${TILE_BYTES} + 1 for ${TILE_BYTES})
from unnest($2::smallint[], $3::bigint[]) with ordinality as row (level, index, place)`;

const FIND = statement(
  { level: int2, index: int8, hashes: bytea },
  `select level, index, hashes from tile
   join unnest($2::smallint[], $3::bigint[]) as wanted (wanted_level, wanted_index)
     on level = wanted_level and index = wanted_index
   where space_no = $1`,
);
