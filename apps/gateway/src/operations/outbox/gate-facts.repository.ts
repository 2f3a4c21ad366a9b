import { Injectable } from '@nestjs/common';
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
    const rows = await this.dataSource.query<{ messageId: string }[]>(
      'select message_id as "messageId" from message_author where message_id = any($1::uuid[]) and author = $2',
      [ids, author],
    );
    return new Set(rows.map(({ messageId }) => messageId));
  }

  /** When a person, or an approval, let a message go; null where it never left. */
  async sentAt(messageId: string): Promise<Date | null> {
    const [row] = await this.dataSource.query<{ sentAt: Date }[]>(
      'select sent_at as "sentAt" from message_author where message_id = $1',
      [messageId],
    );
    return row?.sentAt ?? null;
  }

  /** How a message stands that a person has to let go, or did not; null for what left, or was never asked about. */
  async unsent(spaceNo: number, messageId: string): Promise<Unsent | null> {
    const [row] = await this.dataSource.query<{ state: Unsent }[]>(
      `select state from message_approval where space_no = $1 and message_id = $2 and state <> 'approved'`,
      [spaceNo, messageId],
    );
    return row?.state ?? null;
  }

  /** Changes that a person has to let go. */
  async held(): Promise<Waiting> {
    const [row] = await this.dataSource.query<{ count: number; oldest: Date | null }[]>(
      `select count(*)::int as count, min(requested_at) as oldest from message_approval where state = 'waiting' and place = 0`,
    );
    return { count: row?.count ?? 0, oldestAt: row?.oldest?.toISOString() ?? null };
  }
}
