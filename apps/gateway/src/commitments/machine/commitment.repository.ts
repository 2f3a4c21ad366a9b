import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, bool, first, int8, json, oneOf, type Queries, statement, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { RECALL } from './commitment-codes.table.js';
import type { CommitmentPlaceInList } from './commitment-cursor.js';
import type { CommitmentId } from './commitment-id.js';
import {
  COMMITMENT_COLUMNS,
  COMMITMENT_MOVE_COLUMNS,
  type MoveRow,
  SHOWN_COLUMNS,
  type ShownRow,
} from './commitment-rows.js';
import { type MoveOverlay, type OfferOverlay, pendingCommitment } from './pending-commitment.js';

/** Requests of another country that a list shows, open and ended ones each: whoever asks without end hides nothing of what others ask. */
const MOST_OF_ONE = 200;
/** What is on its way that a list shows. */
const MOST_PENDING = 200;
/** Moves of a request that are shown, of each of its two sides: none hides what the other said. */
const MOST_MOVES = 100;

/** Which requests are listed; null for all. */
export interface CommitmentFilter {
  readonly side: 'received' | 'sent' | null;
  readonly state: 'open' | 'ended' | null;
  readonly after: CommitmentPlaceInList | null;
  readonly limit: number;
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

  /** Of this country and to it: the open ones first, by their due moments, then the newest. */
  list(spaceNo: Entered, own: string, { side, state, after, limit }: CommitmentFilter): Promise<readonly ShownRow[]> {
    const { isOpen = null, by = null, position = null } = after ?? {};
    return all(this.dataSource, LIST, [spaceNo, own, side, state, isOpen, by, position, limit]);
  }

  /** One of this country or to it; null for any other. */
  one(
    spaceNo: Entered,
    { own, creditor, id }: CommitmentId & { readonly own: string },
    db: Queries = this.dataSource,
  ): Promise<ShownRow | null> {
    return first(db, ONE, [spaceNo, own, creditor, id]);
  }

  /** Those of these names. */
  some(spaceNo: Entered, own: string, names: readonly CommitmentId[]): Promise<readonly ShownRow[]> {
    const columns = [names.map(({ creditor }) => creditor), names.map(({ id }) => id)];
    return all(this.dataSource, SOME, [spaceNo, own, ...columns]);
  }

  /** Whether somebody who may answer it opened it in the country that was asked. */
  async isOpened(spaceNo: Entered, own: string, { position, debtor }: ShownRow): Promise<boolean> {
    const by = debtor === own ? null : debtor;
    return (await first(this.dataSource, IS_OPENED, [spaceNo, position, by])) !== null;
  }

  /** What its two members said to a request, the oldest first: the newest where there are more than are shown. */
  moves(
    spaceNo: Entered,
    { creditor, id }: CommitmentId,
    db: Queries = this.dataSource,
  ): Promise<readonly ShownMove[]> {
    return all(db, MOVES_SHOWN, [spaceNo, creditor, id, MOST_MOVES]);
  }

  /** The newest first. */
  pending(spaceNo: Entered, db: Queries = this.dataSource): Promise<readonly PendingCommitment[]> {
    return all(db, PENDING, [spaceNo, MOST_PENDING]);
  }
}

/** What gateways answer by themselves is no request of people: a recall has its own page. As the index says it. */
const OF_PEOPLE = `kind <> '${RECALL}'`;

/** Looked up one by one, by its key: few are. */
const WITH_REFUSED = `left join lateral (select refused_t, was_late from refused_offer r
   where (r.space_no, r.creditor, r.commitment_id) = (commitment.space_no, commitment.creditor, commitment.commitment_id) offset 0) refused on true`;

/**
 * Which record it is about, the value of it that who asks holds, its answer with what that gave, and how much of it is here. Of what is sealed its
 * owner alone knows the record, until something of it is released in answer. Looked up for the rows that are shown; all but the answer of a release alone.
 */
