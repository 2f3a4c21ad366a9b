import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { dist } from './dist.mjs';
import { atOnce } from './load.mjs';

const { groupPrefix, logTopic, MAX_SEND_RECORDS } = await dist('libs/spacelog/src/index.js');

const READERS = 4;
const CHUNK = 50;
const EMPTY_LOOK_MS = 2;

/**
 * What the same broker and the same PostgreSQL do without Joinder: a commit for each message, its very bytes over one topic, and four
 * readers that insert position, bytes and one row of effect in one statement a chunk.
 */
export async function onBareServices({ network, logAs }, values, work) {
  const log = logAs('operator');
  const admin = log.admin();
  const topic = logTopic(randomUUID(), 0n);
  await admin.createTopic(topic, 'log', { replication: 1 });
  await admin.close();
  const names = Array.from({ length: READERS }, () => `bench_${randomUUID()}`);
  const pools = await Promise.all(names.map((name) => makeDatabase(network.adminUrl, name)));
  try {
    return await work({
      commit: (inParallel) => commitEach(pools[0], values, inParallel),
      transfer: () => transfer({ log, topic, pools }, values),
    });
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

async function makeDatabase(adminUrl, name) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database "${name}"`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 12 });
  await pool.query(`
    create table accepted (n bigint generated always as identity primary key, id uuid not null, bytes bytea not null);
    create table stored (position bigint primary key, bytes bytea not null);
    create table effect (position bigint primary key, size integer not null);`);
  return pool;
}

function commitEach(pool, values, inParallel) {
  return atOnce(values.length, inParallel, (n) =>
    pool.query('insert into accepted (id, bytes) values ($1, $2)', [randomUUID(), values[n]]),
  );
}

/** Answers the seconds from the first send until every reader has committed all. */
async function transfer({ log, topic, pools }, values) {
  const readers = await Promise.all(
    pools.map(async (pool, i) => {
      const reader = log.reader(`${groupPrefix('operator')}bench-${i}`);
      const { end } = (await reader.ends([topic])).get(topic);
      await reader.assign([{ topic, offset: end }]);
      return { reader, pool };
    }),
  );
  const began = performance.now();
  const reading = readers.map((one) => insertAll(one, topic, values.length));
  const writer = log.writer();
  for (let first = 0; first < values.length; first += MAX_SEND_RECORDS) {
    const part = values.slice(first, first + MAX_SEND_RECORDS);
    await writer.append(
      topic,
      part.map((value) => ({ value, headers: {} })),
    );
  }
  await Promise.all(reading);
  const seconds = (performance.now() - began) / 1000;
  await Promise.all([writer.close(), ...readers.map(({ reader }) => reader.close())]);
  return seconds;
}

async function insertAll({ reader, pool }, topic, count) {
  for (let stored = 0; stored < count;) {
    const records = reader.take(topic, CHUNK);
    if (records.length === 0) await delay(EMPTY_LOOK_MS);
    else await insert(pool, records);
    stored += records.length;
  }
}

async function insert(pool, records) {
  await pool.query(
    `with log as (insert into stored select * from unnest($1::bigint[], $2::bytea[]))
     insert into effect select * from unnest($1::bigint[], $3::int[])`,
    [
      records.map(({ offset }) => offset.toString()),
      records.map(({ value }) => Buffer.from(value)),
      records.map(({ value }) => value.length),
    ],
  );
}
