import { Injectable } from '@nestjs/common';
import type { InCase } from '#libs/member';
import {
  all,
  array,
  filled,
  int2,
  int4,
  nullable,
  type Queries,
  type RowOf,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import type { Pair } from './pair.js';

/** A record that stands here, with who else has it. */
export interface HeldRecord {
  readonly recordId: string;
  /** As named at the API. */
  readonly type: string;
  readonly owner: string;
  readonly name: string | null;
  readonly version: number;
  /** Message id of its newest change here. */
  readonly base: string;
  /** Members that hold something of it as this gateway knows, its owner among them; ascending. */
  readonly holders: readonly string[];
}

/** Both records of a pair. */
export interface HeldPair {
  readonly left: HeldRecord;
  readonly right: HeldRecord;
}

/** Tells who holds records, as this gateway knows: their owners, and whom the release lists of what stands name. */
@Injectable()
export class PairHoldersRepository {
  /** Null where one of them is not held here: not a word of it stands. */
  async of(db: Queries, spaceNo: InCase, { left, right }: Pair): Promise<HeldPair | null> {
    const rows = await all(db, HELD, [spaceNo, [left, right]]);
    const [one, other] = [left, right].map((id) => rows.find(({ recordId }) => recordId === id));
    return one && other ? { left: heldOf(one), right: heldOf(other) } : null;
  }
}

/** Members that hold both, ascending. */
export function holdersOfBoth({ left, right }: HeldPair): readonly string[] {
  return left.holders.filter((member) => right.holders.includes(member));
}

/** The owner of one that lacks the other; null where both owners hold both. */
export function lacking(pair: HeldPair): string | null {
  const both = holdersOfBoth(pair);
  return [pair.left.owner, pair.right.owner].find((owner) => !both.includes(owner)) ?? null;
}

const COLUMNS = {
  recordId: uuid,
  type: int2,
  owner: text,
  name: nullable(text),
  version: int4,
  base: uuid,
  holders: filled(array(text)),
};

const HELD = statement(
  COLUMNS,
  `select o.record_id as "recordId", n.type, o.owner, n.name, o.version, b.message_id as base, h.holders
   from record_origin o
   join record_name n on n.space_no = o.space_no and n.record_id = o.record_id and n.owner = o.owner
   join lateral (select m.message_id from record_message m where m.space_no = o.space_no and m.record_id = o.record_id and m.sender = o.owner
     order by m.position desc limit 1) b on true
   cross join lateral (select array_agg(distinct m order by m) as holders from record_value v
     cross join lateral unnest(array_append(v.release, v.owner)) m
     where v.space_no = o.space_no and v.record_id = o.record_id and v.owner = o.owner) h
   where o.space_no = $1 and o.record_id = any($2::uuid[]) and h.holders is not null
   order by o.record_id, o.owner`,
);

function heldOf({ type, ...row }: RowOf<typeof COLUMNS>): HeldRecord {
  return { ...row, type: recordTypeName(type) };
}
