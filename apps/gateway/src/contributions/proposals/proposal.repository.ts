import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import {
  all,
  array,
  bool,
  filled,
  first,
  int4,
  int8,
  json,
  jsonList,
  jsonShape,
  nullable,
  one,
  oneOf,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { ContributionName } from '../../vocabulary/contribution-name.js';
import {
  pendingProposal,
  type ProposalEndOverlay,
  type ProposalOverlay,
  proposalsSubject,
} from './pending-proposal.js';
import { IS_HIDDEN } from './proposal-shown.sql.js';
import { type EndingKind, ENDINGS, PROPOSAL_STATES, type ProposalState } from './proposal-fold.js';
import { suggestedStatements } from './proposal-rows.js';
import type { ReplacedValue, ProposedStatement } from './proposal-view.js';

/** The newest that are shown of one record: whoever sends more makes no look slow. */
const MOST_SHOWN = 500;

/** Reads what was suggested of records, with what is pending beside it. */
@Injectable()
export class ProposalRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Of a record that is here; newest first. */
  async of(spaceNo: Entered, recordId: string): Promise<readonly ProposalStored[]> {
    return all(this.dataSource, OF_RECORD, [spaceNo, recordId, this.identity.member, null, null]);
  }

  /** One of a record that is here; null where there is none. */
  async shown(spaceNo: Entered, { recordId, member, id }: KnownProposal): Promise<ProposalStored | null> {
    return first(this.dataSource, OF_RECORD, [spaceNo, recordId, this.identity.member, member, id]);
  }

  /** What is held, waits or is on its way; the oldest first. */
  async pending(spaceNo: Entered, recordId: string): Promise<readonly PendingProposal[]> {
    return all(this.dataSource, PENDING, [spaceNo, proposalsSubject(recordId)]);
  }

  /** By its name, whose record is here; of a name that its sender gave twice the one that this country answers. */
  async one(tx: Queries, spaceNo: Entered, { member, id }: ContributionName): Promise<KnownProposal | null> {
    return first(tx, ONE, [spaceNo, member, id, this.identity.member]);
  }

  /** Of this country about a record, without those of these messages: they may have come back from the log since they were pending. */
  async countOpen(tx: Queries, spaceNo: Entered, { recordId, besides }: Counted): Promise<number> {
    return (await one(tx, COUNT_OPEN, [spaceNo, this.identity.member, recordId, besides])).count;
  }

  /** The newest message about a record that its owner sent and this member holds; null where there is none. */
  async newestChange(tx: Queries, spaceNo: Entered, recordId: string): Promise<string | null> {
    return (await first(tx, NEWEST, [spaceNo, recordId]))?.messageId ?? null;
  }
}

interface Counted {
  readonly recordId: string;
  /** Ids of messages. */
  readonly besides: readonly string[];
}

/** A proposal as it stands here. */
export interface ProposalStored {
  readonly member: string;
  readonly id: string;
  readonly owner: string;
  readonly author: string;
  readonly at: Date;
  readonly reason: string;
  readonly asserts: readonly ProposedStatement[];
  readonly retracts: readonly ReplacedValue[];
  readonly readers: readonly string[];
  readonly messageId: string;
  readonly position: string;
  readonly state: ProposalState;
  /** Of what ended it; null while it is open. */
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly code: string | null;
  readonly text: string | null;
  readonly endedPosition: string | null;
  readonly credited: readonly string[];
  /** What this country made of it, while its change is on its way or waits. */
  readonly acceptedAs: EndingKind | null;
  readonly acceptanceWaits: boolean;
}

/** A proposal with what answers it. */
export interface KnownProposal {
  readonly member: string;
  readonly id: string;
  readonly owner: string;
  readonly recordId: string;
  readonly base: string;
  readonly readers: readonly string[];
  readonly state: ProposalState;
  /** Id of the message that ended it; null while it is open. */
  readonly endedBy: string | null;
}

export interface PendingProposal {
  readonly messageId: string;
  readonly overlay: ProposalOverlay | ProposalEndOverlay;
  readonly state: string;
  readonly at: Date;
}

const replacedValue = jsonShape<ReplacedValue>({
  messageId: 'string',
  index: 'number',
  property: 'string',
  value: 'string',
  isGone: 'boolean',
});

