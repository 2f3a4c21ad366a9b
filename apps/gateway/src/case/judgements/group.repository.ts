import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import {
  all,
  filled,
  bool,
  int2,
  nullable,
  oneOf,
  openText,
  one,
  type Queries,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import type { DecidedPair, Dispute } from './groups.js';
import type { Pair } from './pair.js';

/** What stands around a pair: all that is one with either record. */
export interface Around {
  readonly pairs: readonly DecidedPair[];
  readonly isTooLarge: boolean;
}

/** A record by what people call it. */
export interface NamedRecord {
  readonly recordId: string;
  /** As named at the API. */
  readonly type: string;
  readonly owner: string;
  readonly name: string | null;
}

/** A record of the group of another. */
export interface GroupedRecord extends NamedRecord {
  readonly dispute: Dispute | null;
}

/** Reads which records stand as one. */
@Injectable()
export class GroupRepository {
  async around(db: Queries, spaceNo: Entered, { left, right }: Pair): Promise<Around> {
    const pairs = await all(db, AROUND, [spaceNo, [left, right]]);
    const { isTooLarge } = await one(db, TOO_LARGE, [spaceNo, [left, right]]);
    return { pairs, isTooLarge };
  }

  /** Records of the group of one, itself among them; none where it stands alone. Of a group that is too large it alone. */
  async group(db: Queries, spaceNo: Entered, recordId: string): Promise<readonly GroupedRecord[]> {
    return (await all(db, GROUP, [spaceNo, recordId])).map(named);
  }

  /** Joined pairs and pairs that are kept apart among some records. */
  async among(db: Queries, spaceNo: Entered, recordIds: readonly string[]): Promise<readonly DecidedPair[]> {
    return all(db, AMONG, [spaceNo, recordIds]);
  }

  /** Who of the owners says that two records are different. */
  async saysDifferent(db: Queries, spaceNo: Entered, { left, right }: Pair): Promise<readonly string[]> {
    return (await all(db, SAYS_DIFFERENT, [spaceNo, left, right])).map(({ member }) => member);
  }

  async named(db: Queries, spaceNo: Entered, recordIds: readonly string[]): Promise<readonly NamedRecord[]> {
    return (await all(db, NAMED, [spaceNo, recordIds])).map(named);
  }
}

function named<R extends { readonly type: number }>({ type, ...row }: R): Omit<R, 'type'> & { readonly type: string } {
  return { ...row, type: recordTypeName(type) };
}

const DECIDED = { left: uuid, right: uuid, state: oneOf('joined', 'apart', 'open') };
const NAME = { recordId: uuid, type: int2, owner: text, name: nullable(text) };
const SHOWN_NAME = 'n.record_id as "recordId", n.type, n.owner, n.name';

const AMONG_SQL = (ids: string): string => `
   select left_id as left, right_id as right, state from identity_pair
   where space_no = $1 and state in ('joined', 'apart') and left_id = any(${ids}) and right_id = any(${ids})`;

const AROUND = statement(
  DECIDED,
  `with member as (
     select $2::uuid[] || array(select record_id from identity_group where space_no = $1 and group_id in (
       select group_id from identity_group where space_no = $1 and record_id = any($2::uuid[]))) as ids)
   ${AMONG_SQL('(select ids from member)::uuid[]')} order by left_id, right_id`,
);

const TOO_LARGE = statement(
  { isTooLarge: filled(bool) },
  `select exists (select from identity_group where space_no = $1 and record_id = any($2::uuid[]) and dispute = 'too-large') as "isTooLarge"`,
);

const AMONG = statement(DECIDED, AMONG_SQL('$2::uuid[]'));

const GROUP = statement(
  { ...NAME, dispute: nullable(openText<Dispute>()) },
  `select ${SHOWN_NAME}, g.dispute from identity_group own
   join identity_group g on g.space_no = own.space_no and (g.group_id = own.group_id or g.record_id = own.record_id)
   join record_name n on n.space_no = g.space_no and n.record_id = g.record_id
   where own.space_no = $1 and own.record_id = $2 order by n.record_id, n.owner`,
);

const NAMED = statement(
  NAME,
  `select ${SHOWN_NAME} from record_name n where n.space_no = $1 and n.record_id = any($2::uuid[]) order by n.record_id, n.owner`,
);

const SAYS_DIFFERENT = statement(
  { member: text },
  `select j.member from (
     select distinct on (member) member, verdict from judgement where space_no = $1 and left_id = $2 and right_id = $3
     order by member, revision desc, t desc, first_id desc) j
   join identity_pair p on p.space_no = $1 and p.left_id = $2 and p.right_id = $3 and j.member in (p.left_owner, p.right_owner)
   where j.verdict = 2 order by j.member`,
);
