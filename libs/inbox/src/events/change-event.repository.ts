import { Injectable } from '@nestjs/common';
import {
  all,
  change,
  filled,
  int2,
  int4,
  int8,
  json,
  jsonShape,
  nullable,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import { SubjectNames } from '../subject-names.js';
import type { EventId } from './event.js';

/** A stored event with what its audience needs to know of it. */
export interface ChangeEventRow {
  readonly tx: string;
  readonly event_no: string;
  readonly space_no: number;
  readonly space_id: string;
  readonly topic: string;
  readonly subject: string;
  readonly detail: {
    readonly sender?: string;
    readonly author?: string;
    readonly state?: string;
    /** Name of the code: own messages are refused by the log, or here because what they rest on was. */
    readonly code?: string;
  };
  readonly record_id: string | null;
  /** Of the own message that a refusal speaks of. */
  readonly refused_message_id: string | null;
  /** Name of the code. */
  readonly refusal_code: string | null;
  /** Who wrote the message that was refused. */
  readonly refused_author: string | null;
}

/** With codes as they are stored. */
type StoredRow = Omit<ChangeEventRow, 'detail' | 'refusal_code'> & {
  readonly detail: StoredDetail;
  readonly refusal_code: number | null;
};

type StoredDetail = Omit<ChangeEventRow['detail'], 'code'> & { readonly code?: number };

const storedDetail = jsonShape<StoredDetail>({
  sender: 'string?',
  author: 'string?',
  state: 'string?',
  code: 'number?',
});

/** How far a member said it has the log of a space. */
export interface MemberProgress {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly member: string;
  readonly size: string;
}

/** Reads stored events in the order in which no later reader finds an earlier one, and removes old ones. */
@Injectable()
export class ChangeEventRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: SubjectNames,
  ) {}

  /** The newest events, oldest first. */
  async newest(limit: number): Promise<readonly ChangeEventRow[]> {
    const rows = await all(this.dataSource, NEWEST, [limit]);
    return rows.toReversed().map((row) => this.named(row));
  }

  async after({ tx, no }: EventId, limit: number): Promise<readonly ChangeEventRow[]> {
    const rows = await all(this.dataSource, AFTER, [tx.toString(), no.toString(), limit]);
    return rows.map((row) => this.named(row));
  }

  async progress(): Promise<readonly MemberProgress[]> {
    const rows = await all(this.dataSource, PROGRESS);
    return rows.flatMap(({ size, ...row }) => (size === null ? [] : [{ ...row, size }]));
  }

  /** Removes some of the events from before a moment; answers how many. */
  async prune(before: Date, limit: number): Promise<number> {
    return change(this.dataSource, PRUNE, [before, limit]);
  }

  private named({ detail: { code, ...detail }, refusal_code: refusal, ...row }: StoredRow): ChangeEventRow {
    return {
      ...row,
      detail: code === undefined ? detail : { ...detail, code: this.names.refusal(code) },
      refusal_code: refusal === null ? null : this.names.refusal(refusal),
    };
  }
}

/** Of transactions behind which no open one remains: nothing can come before them any more. */
const ENDED = 'e.tx < pg_snapshot_xmin(pg_current_snapshot())';

const EVENTS = `
select e.tx::text, e.event_no, e.space_no, s.space_id, e.topic, e.subject, e.detail, c.record_id,
  r.code as refusal_code, l.message_id as refused_message_id, a.author as refused_author
from change_event e join space_key s using (space_no)
left join record_message c on e.topic like 'joinder.record.%' and c.space_no = e.space_no
  and c.position = (e.detail->>'position')::bigint
left join refusal_answer r on e.topic = 'joinder.exchange.v1.Refused' and r.space_no = e.space_no
  and r.position = (e.detail->>'position')::bigint
left join log_message l on l.space_no = r.space_no and l.position = r.refused_position
left join message_author a on a.message_id = l.message_id`;

const EVENT_COLUMNS = {
  tx: text,
  event_no: int8,
  space_no: filled(int4),
  space_id: uuid,
  topic: text,
  subject: text,
  detail: json(storedDetail),
  record_id: nullable(uuid),
  refusal_code: nullable(int2),
  refused_message_id: nullable(uuid),
  refused_author: nullable(text),
};

const NEWEST = statement(EVENT_COLUMNS, `${EVENTS} where ${ENDED} order by e.tx desc, e.event_no desc limit $1`);

const AFTER = statement(
  EVENT_COLUMNS,
  `${EVENTS} where ${ENDED} and (e.tx, e.event_no) > ($1::text::xid8, $2::bigint) order by e.tx, e.event_no limit $3`,
);

const PROGRESS = statement(
  { spaceNo: int4, spaceId: uuid, member: text, size: nullable(int8) },
  `select p.space_no as "spaceNo", s.space_id as "spaceId", p.member, p.cosigned as size
   from member_progress p join space_key s using (space_no)`,
);

const PRUNE = statement(
  {},
  `delete from change_event where event_no in (
     select event_no from change_event
     where event_no < coalesce((select event_no from change_event where at >= $1 order by event_no limit 1), 9223372036854775807)
     order by event_no limit $2)`,
);
