import { Injectable } from '@nestjs/common';
import { all, first, int4, nullable, one, oneOf, statement, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { Waiting } from '../board/flow-board.js';

/** A message that never left. */
export type Unsent = 'waiting' | 'refused' | 'withdrawn';

/** Reads what the gate tells of messages: who wrote them, and how many wait for a person. */
@Injectable()
export class GateFactsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Messages of these that a person wrote, by their ids. */
  async writtenBy(
    author: string,
    messages: readonly { readonly messageId: string | null }[],
  ): Promise<ReadonlySet<string>> {
    const ids = messages.flatMap(({ messageId }) => messageId ?? []);
    const rows = await all(this.dataSource, WRITTEN, [ids, author]);
    return new Set(rows.map(({ messageId }) => messageId));
  }

  /** When a person, or an approval, let a message go; null where it never left. */
  async sentAt(messageId: string): Promise<Date | null> {
    return (await first(this.dataSource, SENT_AT, [messageId]))?.sentAt ?? null;
  }

  /** How a message stands that a person has to let go, or did not; null for what left, or was never asked about. */
  async unsent(spaceNo: number, messageId: string): Promise<Unsent | null> {
    return (await first(this.dataSource, UNSENT, [spaceNo, messageId]))?.state ?? null;
  }

  /** Changes that a person has to let go. */
  async held(): Promise<Waiting> {
    const { count, oldest } = await one(this.dataSource, HELD);
    return { count, oldestAt: oldest?.toISOString() ?? null };
  }
}

const WRITTEN = statement(
  { messageId: uuid },
  'select message_id as "messageId" from message_author where message_id = any($1::uuid[]) and author = $2',
);

const SENT_AT = statement({ sentAt: ts }, 'select sent_at as "sentAt" from message_author where message_id = $1');

const UNSENT = statement(
  { state: oneOf('waiting', 'refused', 'withdrawn') },
  `select state from message_approval where space_no = $1 and message_id = $2 and state <> 'approved'`,
);

const HELD = statement(
  { count: int4, oldest: nullable(ts) },
  `select count(*)::int as count, min(requested_at) as oldest from message_approval where state = 'waiting' and place = 0`,
);
