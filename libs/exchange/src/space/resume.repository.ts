import { Injectable } from '@nestjs/common';
import { all, first, int4, int8, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** Where reading of a space goes on: a position of its log, an offset of its notes. */
export interface ResumePoint {
  readonly nextPosition: bigint;
  readonly nextNote: bigint;
}

/** Two trust lists of one version, of which one stands in some space. */
export interface OpenListConflict {
  readonly hashesHex: ReadonlySet<string>;
}

/** Reads where a new holder takes up the spaces of its shard. */
@Injectable()
export class ResumeRepository {
  constructor(private readonly dataSource: DataSource) {}

  async pointsOf(spaceNos: readonly number[]): Promise<ReadonlyMap<number, ResumePoint>> {
    const rows = await all(this.dataSource, POINTS_OF, [spaceNos]);
    const pointOf = (row: (typeof rows)[number]): ResumePoint => ({
      nextPosition: BigInt(row.next_position),
      nextNote: BigInt(row.next_note),
    });
    return new Map(rows.map((row) => [row.space_no, pointOf(row)]));
  }

  /** Version of the newest list that stands in `network`; 0 while none does. */
  async networkVersion(networkSpaceId: string): Promise<bigint> {
    const row = await first(this.dataSource, NETWORK_VERSION, [networkSpaceId]);
    return BigInt(row?.version ?? 0);
  }

  /** Evidence of contradictions that two people have settled, by hash in hex: it stops nothing any more. */
  async settledContradictions(): Promise<ReadonlySet<string>> {
    const rows = await all(this.dataSource, SETTLED_CONTRADICTIONS);
    return new Set(rows.map(({ hash }) => hash));
  }

  /** Lists that stand against each other in any space, and people have not said to go on. */
  async openListConflicts(): Promise<readonly OpenListConflict[]> {
    const rows = await all(this.dataSource, OPEN_LIST_CONFLICTS);
    return rows.map(({ standing, other }) => ({ hashesHex: new Set([standing, other]) }));
  }
}

const POINTS_OF = statement(
  { space_no: int4, next_position: int8, next_note: int8 },
  `select space_no, coalesce(f.next_position, 0) as next_position, coalesce(n.next_offset, 0) as next_note
   from unnest($1::int[]) as wanted (space_no)
   left join follower f using (space_no) left join notes_place n using (space_no)`,
);

const NETWORK_VERSION = statement(
  { version: int8 },
  'select coalesce(max(version), 0) as version from space_list join space using (space_no) where space_id = $1',
);

const SETTLED_CONTRADICTIONS = statement(
  { hash: text },
  `select encode(evidence_hash, 'hex') as hash from decided_freeze where kind = 'contradiction'`,
);

const OPEN_LIST_CONFLICTS = statement(
  { standing: text, other: text },
  `select distinct encode(c.standing_hash, 'hex') as standing, encode(c.other_hash, 'hex') as other from list_conflict c
   where not exists (select from decided_freeze d where d.evidence_hash = c.evidence_hash)`,
);
