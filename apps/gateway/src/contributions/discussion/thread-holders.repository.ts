import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, array, first, nullable, type Queries, statement, text } from '#libs/persistence';
import type { ValueName } from './comment-view.js';

/** What a comment is about. */
export interface Commented {
  readonly recordId: string;
  readonly value: ValueName | null;
}

/** Members that hold what a comment is about, its owner among them; ascending. */
export interface Holding {
  readonly members: readonly string[];
  /** Of the value; null where it is the whole record. */
  readonly property: string | null;
}

/** Tells who holds a record or a value, as this gateway knows: its owner, and whom its release lists name. */
@Injectable()
export class ThreadHoldersRepository {
  /** Null where it is not held here. */
  async of(tx: Queries, spaceNo: Entered, { recordId, value }: Commented): Promise<Holding | null> {
    if (value === null) {
      const row = await first(tx, OF_RECORD, [spaceNo, recordId]);
      return row && { members: row.members, property: null };
    }
    return first(tx, OF_VALUE, [spaceNo, recordId, value.messageId, value.index]);
  }

  /** Of values of a record, by `<message> <index>`: who holds each. */
  async ofValues(tx: Queries, spaceNo: Entered, recordId: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await all(tx, OF_VALUES, [spaceNo, recordId]);
    return new Map(rows.map(({ name, members }) => [name, members]));
  }
}

/** The owner of `o` and those of a release list. */
const MEMBERS = (release: string): string =>
  `array(select distinct m from unnest(array_append(${release}, o.owner)) m order by m)`;

const OF_RECORD = statement(
  { members: array(text) },
  `select ${MEMBERS(`array(
     select distinct m from record_claim c cross join lateral unnest(c.release) m
     where c.space_no = o.space_no and c.record_id = o.record_id and c.owner = o.owner and c.is_live)`)} as members
   from record_origin o where o.space_no = $1 and o.record_id = $2 limit 1`,
);

const CLAIM = `record_origin o join record_claim c
   on c.space_no = o.space_no and c.record_id = o.record_id and c.owner = o.owner`;

const OF_VALUE = statement(
  { members: array(text), property: nullable(text) },
  `select ${MEMBERS('c.release')} as members, c.property from ${CLAIM}
   where o.space_no = $1 and o.record_id = $2 and c.message_id = $3 and c.message_index = $4 limit 1`,
);

/** Those that comments are about alone. */
const OF_VALUES = statement(
  { name: text, members: array(text) },
  `select distinct on (name) format('%s %s', c.message_id, c.message_index) as name, ${MEMBERS('c.release')} as members from ${CLAIM}
   where o.space_no = $1 and o.record_id = $2 and exists (
     select from comment said where said.space_no = $1 and said.record_id = $2
       and said.value_message = c.message_id and said.value_index = c.message_index)`,
);
