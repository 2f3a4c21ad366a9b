import { Injectable } from '@nestjs/common';
import { LogSizes, type MemberSize } from '#libs/inbox';
import { all, int4, int8, nullable, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** Reads how far members said they have the logs of spaces. */
@Injectable()
export class MemberSizes extends LogSizes {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async all(): Promise<readonly MemberSize[]> {
    const rows = await all(this.dataSource, SIZES);
    return rows.flatMap(({ size, ...row }) => (size === null ? [] : [{ ...row, size }]));
  }
}

const SIZES = statement(
  { spaceNo: int4, spaceId: uuid, member: text, size: nullable(int8) },
  `select p.space_no as "spaceNo", s.space_id as "spaceId", p.member, p.cosigned as size
   from member_progress p join space_key s using (space_no)`,
);
