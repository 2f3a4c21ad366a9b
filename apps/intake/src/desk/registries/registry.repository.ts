import { Injectable } from '@nestjs/common';
import { type FoundHint, type RegisterFact } from '#libs/registers';
import {
  all,
  bool,
  bulk,
  bytea,
  change,
  first,
  insertAll,
  int4,
  int8,
  nullable,
  oneOf,
  openText,
  statement,
  text,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { FeedCursor } from './registry-feed.js';

/** A hint before it is stored. */
export interface RaisedHint extends FoundHint, Pick<RegisterFact, 'by' | 'key'> {
  readonly organisation: string;
  /** The last day on which the counter is shown it. */
  readonly shownUntil: number;
}

/** What is kept of registers, and of what was found in them. */
@Injectable()
export class RegistryRepository {
  /** How far a register was read; holds its place, so that one process reads it. */
  async cursor(tx: EntityManager, register: string): Promise<FeedCursor | null> {
    await tx.query(ENTER.text, [register]);
    const row = await first(tx, CURSOR, [register]);
    return row === null || row.file === null ? null : { file: row.file, at: Number(row.at) };
  }

  async goOn(tx: EntityManager, register: string, { file, at }: FeedCursor): Promise<void> {
    await change(tx, GO_ON, [register, file, at]);
  }

  /** All that is counted together with any of these. */
  async beside(tx: EntityManager, facts: readonly RegisterFact[]): Promise<readonly RegisterFact[]> {
    if (facts.length === 0) return [];
    const rows = await all(tx, BESIDE, [facts.map(({ by }) => by), facts.map(({ key }) => bytesOf(key))]);
    return rows.map((row) => ({ ...row, key: hexOf(row.key), event: hexOf(row.event), subject: hexOf(row.subject) }));
  }

  /** Keeps facts, each until its day; those that are there stay as they are. */
  keep(tx: EntityManager, facts: readonly (RegisterFact & { readonly keptUntil: number })[]): Promise<void> {
    const rows = facts.map(({ key, event, subject, keptUntil, ...fact }) => ({
      ...fact,
      key: bytesOf(key),
      event: bytesOf(event),
      subject: bytesOf(subject),
      kept_until: keptUntil,
    }));
    return insertAll(tx, FACTS, rows);
  }

  /** Raises a hint, or says of one that stands how much it counts now. */
  async raise(tx: EntityManager, { rule, organisation, by, key, ...hint }: RaisedHint): Promise<void> {
    const { counted, firstDay, lastDay, shownUntil } = hint;
    const values = [newId(), organisation, rule.id, by, bytesOf(key), counted, firstDay, lastDay, shownUntil];
    await tx.query(RAISE.text, values);
  }

  /** Forgets what no rule looks back at any more, and hints that are shown no more. Gives whether there may be more. */
  async forget(tx: EntityManager, today: number, most: number): Promise<boolean> {
    const facts = await change(tx, FORGET_FACTS, [today, most]);
    const hints = await change(tx, FORGET_HINTS, [today, most]);
    return facts === most || hints === most;
  }
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const ENTER = statement({}, 'insert into registry_cursor (register, at) values ($1, 0) on conflict do nothing');
const CURSOR = statement(
  { file: nullable(text), at: int8 },
  'select file, at from registry_cursor where register = $1 for update',
);
const GO_ON = statement({}, 'update registry_cursor set file = $2, at = $3 where register = $1');
const BESIDE = statement(
  {
    by: openText<RegisterFact['by']>(),
    key: bytea,
    event: bytea,
    kind: openText<RegisterFact['kind']>(),
    subject: bytea,
    trade: nullable(oneOf('agency', 'letting')),
    minor: bool,
    day: int4,
  },
  `select f.by, f.key, f.event, f.kind, f.subject, f.trade, f.minor, f.day
   from registry_fact f
   where (f.by, f.key) in (select * from unnest($1::text[], $2::bytea[]))`,
);
const FACTS = bulk(
  'registry_fact',
  {
    by: text,
    key: bytea,
    event: bytea,
    kind: text,
    subject: bytea,
    trade: nullable(text),
    minor: bool,
    day: int4,
    kept_until: int4,
  },
  { onConflict: 'do nothing' },
);
const RAISE = statement(
  {},
  `insert into hint (hint_id, organisation, rule, by, key, counted, first_day, last_day, shown_until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (rule, by, key) do update set counted = excluded.counted, first_day = excluded.first_day,
     last_day = greatest(hint.last_day, excluded.last_day), shown_until = greatest(hint.shown_until, excluded.shown_until)`,
);
const FORGET_FACTS = statement(
  {},
  `delete from registry_fact where (by, key, event) in (
     select by, key, event from registry_fact where kept_until < $1 limit $2)`,
);
const FORGET_HINTS = statement(
  {},
  `delete from hint where hint_id in (select hint_id from hint where shown_until < $1 limit $2)`,
);