const WITH_ABOUT = `left join lateral (select coalesce(commitment.record_ids[1],
     (select m.record_id from record_message m where commitment.asked_position is not null
        and m.space_no = commitment.space_no and m.position = commitment.asked_position),
     (select m.record_id from log_message l join record_message m using (space_no, position) where commitment.asked_position is not null
        and l.space_no = commitment.space_no and l.in_reply_to = commitment.message_id and l.sender = commitment.debtor limit 1)) as record_id) about on true
   left join lateral (select v.message_id as value_message, v.message_index::int as value_index from record_value v
     where commitment.about_message is not null and v.space_no = commitment.space_no and v.record_id = about.record_id
       and v.message_id = commitment.about_message and v.message_index = commitment.about_index
       and (v.owner = commitment.creditor or commitment.creditor = any(v.release)) limit 1) meant on true
   left join lateral (select m.given, m.author as answer_author, m.body as answer_text, m.t as answer_t from commitment_move m
     where commitment.phase in ('done', 'declined') and m.move in ('done', 'decline') and m.has_effect
       and (m.space_no, m.creditor, m.commitment_id, m.offer) = (commitment.space_no, commitment.creditor, commitment.commitment_id, commitment.identity)
     limit 1) answer on true
   left join lateral (select count(*)::int as here from unnest(answer.given) said
     join record_value w on w.space_no = commitment.space_no and w.owner = commitment.debtor and w.record_id = about.record_id
       and format('%s %s', w.message_id, w.message_index) = said where cardinality(answer.given) > 0) came on true`;

const SHOWN = `${Object.keys(COMMITMENT_COLUMNS).join(', ')}, refused_t, was_late, record_id, value_message, value_index, given, here, answer_author, answer_text, answer_t`;

/** Of all requests the place alone, by index; the rows, which hold the texts, of what is shown. What others ask is cut for each of them. */
const LIST = statement(
  SHOWN_COLUMNS,
  `select ${SHOWN} from (
     select * from (
       select creditor, commitment_id, is_over, listed_by, position from (
         select creditor, commitment_id, is_over, listed_by, position,
           row_number() over (partition by creditor, is_over order by listed_by, position desc) as place
         from commitment where space_no = $1 and debtor = $2 and creditor <> $2 and ${OF_PEOPLE} and $3::text is distinct from 'sent'
       ) received where place <= ${MOST_OF_ONE}
       union all
       select creditor, commitment_id, is_over, listed_by, position
       from commitment where space_no = $1 and creditor = $2 and ${OF_PEOPLE} and $3::text is distinct from case when debtor = $2 then 'sent' else 'received' end
     ) placed
     where ($4::text is null or ($4 = 'ended') = is_over)
       and ($5::bool is null or (is_over, listed_by, -position) > (not $5, $6::bigint, -$7::bigint))
     order by is_over, listed_by, position desc limit $8
   ) page join commitment using (creditor, commitment_id, is_over, listed_by, position) ${WITH_REFUSED} ${WITH_ABOUT}
   where commitment.space_no = $1 order by is_over, listed_by, position desc`,
);

const ONE = statement(
  SHOWN_COLUMNS,
  `select ${SHOWN} from commitment ${WITH_REFUSED} ${WITH_ABOUT}
   where commitment.space_no = $1 and $2 in (creditor, debtor) and creditor = $3 and commitment_id = $4 and ${OF_PEOPLE}`,
);

const SOME = statement(
  SHOWN_COLUMNS,
  `select ${SHOWN} from commitment ${WITH_REFUSED} ${WITH_ABOUT}
   where commitment.space_no = $1 and $2 in (creditor, debtor) and ${OF_PEOPLE}
     and (creditor, commitment_id) in (select * from unnest($3::text[], $4::uuid[])) order by position desc`,
);

const IS_OPENED = statement(
  { position: int8 },
  'select position from opened_by where space_no = $1 and position = $2 and member is not distinct from $3::text',
);

const MOVE_SHOWN = [...Object.keys(COMMITMENT_MOVE_COLUMNS), 'has_effect'];

const MOVES_SHOWN = statement(
  { ...COMMITMENT_MOVE_COLUMNS, has_effect: bool },
  `select ${MOVE_SHOWN.join(', ')} from (
     select ${MOVE_SHOWN.map((name) => `m.${name}`).join(', ')}, row_number() over (partition by m.sender order by m.position desc) as place
     from commitment_move m join commitment c using (space_no, creditor, commitment_id)
     where m.space_no = $1 and m.creditor = $2 and m.commitment_id = $3 and m.offer = c.identity and m.sender in (c.creditor, c.debtor)
   ) said where place <= $4 order by position`,
);

const PENDING = statement(
  { messageId: uuid, overlay: json(pendingCommitment), state: oneOf('pending', 'waiting', 'held'), at: ts },
  `select message_id as "messageId", overlay, state, accepted_at as at from pending_message
   where space_no = $1 and state in ('pending', 'waiting', 'held') and overlay ->> 'kind' in ('offer', 'move')
   order by accepted_at desc, message_id limit $2`,
);
