import { Injectable } from '@nestjs/common';
import { all, array, big, int8, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** What a member posted last. */
export interface KeptPost {
  readonly member: string;
  readonly contact: string;
  readonly phone: string;
  readonly hours: string;
  readonly from: readonly string[];
  readonly until: readonly string[];
  readonly spentFrom: readonly string[];
  readonly spentUntil: readonly string[];
  readonly t: bigint;
}

/** Reads what operations of the members posted. */
@Injectable()
export class OperationsPostRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What was posted in a space, by members. */
  async list(spaceId: string): Promise<readonly KeptPost[]> {
    return all(this.dataSource, LIST, [spaceId]);
  }
}

const LIST = statement(
  {
    member: text,
    contact: text,
    phone: text,
    hours: text,
    from: array(int8),
    until: array(int8),
    spentFrom: array(int8),
    spentUntil: array(int8),
    t: big,
  },
  `select p.member, p.contact, p.phone, p.hours, p.windows_from as "from", p.windows_until as until,
     p.spent_from as "spentFrom", p.spent_until as "spentUntil", p.t
   from operations_post p join space_key s using (space_no) where s.space_id = $1 order by p.member`,
);
