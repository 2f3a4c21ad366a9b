import { Injectable } from '@nestjs/common';
import {
  all,
  bulk,
  change,
  insertAll,
  json,
  jsonObject,
  lockNames,
  nullable,
  oneOf,
  statement,
  text,
  ts,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { BoardCause } from '../board/cause-seen.js';
import { FLOW_CAUSES, type FlowCause } from '../board/flow-cause.js';

/** What was the matter once, from when until when. */
export interface KeptCause {
  readonly key: string;
  readonly beganAt: Date;
  readonly seenLastAt: Date;
  readonly cause: (typeof FLOW_CAUSES)[number];
  readonly whose: FlowCause['whose'];
  readonly member: string | null;
  readonly since: Date | null;
  readonly values: FlowCause['values'];
}

/** Keeps what was the matter, each time it was. */
@Injectable()
export class CausePastRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What is there now goes on where it was there at `stillAt` or later, else it begins; one process at a time. */
  async see(tx: EntityManager, causes: readonly BoardCause[], now: Date, stillAt: Date): Promise<void> {
    await lockNames(tx, ['cause-past']);
    const lasting = await all(tx, LASTING, [causes.map(({ key }) => key), stillAt]);
    const began = new Map(lasting.map(({ key, beganAt }) => [key, beganAt]));
    const rows = causes.map(({ key, cause, whose, member = null, since, values }) => ({
      cause_key: key,
      began_at: began.get(key) ?? now,
      seen_last_at: now,
      cause,
      whose,
      member,
      since: since === undefined ? null : new Date(since),
      named: values,
    }));
    await insertAll(tx, SEE, rows);
  }

  /** Of a member, newest first; of the own one also what is for us to do and names nobody. */
  async of(member: string, isOwn: boolean, limit: number): Promise<readonly KeptCause[]> {
    return all(this.dataSource, OF_MEMBER, [member, isOwn, limit]);
  }

  async forget(tx: EntityManager, before: Date): Promise<void> {
    await change(tx, FORGET, [before]);
  }
}

const LASTING = statement(
  { key: text, beganAt: ts },
  `select distinct on (cause_key) cause_key as key, began_at as "beganAt" from cause_past
   where cause_key = any($1::text[]) and seen_last_at >= $2 order by cause_key, began_at desc`,
);

const SEE = bulk(
  'cause_past',
  {
    cause_key: text,
    began_at: ts,
    seen_last_at: ts,
    cause: text,
    whose: text,
    member: nullable(text),
    since: nullable(ts),
    named: json(jsonObject),
  },
  {
    onConflict: `(cause_key, began_at) do update set
      seen_last_at = excluded.seen_last_at, whose = excluded.whose, since = excluded.since, named = excluded.named`,
  },
);

const OF_MEMBER = statement(
  {
    key: text,
    beganAt: ts,
    seenLastAt: ts,
    cause: oneOf(...FLOW_CAUSES),
    whose: oneOf('nobody', 'ours', 'theirs', 'network'),
    member: nullable(text),
    since: nullable(ts),
    values: json(namedValues),
  },
  `select cause_key as key, began_at as "beganAt", seen_last_at as "seenLastAt", cause, whose, member, since, named as values
   from cause_past where member = $1 or ($2::boolean and member is null and whose = 'ours')
   order by began_at desc, cause_key limit $3`,
);

const FORGET = statement({}, 'delete from cause_past where seen_last_at < $1');

/** What a sentence names: numbers and texts alone. */
function namedValues(value: unknown): FlowCause['values'] {
  const named = Object.entries(jsonObject(value));
  return Object.fromEntries(named.filter((one): one is [string, string | number] => isSaid(one[1])));
}

function isSaid(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
