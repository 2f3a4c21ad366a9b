import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { create, isMessage, type MessageShape } from '@bufbuild/protobuf';
import {
  CharterSchema,
  encode,
  HoldersWidenedSchema,
  RecordSnapshotSchema,
  type SnapshotAskedSchema,
  uuidText,
} from '#libs/contracts';
import type { ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import { SubjectLocks, type SystemSending } from '#libs/member';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { BehindReactor } from './behind.reactor.js';
import { RecalledValuesRepository } from './recalled-values.repository.js';
import { RecordFactsRepository } from './record-facts.repository.js';
import { RecordLog } from './record-log.testing.js';
import { RecordApplier } from './record.applier.js';
import { RecordRepository } from './record.repository.js';
import { SnapshotQueueRepository } from './snapshot-queue.repository.js';
import { SnapshotReactor } from './snapshot.reactor.js';
import { SnapshotSourceRepository } from './snapshot-source.repository.js';
import { WantedSnapshotRepository } from './wanted-snapshot.repository.js';

const applier = new RecordApplier(
  new RecordFactsRepository(),
  new RecordRepository(),
  new RecalledValuesRepository({ member: 'xa' } as ExchangeIdentity),
);
let sent: OutgoingMessage[] = [];
const locks = new SubjectLocks();
/** Keeps what is sent; what becomes of it on the log is not this file's matter. */
const sending = {
  lock: locks.lock.bind(locks),
  send: async (_tx: unknown, ...outgoing: readonly OutgoingMessage[]) => void sent.push(...outgoing),
} as unknown as SystemSending;
const identity = { member: 'xa' } as ExchangeIdentity;
const snapshots = new SnapshotReactor(identity, sending, new SnapshotQueueRepository(), new SnapshotSourceRepository());
const behind = new BehindReactor(sending, new WantedSnapshotRepository());

let database: TestDatabase;
let spaceNo: number;
let log: RecordLog;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  sent = [];
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  log = new RecordLog(spaceNo);
});

async function live(...messages: OpenedMessage[]): Promise<void> {
  await database.transaction.runAsApplier(async (tx) => {
    await applier.apply(tx, messages);
    for (const reactor of [snapshots, behind]) await reactor.note(tx, { spaceNo, messages, joined: [] });
  });
}

/** xc joins xa and xb, who share history, at a position behind all else. */
async function joins(shared = true): Promise<void> {
  await database.transaction.runAsApplier(async (tx) => {
    for (const [revision, members] of [
      ['xa', 'xb'],
      ['xa', 'xb', 'xc'],
    ].entries()) {
      const charter = create(CharterSchema, { revision: revision + 2, members, sharedHistory: shared });
      await tx.query(
        'insert into charter (space_no, hash, revision, binds, bytes, acted_at) values ($1, $2, $3, true, $4, $5)',
        [spaceNo, Buffer.from([revision]), revision + 2, encode(CharterSchema, charter), revision * 1000],
      );
    }
    for (const member of ['xa', 'xb', 'xc']) {
      await tx.query(`insert into takes_part (space_no, member, since, key_id) values ($1, $2, 1001, '\\x00')`, [
        spaceNo,
        member,
      ]);
    }
    await snapshots.note(tx, { spaceNo, messages: [], joined: [{ member: 'xc', position: 1001n }] });
  });
}

async function react(): Promise<void> {
  for (const reactor of [snapshots, behind]) {
    while ((await database.transaction.run((tx) => reactor.react(tx))) > 0);
  }
}

const pending = (state: string) =>
  database.dataSource.query(
    `insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
     values ($1, $2, $3, '{}', 'somebody', $4, now())`,
    [uuid(), spaceNo, `record:${log.recordId}`, state],
  );

const fillOutbox = (count: number) =>
  database.dataSource.query(
    `insert into outbox (space_no, kind, urgency, type, recipients, payload, accepted_at)
     select $1, 1, 1, 'x', '{xa}', '', now() from generate_series(1, $2)`,
    [spaceNo, count],
  );

const snapshotsSent = () => sent.filter(({ schema }) => schema === RecordSnapshotSchema);
const told = () =>
  sent.flatMap(({ message, recipients }) =>
    isMessage(message, HoldersWidenedSchema) ? [{ message, recipients }] : [],
  );

const values = () =>
  snapshotsSent().flatMap(({ message }) =>
    (message as MessageShape<typeof RecordSnapshotSchema>).statements.map(({ statement }) => statement?.value),
  );

