import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, bool, first, json, oneOf, type Queries, statement, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { CommitmentId } from './commitment-id.js';
import { COMMITMENT_COLUMNS, COMMITMENT_MOVE_COLUMNS, type CommitmentRow, type MoveRow } from './commitment-rows.js';
import { type MoveOverlay, type OfferOverlay, pendingCommitment } from './pending-commitment.js';

/** Requests of a case that a list shows: those that are open before all others, by their due moments, then the newest. */
const MOST = 1000;
/** Of one country: whoever asks without end hides nothing of what others ask. */
const MOST_OF_ONE = 200;
/** Moves of a request that are shown. */
const MOST_MOVES = 200;

/** Which requests are listed; null for all. */
export interface CommitmentFilter {
  readonly side: 'received' | 'sent' | null;
  readonly state: 'open' | 'ended' | null;
}

/** What is pending about requests. */
export interface PendingCommitment {
  readonly messageId: string;
  readonly overlay: OfferOverlay | MoveOverlay;
  readonly state: 'pending' | 'waiting' | 'held';
  readonly at: Date;
}

/** A move as it is shown. */
export type ShownMove = MoveRow & { readonly has_effect: boolean };

/** Reads requests, what was said to them, and what is pending beside them. */
@Injectable()
export class CommitmentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of this country and to it. */
  list(spaceNo: Entered, own: string, { side, state }: CommitmentFilter): Promise<readonly CommitmentRow[]> {
    return all(this.dataSource, LIST, [spaceNo, own, side, state, MOST]);
  }

  /** One of this country or to it; null for any other. */
  one(
    spaceNo: Entered,
    { own, creditor, id }: CommitmentId & { readonly own: string },
    db: Queries = this.dataSource,
  ): Promise<CommitmentRow | null> {
    return first(db, ONE, [spaceNo, own, creditor, id]);
  }

  /** What its two members said to a request, the oldest first: the newest where there are more than are shown. */
  async moves(
    spaceNo: Entered,
    { creditor, id }: CommitmentId,
    db: Queries = this.dataSource,
  ): Promise<readonly ShownMove[]> {
    return (await all(db, MOVES_SHOWN, [spaceNo, creditor, id, MOST_MOVES])).toReversed();
  }

  /** The newest first. */
  pending(spaceNo: Entered, db: Queries = this.dataSource): Promise<readonly PendingCommitment[]> {
    return all(db, PENDING, [spaceNo]);
  }
}

const COLUMNS = Object.keys(COMMITMENT_COLUMNS).join(', ');
const IS_OPEN = `phase in ('offered', 'accepted', 'paused')`;

const LIST = statement(
  COMMITMENT_COLUMNS,
  `select ${COLUMNS} from (
     select ${COLUMNS}, row_number() over (partition by creditor, ${IS_OPEN} order by case when ${IS_OPEN} then due_t else -t end, position desc) as place
     from commitment
     where space_no = $1 and $2 in (creditor, debtor)
       and ($3::text is null or $3 = case when debtor = $2 then 'received' else 'sent' end)
       and ($4::text is null or ($4 = 'open') = (${IS_OPEN}))
   ) listed where place <= ${MOST_OF_ONE}
   order by ${IS_OPEN} desc, case when ${IS_OPEN} then due_t else -t end, position desc limit $5`,
);

const ONE = statement(
  COMMITMENT_COLUMNS,
  `select ${COLUMNS} from commitment
   where space_no = $1 and $2 in (creditor, debtor) and creditor = $3 and commitment_id = $4`,
);

const MOVES_SHOWN = statement(
  { ...COMMITMENT_MOVE_COLUMNS, has_effect: bool },
  `select ${Object.keys(COMMITMENT_MOVE_COLUMNS)
    .map((name) => `m.${name}`)
    .join(', ')}, m.has_effect
   from commitment_move m join commitment c using (space_no, creditor, commitment_id)
   where m.space_no = $1 and m.creditor = $2 and m.commitment_id = $3 and m.sender in (c.creditor, c.debtor)
   order by m.position desc limit $4`,
);

const PENDING = statement(
  { messageId: uuid, overlay: json(pendingCommitment), state: oneOf('pending', 'waiting', 'held'), at: ts },
  `select message_id as "messageId", overlay, state, accepted_at as at from pending_message
   where space_no = $1 and state in ('pending', 'waiting', 'held') and overlay ->> 'kind' in ('offer', 'move')
   order by accepted_at desc, message_id`,
);
