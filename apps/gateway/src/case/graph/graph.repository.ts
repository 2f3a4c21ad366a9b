import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, int2, nullable, oneOf, type RowOf, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { recordTypeName } from '../../vocabulary/record-types.table.js';

/** A relation between two records, as far as it says so. */
export type LinkRow = RowOf<typeof LINK>;
export type SaidNumber = RowOf<typeof NUMBER>;
export type VerdictRow = RowOf<typeof VERDICT>;

/** A record that stands here. */
export interface NamedNode {
  readonly recordId: string;
  readonly type: string;
  readonly owner: string;
  readonly name: string | null;
  /** 0 to 3. */
  readonly handling: number;
  /** The smallest record of those that it stands as one with; null where it stands alone. */
  readonly groupId: string | null;
}

/** Relations that are read for one picture. */
export const MOST_LINKS = 10_000;

/** Ids as the API writes them; the value of a link may be anything. */
const RECORD_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

export function isRecordId(text: string): boolean {
  return RECORD_ID.test(text);
}

/** Reads what connects records. */
@Injectable()
export class GraphRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Relations that have one of some records as an end, or are one of them. */
  async linksOf(spaceNo: Entered, ids: readonly string[]): Promise<readonly LinkRow[]> {
    if (ids.length === 0) return [];
    return all(this.dataSource, LINKS_OF, [spaceNo, ids]);
  }

  /** Relations of the whole case, the newest. */
  async links(spaceNo: Entered): Promise<readonly LinkRow[]> {
    return all(this.dataSource, LINKS, [spaceNo]);
  }

  /** Records that are here, of those and of whatever stands as one with them. */
  async named(spaceNo: Entered, ids: readonly string[]): Promise<readonly NamedNode[]> {
    const wanted = ids.filter(isRecordId);
    if (wanted.length === 0) return [];
    const rows = await all(this.dataSource, NAMED, [spaceNo, wanted]);
    return rows.map(({ typeNo, ...row }) => ({ ...row, type: recordTypeName(typeNo) }));
  }

  /** Numbers that some records say. */
  async numbersOf(spaceNo: Entered, ids: readonly string[]): Promise<readonly SaidNumber[]> {
    return ids.length === 0 ? [] : all(this.dataSource, NUMBERS_OF, [spaceNo, ids]);
  }

  /** Who else says numbers as they are written. */
  async sayingNumbers(spaceNo: Entered, values: readonly string[]): Promise<readonly SaidNumber[]> {
    return values.length === 0 ? [] : all(this.dataSource, SAYING, [spaceNo, [...new Set(values)]]);
  }

  /** What words say of pairs that one of some records is in. */
  async verdicts(spaceNo: Entered, ids: readonly string[]): Promise<readonly VerdictRow[]> {
    return ids.length === 0 ? [] : all(this.dataSource, VERDICTS, [spaceNo, ids]);
  }
}

const LINK = {
  recordId: uuid,
  owner: text,
  from: nullable(text),
  to: nullable(text),
  kind: nullable(text),
  role: nullable(text),
  startDate: nullable(text),
  endDate: nullable(text),
};

const said = (property: string): string =>
  `(select s.value from live_statement s where s.space_no = $1 and s.record_id = r.record_id and s.owner = r.owner
     and s.property = '${property}' order by s.position desc, s.idx desc limit 1)`;

const RELATION = `r.record_id as "recordId", r.owner, f.linked_id as "from", t.linked_id as "to",
  ${said('kind')} as kind, ${said('role')} as role,
  coalesce(${said('startDate')}, ${said('date')}) as "startDate", ${said('endDate')} as "endDate"`;

const ends = (property: string): string =>
  `left join lateral (select l.linked_id from record_link l where l.space_no = $1 and l.record_id = r.record_id and l.owner = r.owner
     and l.property = '${property}' order by l.position desc, l.idx desc limit 1)`;

const LINKS_OF = statement(
  LINK,
  `select ${RELATION} from (
     select record_id, owner from record_link where space_no = $1 and linked_id = any($2::text[])
     union select record_id, owner from record_link where space_no = $1 and record_id = any($2::text[]::uuid[])
     order by record_id limit ${MOST_LINKS + 1}) r
   ${ends('from')} f on true ${ends('to')} t on true order by r.record_id, r.owner`,
);

const LINKS = statement(
  LINK,
  `select ${RELATION} from (
     select record_id, owner from record_link where space_no = $1
     group by record_id, owner order by max(position) desc, record_id limit ${MOST_LINKS + 1}) r
   ${ends('from')} f on true ${ends('to')} t on true order by r.record_id, r.owner`,
);

const NAMED = statement(
  { recordId: uuid, typeNo: int2, owner: text, name: nullable(text), handling: int2, groupId: nullable(uuid) },
  `with own as (
     select group_id from record_group where space_no = $1 and record_id = any($2::uuid[]) and dispute is null and group_id is not null),
   wanted as (
     select unnest($2::uuid[]) as record_id
     union select g.record_id from record_group g join own using (group_id) where g.space_no = $1)
   select distinct on (n.record_id) n.record_id as "recordId", n.type as "typeNo", n.owner, n.name, n.handling, g.group_id as "groupId"
   from wanted w join record_name n on n.space_no = $1 and n.record_id = w.record_id
   left join record_group g on g.space_no = $1 and g.record_id = n.record_id and g.dispute is null
   order by n.record_id, n.owner`,
);

const NUMBER = { recordId: uuid, property: text, value: text };

const NUMBERS_OF = statement(
  NUMBER,
  `select record_id as "recordId", property, value from record_said_number
   where space_no = $1 and record_id = any($2::uuid[]) order by record_id, property, value limit ${MOST_LINKS}`,
);

const SAYING = statement(
  NUMBER,
  `select record_id as "recordId", property, value from record_said_number
   where space_no = $1 and beginning = any($2::text[]) order by record_id, property, value limit ${MOST_LINKS}`,
);

const VERDICT = { left: uuid, right: uuid, state: oneOf('joined', 'apart', 'open') };

const VERDICTS = statement(
  VERDICT,
  `select left_id as "left", right_id as "right", state from pair_verdict
   where space_no = $1 and (left_id = any($2::uuid[]) or right_id = any($2::uuid[]))
   order by left_id, right_id limit ${MOST_LINKS}`,
);
