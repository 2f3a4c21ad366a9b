import type { RecordStore } from '../records/record-store.js';
import { KEY_KINDS, Key, KeyMaker } from './keys.js';

/**
 * SQL for blocking keys kept in PostgreSQL: a `text[]` column with a GIN index and a table of how many records each key
 * has, so that a search can leave out keys that say nothing. Names are fixed; run it in the schema of the caller.
 */
export const BLOCKING_SCHEMA_SQL = `
create table match_key (record_no bigint primary key, record_type smallint not null, keys text[] not null);
create index match_key_keys on match_key using gin (keys);
create table match_key_count (key text primary key, records integer not null);`;

/** Adds one record: $1 number, $2 type, $3 keys. */
export const ADD_KEYS_SQL = `
with added as (insert into match_key (record_no, record_type, keys) values ($1, $2, $3) returning keys)
insert into match_key_count (key, records) select key, 1 from added, unnest(added.keys) as key
on conflict (key) do update set records = match_key_count.records + 1`;

/** Finds the records of type $2 that share a key with $1 of at most $3 records; ascending. */
export const FIND_CANDIDATES_SQL = `
select record_no from match_key
where record_type = $2 and keys && (select coalesce(array_agg(key), '{}') from match_key_count where key = any($1) and records <= $3)
order by record_no`;

const PLAIN_FIRST: ReadonlySet<number> = new Set([Key.bd]);
const PLAIN_SECOND: ReadonlySet<number> = new Set([Key.x, Key.ny, Key.my]);
const ONE_PART: ReadonlySet<number> = new Set([Key.n1, Key.o1, Key.bd]);

/** Writes the blocking keys of a record as typed strings, `ny:skeleton:1975`: the same set as in memory. */
export function keysAsText(store: RecordStore, record: number): readonly string[] {
  const { words } = store;
  const keys = new Set<string>();
  new KeyMaker(store.view()).each(record, (kind, a, b) => {
    const first = PLAIN_FIRST.has(kind) ? String(a) : words.text(a);
    const second = PLAIN_SECOND.has(kind) ? String(b) : words.text(b);
    const parts = ONE_PART.has(kind)
      ? [first]
      : kind === Key.n2 || kind === Key.o2
        ? [first, second].sort()
        : [first, second];
    keys.add([KEY_KINDS[kind] ?? '', ...parts].join(':'));
  });
  return [...keys].sort();
}
