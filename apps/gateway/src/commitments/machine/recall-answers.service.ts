import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import {
  all,
  array,
  bool,
  bytea,
  filled,
  int4,
  int8,
  nullable,
  one,
  oneOf,
  type RowOf,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { MINUTE_MS } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import type { ContributionName } from '../../vocabulary/contribution-name.js';
import { RECALL } from './commitment-codes.table.js';
import { OPEN_SQL } from './commitment-moves.table.js';

/** Why a holder has eight hours alone, as the offer says it: somebody is in danger. It moves nothing to the front of people. */
export const DANGER = 'safety';
/** How long who holds what puts somebody in danger may say nothing, before its owner's operations are told. */
export const SILENT_MS = 15 * MINUTE_MS;

/** How many answers a step looks at. */
const MOST = 50;

/** An answer that this country owes and can give now. */
export interface OwedAnswer {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly creditor: string;
  readonly id: string;
  readonly identity: Uint8Array;
  readonly offerId: string;
  /** All that hold the part, the owner too. */
  readonly readers: readonly string[];
  /** Null where it is purged; else the proceedings for which it is kept. */
  readonly reference: string | null;
}

const ANSWER_COLUMNS = {
  member: text,
  /** A newer answer takes the place of an older one. */
  said: oneOf('nothing', 'kept', 'purged'),
  t: int8,
  dueT: int8,
  settledT: nullable(int8),
  isLate: filled(bool),
  reference: nullable(text),
};

/** What a holder owes of one part, and what it said. */
export type RecallAnswerRow = RowOf<typeof ANSWER_COLUMNS>;

/** Knows what this country owes to say about what others took back, and what was said to what it took back. */
@Injectable()
export class RecallAnswers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** What is here decides: all parts are purged, or a hold stands that was not said yet. */
  owed(): Promise<readonly OwedAnswer[]> {
    return all(this.dataSource, OWED, [this.identity.member, MOST]);
  }

  /** How many holders said nothing for too long about what puts somebody in danger. It sets no fact: the log does not know this clock. */
  async unanswered(now: Date): Promise<number> {
    return (await one(this.dataSource, UNANSWERED, [this.identity.member, now.getTime() - SILENT_MS])).count;
  }

  /** What each holder that lets go said, as far as this country reads it. */
  answers(spaceNo: Entered, { member, id }: ContributionName): Promise<readonly RecallAnswerRow[]> {
    return all(this.dataSource, ANSWERS, [spaceNo, member, id]);
  }
}

/** Who left the case is told nothing, and tells nothing. */
const OWED = statement(
  {
    spaceNo: int4,
    spaceId: uuid,
    creditor: text,
    id: uuid,
    identity: bytea,
    offerId: uuid,
    readers: filled(array(text)),
    reference: nullable(text),
  },
  `select c.space_no as "spaceNo", k.space_id as "spaceId", c.creditor, c.commitment_id as id, c.identity, c.message_id as "offerId", c.readers, h.reference
   from commitment c join space_key k using (space_no)
   cross join lateral (
     select b.record_id, bool_and(d.purged_at is not null) as purged
     from taken_back b join recall_due d on d.space_no = b.space_no and d.position = b.position
     where b.space_no = c.space_no and b.owner = c.creditor and b.recall_id = c.recall_id and b.lets_go group by b.record_id limit 1) g
   left join legal_hold h on h.space_no = c.space_no and h.record_id = g.record_id and h.ended_at is null and not g.purged
   where c.kind = '${RECALL}' and c.debtor = $1 and c.phase in ('offered', 'accepted', 'paused', 'declined')
     and (g.purged or h.reference is not null and c.${OPEN_SQL})
     and (select count(*) from member_progress p where p.space_no = c.space_no and p.member in (c.creditor, c.debtor)) = 2
   order by c.t limit $2`,
);

const UNANSWERED = statement(
  { count: int4 },
  `select count(*)::int4 as count from commitment c
   where c.kind = '${RECALL}' and c.creditor = $1 and c.ground = '${DANGER}' and c.t <= $2::bigint and c.${OPEN_SQL}
     and exists (select from member_progress p where p.space_no = c.space_no and p.member = c.debtor)`,
);

const ANSWERS = statement(
  ANSWER_COLUMNS,
  `select c.debtor as member, case c.phase when 'declined' then 'kept' when 'done' then 'purged' else 'nothing' end as said, c.t, c.due_t as "dueT", c.settled_t as "settledT", c.breached_t is not null as "isLate",
     case when c.phase = 'declined' then m.body end as reference
   from commitment c left join lateral (
     select n.body from commitment_move n
     where (n.space_no, n.creditor, n.commitment_id, n.offer) = (c.space_no, c.creditor, c.commitment_id, c.identity)
       and n.move = 'decline' and n.has_effect limit 1) m on true
   where c.kind = '${RECALL}' and c.space_no = $1 and c.creditor = $2 and c.recall_id = $3::uuid
   order by c.debtor, c.position`,
);
