import { Injectable } from '@nestjs/common';
import { all, array, filled, first, int8, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';

/** What a member announced last. */
export interface Announcement {
  readonly position: string;
  /** In hex, ascending. */
  readonly digests: readonly string[];
  /** Who could open it. */
  readonly recipients: readonly string[];
}

/** Finds whether something was said in a space. */
@Injectable()
export class AnnouncementRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  get member(): string {
    return this.identity.member;
  }

  /** Members that take part, ascending; none where the space is not known yet. */
  async takingPart(spaceId: string): Promise<readonly string[]> {
    const rows = await all(this.dataSource, TAKING_PART, [spaceId]);
    return rows.map(({ member }) => member);
  }

  /** What this member announced last and all can read; null while that is nothing. */
  async newest(spaceId: string): Promise<Announcement | null> {
    return first(this.dataSource, NEWEST, [spaceId, this.identity.member]);
  }

  /** Whether a message of our own was handed over already: it waits, is on its way, or is on the log. */
  async wasSaid(spaceId: string, messageId: string): Promise<boolean> {
    const rows = await all(this.dataSource, SAID, [spaceId, messageId, this.identity.member]);
    return rows.length > 0;
  }
}

const SAID = statement(
  {},
  `
select from log_record l join space s using (space_no)
  where s.space_id = $1 and l.message_id = $2 and l.sender = $3 and l.verdict = 0
union all select from outbox where message_id = $2
union all select from sealed where message_id = $2`,
);

const TAKING_PART = statement(
  { member: text },
  'select member from takes_part join space using (space_no) where space_id = $1 order by member',
);

const NEWEST = statement(
  { position: int8, recipients: filled(array(text)), digests: array(text) },
  `select c.position, l.recipients, array_agg(encode(c.digest, 'hex') order by c.digest) as digests
       from supported_contract c join space s using (space_no) join log_record l using (space_no, position)
       where s.space_id = $1 and c.member = $2 group by c.position, l.recipients order by c.position desc limit 1`,
);
