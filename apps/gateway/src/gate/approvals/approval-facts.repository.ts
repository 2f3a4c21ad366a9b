import { Injectable } from '@nestjs/common';
import type { StandingApproval } from '#libs/approval';
import { ExchangeError } from '#libs/exchange';
import { array, bytea, first, int4, json, jsonList, jsonShape, nullable, statement, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** What the gate asks before each message, and what it writes down when one leaves. */
@Injectable()
export class ApprovalFactsRepository {
  /** One round trip. @throws ExchangeError SPACE_UNKNOWN */
  async of(tx: EntityManager, spaceId: string): Promise<SpaceApprovals> {
    const row = await first(tx, FACTS, [spaceId]);
    if (!row) throw new ExchangeError('SPACE_UNKNOWN', 'no space with this id at this gateway');
    return { spaceNo: row.space_no, charter: row.charter, known: new Set(row.known), standing: row.standing };
  }

  /** By what right the message left; who is told when it is refused. A repeated request finds its first. */
  async noteSent(tx: EntityManager, sent: SentMessage): Promise<void> {
    await tx.query(
      `insert into approved_message (message_id, space_no, author, basis, approval_id, sent_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (message_id) do nothing`,
      [sent.messageId, sent.spaceNo, sent.author, sent.basis, sent.approvalId, sent.at],
    );
  }

  /** From now on these members are no new recipients in this space. */
  async noteKnown(
    tx: EntityManager,
    first: { spaceNo: number; messageId: string; members: readonly string[]; by: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `insert into known_recipient (space_no, member, first_message_id, approved_by, approved_at)
       select $1, member, $2, $4, $5 from unnest($3::text[]) as member on conflict do nothing`,
      [first.spaceNo, first.messageId, first.members, first.by, first.at],
    );
  }
}

export interface SpaceApprovals {
  readonly spaceNo: number;
  /** Hash of the charter in force; null before the first acts. */
  readonly charter: Uint8Array | null;
  readonly known: ReadonlySet<string>;
  readonly standing: readonly StandingApproval[];
}

export interface SentMessage {
  readonly messageId: string;
  readonly spaceNo: number;
  readonly author: string;
  readonly basis: 'stays-home' | 'standing' | 'by-hand';
  readonly approvalId: string | null;
  readonly at: Date;
}

const standingApproval = jsonShape<StandingApproval>({
  approvalId: 'string',
  types: 'list',
  recipients: 'list',
  highestHandling: 'number',
  starts: 'string',
  ends: 'string',
  givenBy: 'string',
});

const FACTS = statement(
  { space_no: int4, charter: nullable(bytea), known: array(text), standing: json(jsonList(standingApproval)) },
  `select s.space_no,
     (select c.hash from acted_charter c where c.space_no = s.space_no order by acted_at desc limit 1) as charter,
     array(select k.member from known_recipient k where k.space_no = s.space_no) as known,
     coalesce((select json_agg(json_build_object('approvalId', a.approval_id, 'types', a.types, 'recipients', a.recipients,
         'highestHandling', a.highest_handling, 'starts', a.starts, 'ends', a.ends, 'givenBy', a.given_by)
         order by a.given_at, a.approval_id)
       from standing_approval a where a.space_no = s.space_no and a.ended_at is null), '[]') as standing
   from space_key s where s.space_id = $1`,
);