describe('a joiner', () => {
  it('gets each own record that was for everybody, once', async () => {
    const foreign = log.change({
      sender: 'xb',
      recordId: log.newRecordId('xb'),
      asserts: [{ value: 'of xb', release: ['xa'] }],
      recipients: ['xa', 'xb'],
    });
    await live(
      log.change({ asserts: ['of xa'] }),
      log.change({ recordId: log.newRecordId('xa'), asserts: ['also of xa'] }),
      foreign,
    );
    await joins();
    await react();
    expect(new Set(values())).toEqual(new Set(['of xa', 'also of xa']));
    expect(snapshotsSent().map(({ recipients }) => recipients)).toEqual([['xc'], ['xc']]);
    await react();
    expect(sent).toHaveLength(4);
  });

  it('is told of to all who hold what it was given, behind it and by one message a release list', async () => {
    const first = log.change({ asserts: ['one', 'two'] });
    const atHome = log.change({ asserts: [{ value: 'at home', release: [] }], recipients: ['xa'] });
    await live(first, atHome);
    await joins();
    await react();
    expect(sent.map(({ schema }) => schema.name)).toEqual(['RecordSnapshot', 'HoldersWidened']);
    const [widened] = told();
    expect(widened?.recipients).toEqual(['xb', 'xc']);
    expect(widened?.message.members).toEqual(['xb', 'xc']);
    expect(widened?.message.statements.map(({ messageId, index }) => [uuidText(messageId), index])).toEqual([
      [first.messageId, 0],
      [first.messageId, 1],
    ]);
  });

  it('gets more records than fit into one transaction', async () => {
    const many = Array.from({ length: 450 }, (_, i) =>
      log.change({ recordId: log.newRecordId('xa'), asserts: [`${i}`] }),
    );
    await live(...many);
    await joins();
    await react();
    expect(new Set(values()).size).toBe(450);
    expect(await database.dataSource.query('select from joiner union all select from snapshot_due')).toEqual([]);
  });

  it('gets nothing where the charter shares no history', async () => {
    await live(log.change({ asserts: ['of xa'] }));
    await joins(false);
    await react();
    expect(sent).toEqual([]);
  });

  it.each(['pending', 'waiting'])('waits for a record that has a change %s', async (state) => {
    await live(log.change({ asserts: ['of xa'] }), log.change({ recordId: log.newRecordId('xa'), asserts: ['quiet'] }));
    await pending(state);
    await joins();
    await react();
    expect(values()).toEqual(['quiet']);
    await database.dataSource.query('delete from pending_change where space_no = $1', [spaceNo]);
    await react();
    expect(values()).toEqual(['quiet', 'of xa']);
  });

  it('waits while much is to be sent in the space, and holds back no other space', async () => {
    await live(log.change({ asserts: ['of xa'] }));
    await joins();
    await fillOutbox(499);
    await react();
    expect(values()).toEqual(['of xa']);

    await live(log.asked('xb', [log.recordId]));
    await fillOutbox(1);
    await react();
    expect(snapshotsSent()).toHaveLength(1);

    const [other] = await database.dataSource.query(
      'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
      [uuid()],
    );
    await database.dataSource.query('update outbox set space_no = $1', [other.space_no]);
    await react();
    expect(snapshotsSent().map(({ recipients }) => recipients)).toEqual([['xc'], ['xb']]);
  });

  it('is known to later retractions while its snapshot is on the way', async () => {
    const first = log.change({ asserts: ['of xa'] });
    await live(first);
    await joins();
    await react();
    expect(sent[0]?.pending?.overlay).toMatchObject({
      asserts: [],
      retracts: [],
      widens: [{ messageId: first.messageId, index: 0, release: ['xb', 'xc'] }],
    });
  });
});

describe('whoever asks', () => {
  it('gets what was released to it, in reply', async () => {
    await live(log.change({ recipients: ['xa', 'xb'], asserts: ['for xb'] }));
    await joins(false);
    await live(log.asked('xb', [log.recordId, uuid()]));
    await react();
    expect(sent).toMatchObject([{ recipients: ['xb'] }]);
    expect(values()).toEqual(['for xb']);
  });

  it('hears nothing about records that it does not hold', async () => {
    await live(log.change({ asserts: ['for xb'] }));
    await joins(false);
    await live(log.asked('xc', [log.recordId]));
    await react();
    expect(sent).toEqual([]);
  });
});

describe('a copy that is behind', () => {
  let fromXb: { readonly sender: string; readonly recipients: readonly string[]; readonly recordId: string };
  beforeEach(() => {
    fromXb = { sender: 'xb', recipients: ['xa', 'xb'], recordId: log.newRecordId('xb') };
  });

  const forXa = { value: 'x', release: ['xa'] };

  it('asks its owner once, until the answer is here', async () => {
    await live(log.change({ ...fromXb, base: uuid(), version: 2, asserts: [forXa] }));
    await live(log.change({ ...fromXb, base: uuid(), version: 3, asserts: [forXa] }));
    await react();
    expect(sent).toMatchObject([{ recipients: ['xb'] }]);
    const asked = sent.map(({ message }) =>
      (message as MessageShape<typeof SnapshotAskedSchema>).recordIds.map(uuidText),
    );
    expect(asked).toEqual([[fromXb.recordId]]);
    await live(log.snapshot({ ...fromXb, version: 3, asserts: [forXa] }));
    await live(log.change({ ...fromXb, base: uuid(), version: 4, asserts: [forXa] }));
    await react();
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('asks nobody where nothing is missing', async () => {
    const first = log.change({ ...fromXb, asserts: [forXa] });
    await live(first, log.change({ ...fromXb, base: first.messageId, version: 2, asserts: [forXa] }));
    await react();
    expect(sent).toEqual([]);
  });
});
