import { Injectable } from '@nestjs/common';
import { all, int8, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** Reads which trust list each member has certainly read: it cosigned `network` beyond the list's position. */
@Injectable()
export class KnownVersionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byMember(networkSpaceId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await all(this.dataSource, KNOWN, [networkSpaceId]);
    return new Map(rows.map(({ member, version }) => [member, version]));
  }
}

const KNOWN = statement(
  { member: text, version: int8 },
  `select t.member, max(l.version) as version from space s join takes_part t using (space_no)
       cross join lateral (select size from cosignature c where c.space_no = t.space_no and c.member = t.member
                           order by size desc limit 1) c
       join space_list l on l.space_no = s.space_no and l.position < c.size
       where s.space_id = $1 group by t.member`,
);
