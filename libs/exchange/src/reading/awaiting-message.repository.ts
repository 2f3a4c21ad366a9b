import { Injectable } from '@nestjs/common';
import { all, array, filled, int4, nullable, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';

/** An own message that waits for the sealing keys of some of its recipients. */
export interface AwaitingMessage {
  readonly spaceNo: number;
  readonly messageId: string;
  readonly subject: string | null;
  readonly acceptedAt: Date;
  /** At least one, ascending. */
  readonly members: readonly string[];
}

/** Reads which own messages wait for keys. */
@Injectable()
export class AwaitingMessageRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Those accepted before a moment. What merely rests on one that waits is none of them. */
  async acceptedBefore(moment: Date): Promise<readonly AwaitingMessage[]> {
    return all(this.dataSource, AWAITING, [moment, this.identity.member]);
  }
}

const AWAITING = statement(
  {
    spaceNo: int4,
    messageId: filled(uuid),
    subject: nullable(text),
    acceptedAt: ts,
    members: array(text),
  },
  `select o.space_no as "spaceNo", o.message_id as "messageId", o.subject, o.accepted_at as "acceptedAt", w.members
   from outbox o cross join lateral (select array(
     select unnest(o.waits_for) intersect select unnest(o.recipients) except select $2 order by 1) as members) w
   where o.waits_for is not null and o.message_id is not null and o.accepted_at < $1 and cardinality(w.members) > 0`,
);
