import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SenderHead } from '#libs/protocol';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { Exchange0000000000001 } from '../migrations/0001-exchange.js';
import { PublishedHead0000000000378 } from '../migrations/0378-published-head.js';
import { SealerRepository } from '../sealer/sealer.repository.js';
import { PublisherRepository, type SealedBytes } from './publisher.repository.js';

const HASH = Buffer.alloc(32);

let database: TestDatabase;
let sealer: SealerRepository;
let publisher: PublisherRepository;
let spaceNo: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: [Exchange0000000000001, PublishedHead0000000000378] });
  sealer = new SealerRepository(database.dataSource);
  publisher = new PublisherRepository(database.dataSource);
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
});

const received = (epoch: number, sequence: number): SenderHead =>
  ({ epoch, sequence, identity: HASH }) as unknown as SenderHead;

/** A process takes the stream over; the log has received so much of it. */
async function taken(token: bigint, head = received(1, 0)): Promise<void> {
  await sealer.takeOver(database.dataSource.manager, { spaceNo, token, received: head });
}

/** Seals so many records behind the head of the stream. */
async function sealed(epoch: number, from: number, to: number): Promise<void> {
  await database.dataSource.query(
    `insert into sealed (space_no, epoch, sequence, identity, bytes, kind, urgency, type, recipients, payload, accepted_at, sealed_at)
     select $1, $2, n, $5, $5, 1, 0, 'note', '{}', $5, now(), now() from generate_series($3::int, $4::int) as n`,
    [spaceNo, epoch, from, to, HASH],
  );
  await sealer.moveHead(database.dataSource.manager, spaceNo, { epoch, sequence: to, previous: HASH });
}

const batch = (epoch: number, sequence: number): SealedBytes[] => [
  { epoch, sequence: BigInt(sequence), kind: 1, identity: HASH, bytes: HASH },
];

/** Sequences that the holder of this token would send next. */
async function next(token: bigint): Promise<number[]> {
  const rows = await publisher.next(spaceNo, { token, limit: 100 });
  const waits = await publisher.withSealed([spaceNo], token);
  expect(waits.has(spaceNo)).toBe(rows.length > 0);
  return rows.map(({ sequence }) => Number(sequence));
}

describe('how far a stream is published', () => {
  it('moves with what was sent, and never back by a late answer', async () => {
    await taken(1n);
    await sealed(1, 1, 4);
    await publisher.published(spaceNo, 1n, batch(1, 3));
    await publisher.published(spaceNo, 1n, batch(1, 2));
    expect(await next(1n)).toEqual([4]);
  });

  it('is not written by who lost the stream, forwards or backwards', async () => {
    await taken(1n);
    await sealed(1, 1, 4);
    await taken(2n, received(1, 2));
    await publisher.published(spaceNo, 1n, batch(1, 4));
    expect(await next(2n)).toEqual([3, 4]);
    await publisher.rewind(spaceNo, 1n, { epoch: 1, sequence: 0n });
    expect(await next(2n)).toEqual([3, 4]);
    expect(await next(1n)).toEqual([]);
  });

  it('says nothing of the next epoch, also where a send of the one before is answered late', async () => {
    await taken(1n);
    await sealed(1, 1, 4);
    await sealed(2, 1, 2);
    await publisher.published(spaceNo, 1n, batch(1, 4));
    expect(await next(1n)).toEqual([1, 2]);
    await publisher.published(spaceNo, 1n, batch(2, 1));
    await publisher.published(spaceNo, 1n, batch(1, 4));
    expect(await next(1n)).toEqual([2]);
  });

  it('starts behind what the log received where a stream is taken over, or goes on', async () => {
    await taken(1n);
    await sealed(1, 1, 4);
    await publisher.published(spaceNo, 1n, batch(1, 4));
    await taken(2n, received(1, 1));
    expect(await next(2n)).toEqual([2, 3, 4]);
    await sealer.goOnBehind(database.dataSource.manager, spaceNo, received(1, 3));
    expect(await next(2n)).toEqual([4]);
  });

  it('goes back to what the log received, and never forwards by that', async () => {
    await taken(1n);
    await sealed(1, 1, 4);
    await publisher.published(spaceNo, 1n, batch(1, 4));
    await publisher.rewind(spaceNo, 1n, { epoch: 1, sequence: 2n });
    expect(await next(1n)).toEqual([3, 4]);
    await publisher.rewind(spaceNo, 1n, { epoch: 1, sequence: 3n });
    expect(await next(1n)).toEqual([3, 4]);
  });
});

describe('a send that is noted while the sealer holds the head of the stream', () => {
  it('waits for nobody', async () => {
    await taken(1n);
    await sealed(1, 1, 2);
    await database.dataSource.transaction(async (tx) => {
      await sealer.lockHead(tx, spaceNo, 1n);
      await publisher.published(spaceNo, 1n, batch(1, 1));
    });
    expect(await next(1n)).toEqual([2]);
  });
});
