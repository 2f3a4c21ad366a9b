import { Injectable } from '@nestjs/common';
import { all, bulk, bytea, insertAll, int2, int4, int8, statement } from '#libs/persistence';
import { frontierReader, type Frontier, type FullTile, type HashReader, type TileId } from '#libs/tlog';
import { DataSource, type EntityManager } from 'typeorm';

/** Full tiles of the log trees (C2SP tlog-tiles); the right edge is the follower's frontier. */
@Injectable()
export class TileRepository {
  constructor(private readonly dataSource: DataSource) {}

  async store(tx: EntityManager, spaceNo: number, tiles: readonly FullTile[]): Promise<void> {
    const rows = tiles.map(({ level, index, hashes }) => ({ space_no: spaceNo, level, index, hashes }));
    await insertAll(tx, TILE, rows);
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

const TILE = bulk('tile', { space_no: int4, level: int2, index: int8, hashes: bytea });

const FIND = statement(
  { level: int2, index: int8, hashes: bytea },
  `select level, index, hashes from tile
   join unnest($2::smallint[], $3::bigint[]) as wanted (wanted_level, wanted_index)
     on level = wanted_level and index = wanted_index
   where space_no = $1`,
);
