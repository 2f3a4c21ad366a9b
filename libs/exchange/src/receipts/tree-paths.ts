import { Injectable } from '@nestjs/common';
import { bytea, first, statement } from '#libs/persistence';
import { consistencyProof, Frontier } from '#libs/tlog';
import { DataSource } from 'typeorm';
import { TileRepository } from '../tree/tile.repository.js';

/** Shows of the own tree of a space that a smaller one is its beginning. */
@Injectable()
export class TreePaths {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tiles: TileRepository,
  ) {}

  /** The path between two sizes; null where the own tree does not hold them. */
  async consistency(spaceNo: number, from: bigint, to: bigint): Promise<readonly Uint8Array[] | null> {
    const row = await first(this.dataSource, FRONTIER, [spaceNo]);
    const frontier = row ? Frontier.decode(row.frontier) : null;
    if (!frontier || from < 1n || from > to || to > frontier.size) return null;
    return consistencyProof(this.tiles.reader(spaceNo, frontier), from, to);
  }
}

const FRONTIER = statement({ frontier: bytea }, 'select frontier from follower where space_no = $1');
