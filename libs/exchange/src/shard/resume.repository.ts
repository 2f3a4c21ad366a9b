import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Where reading of a space goes on: a position of its log, an offset of its notes. */
export interface ResumePoint {
  readonly nextPosition: bigint;
  readonly nextNote: bigint;
}

/** Reads where a new holder takes up the spaces of its shard. */
@Injectable()
export class ResumeRepository {
  constructor(private readonly dataSource: DataSource) {}

  async pointsOf(spaceNos: readonly number[]): Promise<ReadonlyMap<number, ResumePoint>> {
    const rows = await this.dataSource.query<{ space_no: number; next_position: string; next_note: string }[]>(
      `select space_no, coalesce(f.next_position, 0) as next_position, coalesce(n.next_offset, 0) as next_note
       from unnest($1::int[]) as wanted (space_no)
       left join follower f using (space_no) left join notes_place n using (space_no)`,
      [spaceNos],
    );
    const pointOf = (row: (typeof rows)[number]): ResumePoint => ({
      nextPosition: BigInt(row.next_position),
      nextNote: BigInt(row.next_note),
    });
    return new Map(rows.map((row) => [row.space_no, pointOf(row)]));
  }

  /** Whether two valid trust lists of one version stand against each other in any space, and people have not decided yet. */
  async hasListConflict(): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `select from list_conflict c where not exists (
         select from decision d where d.space_no = c.space_no and d.position = c.position and d.kind = 'lists-decided') limit 1`,
    );
    return rows.length > 0;
  }
}
