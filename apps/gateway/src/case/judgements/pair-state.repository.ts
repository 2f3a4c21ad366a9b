import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Unattended } from '#libs/member';
import {
  all,
  array,
  bool,
  bulk,
  filled,
  insertAll,
  int2,
  int4,
  json,
  jsonObject,
  nullable,
  oneOf,
  type RowOf,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { COMPARED_PROPERTIES } from '../../vocabulary/compared-properties.table.js';
import { RECORD_TYPES } from '../../vocabulary/record-types.table.js';
import { type DecidedPair, type Group, pairState } from './groups.js';
import { type CountingWords, decidingOf, isAsked, waitsFor } from './pair-words.js';
import { VERDICTS } from './verdicts.table.js';

/** What a chunk changed of pairs. */
export interface TouchedPairs {
  /** Records of pairs that are joined, kept apart or neither, and were not so before. */
  readonly records: readonly string[];
}

/** Keeps what the words on pairs come to, and the groups of it. */
@Injectable()
export class PairStateRepository {
  constructor(private readonly identity: ExchangeIdentity) {}

  /** Decides anew the pairs of some records. A pair of which a record is not held here has no row. */
  async refresh(tx: EntityManager, spaceNo: Unattended, recordIds: readonly string[]): Promise<TouchedPairs> {
    const said = await all(tx, SAID, [spaceNo, recordIds, this.identity.member, ...COMPARED]);
    if (said.length === 0) return { records: [] };
    const lefts = said.map(({ left }) => left);
    const rights = said.map(({ right }) => right);
    const before = await all(tx, FORGET, [spaceNo, lefts, rights]);
    const rows = said.flatMap((one) => this.rowOf(spaceNo, one));
    await insertAll(tx, PAIRS, rows);
    return { records: changedOf(before, rows) };
  }

  /** Joined pairs of some records. */
  async joined(tx: EntityManager, spaceNo: Unattended, recordIds: readonly string[]): Promise<readonly DecidedPair[]> {
    return all(tx, JOINED, [spaceNo, recordIds]);
  }

  /** Pairs among some records that are kept apart. */
  async apart(tx: EntityManager, spaceNo: Unattended, recordIds: readonly string[]): Promise<readonly DecidedPair[]> {
    return all(tx, APART, [spaceNo, recordIds]);
  }

  /** Says in which groups records stand now: these, and none but these. */
  async regroup(
    tx: EntityManager,
    spaceNo: Unattended,
    { recordIds, groups }: { readonly recordIds: readonly string[]; readonly groups: readonly Group[] },
  ): Promise<void> {
    const tooLarge = groups.filter(({ dispute }) => dispute === 'too-large').flatMap(({ members }) => members);
    // Those of its earlier groups that were not walked to are of it, too.
    if (tooLarge.length > 0) await tx.query(SWALLOWED, [spaceNo, tooLarge]);
    await tx.query('delete from identity_group where space_no = $1 and record_id = any($2::uuid[])', [
      spaceNo,
      recordIds,
    ]);
    const rows = groups.flatMap(({ groupId, members, dispute }) =>
      members.map((recordId) => ({ space_no: spaceNo, record_id: recordId, group_id: groupId, dispute })),
    );
    await insertAll(tx, GROUPS, rows);
  }

  private rowOf(spaceNo: Unattended, { left, right, leftOwner, rightOwner, words, stale }: SaidPair) {
    if (leftOwner === null || rightOwner === null) return [];
    const { member } = this.identity;
    const owners = [leftOwner, rightOwner] as const;
    const own = words.get(member);
    const waiting = waitsFor(owners, words);
    return [
      {
        space_no: spaceNo,
        left_id: left,
        right_id: right,
        left_owner: leftOwner,
        right_owner: rightOwner,
        state: pairState(owners, decidingOf(words)),
        own: own === undefined ? null : VERDICTS[own],
        asked: isAsked(member, words),
        waits_for: [...waiting],
        stale: stale && own !== undefined,
      },
    ];
  }
}

/** Properties that are compared, with the type of their records: two arrays of one length. */
const COMPARED = ((): readonly [readonly number[], readonly string[]] => {
  const all = (['person', 'organisation', 'place'] as const).flatMap((type) =>
    COMPARED_PROPERTIES[type].map((property) => [RECORD_TYPES[type], property] as const),
  );
  return [all.map(([type]) => type), all.map(([, property]) => property)];
})();

/** What counts of each member: words that were taken back are none. */
function countingWords(value: unknown): CountingWords {
  return new Map(
    Object.entries(jsonObject(value)).flatMap(([member, stored]) => {
      const name = (['same', 'different', 'unsure'] as const).find((verdict) => VERDICTS[verdict] === stored);
      return name === undefined ? [] : [[member, name] as const];
    }),
  );
}

/** A value that came or went behind the change that the own country looked at. */
const CHANGED = (side: 'left' | 'right', held: 'l' | 'r'): string => `exists (
   select from own w join record_message b on b.space_no = $1 and b.record_id = w.${side}_id and b.message_id = w.${side}_base
   join value_moment v on v.space_no = $1 and v.record_id = w.${side}_id and v.owner = ${held}.owner
   where (w.left_id, w.right_id) = (t.left_id, t.right_id) and greatest(v.position, v.retracted_position) > b.position
     and (not exists (select from compared c where c.type = ${held}.type)
       or exists (select from compared c where c.type = ${held}.type and c.property = v.property)))`;

const SAID_COLUMNS = {
  left: uuid,
  right: uuid,
  leftOwner: nullable(text),
  rightOwner: nullable(text),
  words: json(countingWords),
  stale: filled(bool),
};

type SaidPair = RowOf<typeof SAID_COLUMNS>;

/** Pairs of some records that anything was said of, with the owners of those that are held here. */
const SAID = statement(
  SAID_COLUMNS,
  `with touched as (
     select distinct left_id, right_id from judgement
     where space_no = $1 and (left_id = any($2::uuid[]) or right_id = any($2::uuid[]))),
   counting as (
     select distinct on (left_id, right_id, member) left_id, right_id, member, verdict, left_base, right_base
     from judgement join touched using (left_id, right_id) where space_no = $1
     order by left_id, right_id, member, revision desc, t desc, first_id desc),
   own as materialized (select * from counting where member = $3),
   compared as materialized (select * from unnest($4::int[], $5::text[]) c (type, property)),
   held as materialized (
     select n.record_id, n.owner, n.type from record_name n
     where n.space_no = $1 and n.record_id in (select left_id from touched union select right_id from touched)
       and exists (select from record_value v where v.space_no = $1 and v.record_id = n.record_id and v.owner = n.owner))
   select t.left_id as left, t.right_id as right, l.owner as "leftOwner", r.owner as "rightOwner",
     (select jsonb_object_agg(c.member, c.verdict) from counting c where (c.left_id, c.right_id) = (t.left_id, t.right_id)) as words,
     ${CHANGED('left', 'l')} or ${CHANGED('right', 'r')} as stale
   from touched t left join held l on l.record_id = t.left_id left join held r on r.record_id = t.right_id`,
);

const DECIDED = { left: uuid, right: uuid, state: oneOf('joined', 'apart', 'open') };

const FORGET = statement(
  DECIDED,
  `delete from identity_pair p using unnest($2::uuid[], $3::uuid[]) as said (left_id, right_id)
   where p.space_no = $1 and p.left_id = said.left_id and p.right_id = said.right_id
   returning p.left_id as left, p.right_id as right, p.state`,
);

const JOINED = statement(
  DECIDED,
  `select left_id as left, right_id as right, state from identity_pair
   where space_no = $1 and state = 'joined' and (left_id = any($2::uuid[]) or right_id = any($2::uuid[]))`,
);

const APART = statement(
  DECIDED,
  `select left_id as left, right_id as right, state from identity_pair
   where space_no = $1 and state = 'apart' and left_id = any($2::uuid[]) and right_id = any($2::uuid[])`,
);

const SWALLOWED = `
update identity_group g set group_id = null, dispute = 'too-large' where g.space_no = $1 and g.group_id in (
  select group_id from identity_group where space_no = $1 and record_id = any($2::uuid[]))`;

const PAIRS = bulk('identity_pair', {
  space_no: int4,
  left_id: uuid,
  right_id: uuid,
  left_owner: text,
  right_owner: text,
  state: text,
  own: nullable(int2),
  asked: bool,
  waits_for: array(text),
  stale: bool,
});

const GROUPS = bulk('identity_group', {
  space_no: int4,
  record_id: uuid,
  group_id: nullable(uuid),
  dispute: nullable(text),
});

/** Records of pairs that another state has now, or had a row before alone. */
function changedOf(
  before: readonly DecidedPair[],
  rows: readonly { readonly left_id: string; readonly right_id: string; readonly state: string }[],
): readonly string[] {
  const now = new Map(rows.map((row) => [`${row.left_id} ${row.right_id}`, row.state]));
  const then = new Map(before.map(({ left, right, state }) => [`${left} ${right}`, state]));
  const all = [...new Set([...now.keys(), ...then.keys()])];
  const changed = all.filter((pair) => (now.get(pair) ?? 'open') !== (then.get(pair) ?? 'open'));
  return [...new Set(changed.flatMap((pair) => pair.split(' ')))];
}
