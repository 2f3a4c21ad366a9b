import { Injectable } from '@nestjs/common';
import { type NamedRecord, type SpaceSubject, subjectName, SubjectNames } from '#libs/inbox';
import {
  all,
  filled,
  int2,
  int4,
  json,
  jsonList,
  nullable,
  openText,
  type RowOf,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import type { SubjectKind } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import { recordTypeName } from '../../../vocabulary/record-types.table.js';
import { digitsOf } from '../list/number-terms.js';
import { withPending } from '../list/live-value.mapper.js';
import { summarise } from '../list/summarise-record.js';
import { pendingOverlay } from '../pending-overlay.js';

/** Names what stands in cases: records, and what stands at positions where it is about a record. */
@Injectable()
export class CaseNames extends SubjectNames {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async of(subjects: readonly SpaceSubject[]): Promise<ReadonlyMap<string, NamedRecord>> {
    if (subjects.length === 0) return new Map();
    const rows = await all(this.dataSource, NAMES, [
      subjects.map(({ spaceNo }) => spaceNo),
      subjects.map(({ subject }) => subject.kind),
      subjects.map(({ subject }) => subject.id),
    ]);
    return new Map(
      rows.map(({ spaceNo, spaceId, kind, id, recordId, owner, ...row }) => [
        subjectName({ spaceNo, subject: { kind, id } }),
        {
          recordId,
          type: row.type === null ? null : recordTypeName(row.type),
          number: owner === null ? null : { owner, number: digitsOf({ spaceId, recordId }) },
          ...shownOf(row),
        },
      ]),
    );
  }
}

/** Name and handling of a record as lists show them; of one without a name, what the messages that wait say, by the same rule, and no lower than the log. */
function shownOf({
  name,
  handling,
  waiting,
}: Pick<RowOf<typeof COLUMNS>, 'name' | 'handling' | 'waiting'>): Pick<NamedRecord, 'name' | 'handling'> {
  const [first] = waiting ?? [];
  if (name !== null || !first) return { name, handling: handling === null ? null : `H${handling}` };
  const coming = summarise(recordTypeName(first.type), withPending([], waiting ?? []));
  return { name: coming.name, handling: `H${Math.max(coming.handling, handling ?? 0)}` };
}

const COLUMNS = {
  spaceNo: filled(int4),
  spaceId: uuid,
  kind: filled(openText<SubjectKind>()),
  id: filled(text),
  recordId: filled(uuid),
  type: nullable(int2),
  owner: nullable(text),
  name: nullable(text),
  handling: nullable(int2),
  waiting: nullable(json(jsonList(pendingOverlay))),
};

/** A record whose first message waits for approval has its name in that message alone. */
const NAMES = statement(
  COLUMNS,
  `select a.space_no as "spaceNo", k.space_id as "spaceId", a.kind, a.id, a.record_id as "recordId", r.type, r.owner, r.name, r.handling,
     case when r.name is null then (
       select json_agg(p.overlay order by p.accepted_at, p.message_id) from pending_message p
       where p.space_no = a.space_no and p.subject = 'record:' || a.record_id and p.state = 'waiting') end as waiting
   from (
     select space_no, kind, id, case kind when 'record' then id::uuid when 'position' then (
       select m.record_id from record_message m where m.space_no = s.space_no and m.position = s.id::bigint) end as record_id
     from unnest($1::int[], $2::text[], $3::text[]) as s (space_no, kind, id)) a
   join space_key k on k.space_no = a.space_no
   left join record_name r on r.space_no = a.space_no and r.record_id = a.record_id
   where a.record_id is not null`,
);
