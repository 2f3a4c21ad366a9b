import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import {
  all,
  array,
  bool,
  filled,
  first,
  int2,
  int4,
  int8,
  json,
  nullable,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import { type StatementLabels, storedLabels } from '../../case/records/quoted-values.service.js';
import { SHOWN_VALUE } from './remark-shown.sql.js';
import { pendingRemark, type RemarkOverlay, remarksSubject, type RemarkWithdrawalOverlay } from './pending-remark.js';

/** The newest that are shown of one record: whoever sends more makes no look slow. */
const MOST_SHOWN = 500;

/** Reads what was said of values, with what is pending beside it. */
@Injectable()
export class RemarkRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Of values that are here, or were; newest first. */
  async of(spaceNo: Entered, recordId: string, personId: string): Promise<readonly RemarkStored[]> {
    return all(this.dataSource, OF_RECORD, [spaceNo, recordId, this.identity.member, personId]);
  }

  /** What is held, waits or is on its way; the oldest first. */
  async pending(spaceNo: Entered, recordId: string): Promise<readonly PendingRemark[]> {
    return all(this.dataSource, PENDING, [spaceNo, remarksSubject(recordId)]);
  }

  /** A remark of this country on the log; null where there is none. */
  async own(tx: Queries, spaceNo: Entered, remarkId: string): Promise<OwnRemark | null> {
    return first(tx, OWN, [spaceNo, this.identity.member, remarkId]);
  }
}

/** A remark as it stands here. */
export interface RemarkStored {
  readonly member: string;
  readonly remarkId: string;
  readonly kind: number;
  readonly author: string;
  readonly at: Date;
  readonly messageId: string;
  readonly valueMessage: string;
  readonly valueIndex: number;
  readonly valueProperty: string;
  /** Members that hold the value; ascending. */
  readonly holders: readonly string[];
  readonly property: string | null;
  readonly value: string | null;
  readonly labels: StatementLabels | null;
  readonly readers: readonly string[];
  readonly withdrawn: boolean;
  readonly position: string;
  /** Of another country, and not seen by the person. */
  readonly unread: boolean;
}

export interface PendingRemark {
  readonly messageId: string;
  readonly overlay: RemarkOverlay | RemarkWithdrawalOverlay;
  readonly state: string;
  readonly at: Date;
}

export interface OwnRemark {
  readonly revision: number;
  readonly kind: number;
  readonly recordId: string;
  readonly valueMessage: string;
  readonly valueIndex: number;
  readonly readers: readonly string[];
  readonly withdrawn: boolean;
}

const OF_RECORD = statement(
  {
    member: text,
    remarkId: uuid,
    kind: int2,
    author: text,
    at: ts,
    messageId: uuid,
    valueMessage: uuid,
    valueIndex: int4,
    valueProperty: text,
    holders: filled(array(text)),
    property: nullable(text),
    value: nullable(text),
    labels: nullable(json(storedLabels)),
    readers: array(text),
    withdrawn: bool,
    position: int8,
    unread: filled(bool),
  },
  `select r.member, r.remark_id as "remarkId", r.kind, r.author, to_timestamp(r.said_t / 1000.0) as at, r.message_id as "messageId",
     r.value_message as "valueMessage", r.value_index as "valueIndex", k.property as "valueProperty",
     array(select distinct m from unnest(array_append(k.release, k.owner)) m order by m) as holders,
     r.property, r.value, r.labels, r.readers, r.withdrawn, r.position, r.member <> $3 and not r.withdrawn and not exists (
       select from remark_read s where s.space_no = r.space_no and s.record_id = r.record_id and s.position = r.position and s.person_id = $4) as unread
   from remark r join record_origin o on o.space_no = r.space_no and o.record_id = r.record_id
   join lateral (${SHOWN_VALUE}) k on true
   where r.space_no = $1 and r.record_id = $2 order by r.position desc limit ${MOST_SHOWN}`,
);

const PENDING = statement(
  { messageId: uuid, overlay: json(pendingRemark), state: text, at: ts },
  `select message_id as "messageId", overlay, state, accepted_at as at from pending_message
   where space_no = $1 and subject = $2 and state in ('pending', 'waiting', 'held') order by accepted_at, message_id limit 200`,
);

const OWN = statement(
  {
    revision: int4,
    kind: int2,
    recordId: uuid,
    valueMessage: uuid,
    valueIndex: int4,
    readers: array(text),
    withdrawn: bool,
  },
  `select revision, kind, record_id as "recordId", value_message as "valueMessage", value_index as "valueIndex", readers, withdrawn
   from remark where space_no = $1 and member = $2 and remark_id = $3 order by record_id, value_message, value_index limit 1`,
);