const OF_RECORD = statement(
  {
    member: text,
    id: uuid,
    owner: text,
    author: text,
    at: ts,
    reason: text,
    asserts: json(suggestedStatements),
    retracts: json(jsonList(replacedValue)),
    readers: array(text),
    messageId: uuid,
    position: int8,
    state: oneOf(...PROPOSAL_STATES),
    endedBy: nullable(text),
    endedAt: nullable(ts),
    code: nullable(text),
    text: nullable(text),
    endedPosition: nullable(int8),
    credited: filled(array(uuid)),
    acceptedAs: nullable(oneOf(...ENDINGS)),
    acceptanceWaits: filled(bool),
  },
  `select p.member, p.proposal_id as id, p.owner, p.author, to_timestamp(p.t / 1000.0) as at,
     case when h.is_hidden then '' else p.reason end as reason, case when h.is_hidden then '[]' else p.asserts end as asserts,
     coalesce((
       select json_agg(json_build_object('messageId', c.message_id, 'index', c.message_index, 'property', c.property, 'value', c.value,
         'isGone', not c.is_live) order by w.place)
       from jsonb_array_elements(p.retracts) with ordinality as w (name, place)
       join record_claim c on c.space_no = p.space_no and c.record_id = p.record_id and c.owner = p.owner
         and c.message_id = (w.name ->> 'messageId')::uuid and c.message_index = (w.name ->> 'index')::int), '[]') as retracts,
     p.readers, p.message_id as "messageId", p.position, p.state, e.author as "endedBy", to_timestamp(e.t / 1000.0) as "endedAt", e.code,
     case when h.is_hidden then null else e.body end as text, p.ended_position as "endedPosition",
     array(
       select c.message_id from record_credit c
       where c.space_no = p.space_no and c.record_id = p.record_id and c.sender = p.owner and c.member = p.member and c.proposal_id = p.proposal_id
       union
       select m.message_id from proposal_event s join record_message m on m.space_no = s.space_no and m.message_id = any(s.changes)
       where s.space_no = p.space_no and s.member = p.member and s.proposal_id = p.proposal_id and s.owner = p.owner
         and m.record_id = p.record_id and m.sender = p.owner and m.position > p.position and m.position < s.position) as credited,
     a.outcome as "acceptedAs", exists (
       select from pending_message w where w.message_id = any(a.changes) and w.state = 'waiting') as "acceptanceWaits"
   from proposal p join record_origin o on o.space_no = p.space_no and o.record_id = p.record_id and o.owner = p.owner
   cross join lateral (select ${IS_HIDDEN} as is_hidden) h
   left join proposal_event e on e.space_no = p.space_no and e.position = p.ended_position
   left join proposal_accepting a on a.space_no = p.space_no and a.member = p.member and a.proposal_id = p.proposal_id and p.owner = $3
   where p.space_no = $1 and p.record_id = $2 and ($4::text is null or (p.member = $4 and p.proposal_id = $5::uuid))
   order by p.position desc limit ${MOST_SHOWN}`,
);

const ONE = statement(
  {
    member: text,
    id: uuid,
    owner: text,
    recordId: uuid,
    base: uuid,
    readers: array(text),
    state: oneOf(...PROPOSAL_STATES),
    endedBy: nullable(uuid),
  },
  `select p.member, p.proposal_id as id, p.owner, p.record_id as "recordId", p.base, p.readers, p.state, l.message_id as "endedBy"
   from proposal p join record_origin o on o.space_no = p.space_no and o.record_id = p.record_id and o.owner = p.owner
   left join log_message l on l.space_no = p.space_no and l.position = p.ended_position
   where p.space_no = $1 and p.member = $2 and p.proposal_id = $3 order by p.owner = $4 desc, p.position limit 1`,
);

const PENDING = statement(
  { messageId: uuid, overlay: json(pendingProposal), state: text, at: ts },
  `select message_id as "messageId", overlay, state, accepted_at as at from pending_message
   where space_no = $1 and subject = $2 and state in ('pending', 'waiting', 'held') order by accepted_at, message_id limit 200`,
);

const COUNT_OPEN = statement(
  { count: int4 },
  `select count(*)::int as count from proposal where space_no = $1 and member = $2 and record_id = $3 and state = 'open'
     and message_id <> all($4::uuid[])`,
);

const NEWEST = statement(
  { messageId: uuid },
  `select m.message_id as "messageId" from record_origin o
   join record_message m on m.space_no = o.space_no and m.record_id = o.record_id and m.sender = o.owner
   where o.space_no = $1 and o.record_id = $2 order by m.position desc limit 1`,
);
