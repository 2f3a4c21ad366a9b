import { Injectable } from '@nestjs/common';
import { IdentityOptions } from '#libs/people';
import {
  all,
  first,
  int2,
  int4,
  json,
  jsonObject,
  nullable,
  openText,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import type { DutyKind } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import { INBOX_ITEMS } from './inbox-query.table.js';
import type { InboxScope } from './inbox-scope.js';

/** An item as it is stored: parts of it all over the tables. */
export interface InboxRow {
  readonly id: string;
  readonly kind: DutyKind;
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly recordId: string | null;
  readonly recordType: number | null;
  /** Null also where the caller does not read. */
  readonly recordName: string | null;
  readonly at: Date;
  /** Whose it is; null where it is everybody's at the desk. */
  readonly person: string | null;
  readonly snoozedUntil: Date | null;
  readonly matter: Readonly<Record<string, unknown>>;
}

export interface InboxFilter {
  readonly kind: DutyKind | null;
  readonly snoozed: boolean;
  readonly before: readonly [string, string] | null;
  readonly limit: number;
  readonly now: Date;
}

export interface KindCount {
  readonly kind: DutyKind;
  readonly count: number;
}

/** Reads what waits, and keeps what people put aside. */
@Injectable()
export class InboxRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: IdentityOptions,
  ) {}

  /** Newest first. */
  async list(scope: InboxScope, filter: InboxFilter): Promise<readonly InboxRow[]> {
    const { kind, snoozed, before, limit, now } = filter;
    return all(this.dataSource, LIST, [
      ...this.scope(scope),
      now,
      snoozed,
      kind,
      before?.[0] ?? null,
      before?.[1] ?? null,
      limit,
    ]);
  }

  /** Open items by kind. */
  async count(scope: InboxScope, now: Date): Promise<readonly KindCount[]> {
    return all(this.dataSource, COUNT, [...this.scope(scope), now]);
  }

  /** An item that the caller sees, whether or not it was put aside. */
  async find(scope: InboxScope, itemId: string): Promise<InboxRow | null> {
    return first(this.dataSource, FIND, [...this.scope(scope), itemId]);
  }

  /** Spaces in which something waits for these people or for a desk, whoever may see it. */
  async spaces(caller: string, people: readonly string[]): Promise<readonly number[]> {
    const rows = await all(
      this.dataSource,
      SPACES,
      this.scope({ caller, people, reads: null, decides: null, answers: null, signs: null }),
    );
    return rows.map((row) => row.space_no);
  }

  /** What comes later brings the item back. */
  async markDone(personId: string, itemId: string, through: Date): Promise<void> {
    await this.dataSource.query(
      `insert into inbox_mark (person_id, item_id, done_through) values ($1, $2, $3)
       on conflict (person_id, item_id) do update set done_through = excluded.done_through, snoozed_until = null`,
      [personId, itemId, through],
    );
  }

  async snooze(personId: string, itemId: string, until: Date): Promise<void> {
    await this.dataSource.query(
      `insert into inbox_mark (person_id, item_id, snoozed_until) values ($1, $2, $3)
       on conflict (person_id, item_id) do update set snoozed_until = excluded.snoozed_until`,
      [personId, itemId, until],
    );
  }

  private scope({ caller, people, reads, decides, answers, signs }: InboxScope): unknown[] {
    return [caller, this.identity.member, people, reads, decides, answers, signs];
  }
}

const MARKS = 'left join inbox_mark m on m.person_id = $1 and m.item_id = i.id';
const NOT_DONE = '(m.done_through is null or m.done_through < i.at)';

/** A refused create has no record yet, and what waits for approval has its name in the request alone. */
const SHOWN = `with ${INBOX_ITEMS}
select i.id, i.kind, i.space_no as "spaceNo", s.space_id as "spaceId", i.record_id as "recordId", n.type as "recordType",
  case when i.space_no = any($4::int[]) then coalesce(n.name, (
    select a->>'value' from approval_request q cross join jsonb_array_elements(q.overlay->'asserts') a
    where i.kind = 'approval' and q.message_id = (i.matter->>'messageId')::uuid
      and a->>'property' in ('name', 'title', 'number', 'registrationNumber') limit 1)) end as "recordName",
  i.at, i.person, m.snoozed_until as "snoozedUntil", i.matter
from item i join space_key s using (space_no)
left join record_name n on n.space_no = i.space_no and n.record_id = i.record_id ${MARKS}`;

const ITEM_COLUMNS = {
  id: text,
  kind: openText<DutyKind>(),
  spaceNo: int4,
  spaceId: uuid,
  recordId: nullable(uuid),
  recordType: nullable(int2),
  recordName: nullable(text),
  at: ts,
  person: nullable(text),
  snoozedUntil: nullable(ts),
  matter: json(jsonObject),
};

const LIST = statement(
  ITEM_COLUMNS,
  `${SHOWN} where ${NOT_DONE} and coalesce(m.snoozed_until > $8, false) = $9 and ($10::text is null or i.kind = $10)
   and ($11::timestamptz is null or (i.at, i.id) < ($11, $12::text)) order by i.at desc, i.id desc limit $13`,
);

const COUNT = statement(
  {
    kind: openText<DutyKind>(),
    count: int4,
  },
  `with ${INBOX_ITEMS} select i.kind, count(*)::int as count
   from item i ${MARKS} where ${NOT_DONE} and coalesce(m.snoozed_until, $8) <= $8 group by i.kind`,
);

const FIND = statement(ITEM_COLUMNS, `${SHOWN} where i.id = $8`);

const SPACES = statement({ space_no: int4 }, `with ${INBOX_ITEMS} select distinct space_no from item`);
