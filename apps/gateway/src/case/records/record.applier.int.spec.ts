import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity, OpenedMessage, PrivateRefusal } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { type MessageOptions, type Name, RecordLog } from './record-log.testing.js';
import { RecalledValuesRepository } from './recalled-values.repository.js';
import { RecordFactsRepository } from './record-facts.repository.js';
import { RecordApplier } from './record.applier.js';
import { RecordRepository } from './record.repository.js';

const applier = new RecordApplier(
  new RecordFactsRepository(),
  new RecordRepository(),
  new RecalledValuesRepository({ member: 'xa' } as ExchangeIdentity),
);
let database: TestDatabase;
let spaceNo: number;
let recordId: string;
let log: RecordLog;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

/** Each test has a space, a log and a record of its own. */
beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  log = new RecordLog(spaceNo);
  recordId = log.recordId;
});

const change = (options: MessageOptions & { readonly base?: string }): OpenedMessage => log.change(options);
const snapshot = (options: Parameters<RecordLog['snapshot']>[0]): OpenedMessage => log.snapshot(options);

async function apply(...messages: readonly OpenedMessage[]): Promise<readonly PrivateRefusal[]> {
  const { refusals } = await database.transaction.runAsApplier((tx) => applier.apply(tx, messages));
  return refusals;
}

const record = async (id = recordId) => {
  const [row] = await database.dataSource.query(
    'select owner, version, behind from record where space_no = $1 and record_id = $2',
    [spaceNo, id],
  );
  return row;
};

const statements = (
  id = recordId,
): Promise<{ value: string; release: string[]; retracted_position: string | null }[]> =>
  database.dataSource.query(
    `select value, release, retracted_position from statement where space_no = $1 and record_id = $2
     order by position, idx`,
    [spaceNo, id],
  );

const live = async (id = recordId): Promise<string[]> =>
  (await statements(id)).filter((row) => row.retracted_position === null).map((row) => row.value);

describe('an owner', () => {
  it('creates a record with its statements', async () => {
    expect(await apply(change({ asserts: ['Gabor Minta', 'G. Minta'] }))).toEqual([]);
    expect(await record()).toEqual({ owner: 'xa', version: 1, behind: false });
    expect(await live()).toEqual(['Gabor Minta', 'G. Minta']);
  });

  it('retracts and asserts in one message', async () => {
    const first = change({ asserts: ['Gabor Mintta'] });
    const second = change({
      base: first.messageId,
      version: 2,
      asserts: ['Gabor Minta'],
      retracts: [[first.messageId, 0]],
    });
    await apply(first);
    await apply(second);
    expect(await record()).toEqual({ owner: 'xa', version: 2, behind: false });
    expect(await statements()).toMatchObject([
      { value: 'Gabor Mintta', retracted_position: second.position.toString() },
      { value: 'Gabor Minta', retracted_position: null },
    ]);
  });

  it('retracts nothing by naming what was never released here', async () => {
    expect(await apply(change({ asserts: ['Gabor Minta'], retracts: [[uuid(), 0]] }))).toEqual([]);
    expect(await live()).toEqual(['Gabor Minta']);
  });

  it('retracts a statement once: the first retraction stands', async () => {
    const first = change({ asserts: ['Gabor Minta'] });
    const gone = change({ version: 2, retracts: [[first.messageId, 0]] });
    await apply(first, gone, change({ version: 3, retracts: [[first.messageId, 0]] }));
    expect(await statements()).toMatchObject([{ retracted_position: gone.position.toString() }]);
  });

  it('keeps the highest version where parts of a change arrive out of turn', async () => {
    await apply(change({ version: 2, asserts: ['new'] }), change({ version: 1, asserts: ['old'] }));
    expect(await record()).toMatchObject({ version: 2 });
  });
});

describe('a change is refused', () => {
  it('with E_INVALID when another member sends it, whatever it names', async () => {
    const first = change({ asserts: ['Gabor Minta'] });
    await apply(first);
    const foreign = change({ sender: 'xb', asserts: ['false'], retracts: [[first.messageId, 0]] });
    expect(await apply(foreign)).toMatchObject([{ position: foreign.position, code: 'E_INVALID', field: 'record_id' }]);
    expect(await live()).toEqual(['Gabor Minta']);
  });

  it('with E_INVALID within the chunk that creates the record', async () => {
    const first = change({ asserts: ['Gabor Minta'] });
    expect(await apply(first, snapshot({ sender: 'xb', asserts: ['false'] }))).toMatchObject([{ code: 'E_INVALID' }]);
    expect(await live()).toEqual(['Gabor Minta']);
  });

  it('with E_POLICY when a recipient is not on a release list', async () => {
    const broken = change({ recipients: ['xa', 'xb', 'xc'], asserts: [{ value: 'x', release: ['xb'] }] });
    expect(await apply(broken)).toMatchObject([{ code: 'E_POLICY', field: 'release' }]);
    expect(await record()).toBeUndefined();
  });

  it('with E_BASE when it rests on a change that was refused', async () => {
    const first = change({ asserts: ['Gabor Minta'] });
    await refusedOnLog(first);
    const second = change({ base: first.messageId, version: 2, asserts: ['Gabor Minta'] });
    expect(await apply(second)).toMatchObject([{ code: 'E_BASE', field: 'base' }]);
  });

  it('with E_BASE in a row, within one chunk as over several', async () => {
    const first = change({ asserts: ['Gabor Minta'] });
    await refusedOnLog(first);
    const second = change({ base: first.messageId, version: 2, asserts: ['a'] });
    const third = change({ base: second.messageId, version: 3, asserts: ['b'] });
    expect((await apply(second, third)).map(({ code }) => code)).toEqual(['E_BASE', 'E_BASE']);
  });

  it('not because another member was refused under the same message id', async () => {
    const first = change({ asserts: ['Gabor Minta'] });
    await onLog(first);
    await apply(first);
    await refusedOnLog(change({ sender: 'xb', messageId: first.messageId, asserts: ['false'] }));
    expect(await apply(change({ base: first.messageId, version: 2, asserts: ['G. Minta'] }))).toEqual([]);
    expect(await record()).toMatchObject({ behind: false, version: 2 });
  });
});

describe('a copy', () => {
  it('is behind when it lacks what a change rests on, and keeps what it got', async () => {
    expect(await apply(change({ base: uuid(), version: 2, asserts: ['Gabor Minta'] }))).toEqual([]);
    expect(await record()).toMatchObject({ behind: true });
    expect(await live()).toEqual(['Gabor Minta']);
  });

  it('does not take a message of another record for what a change rests on', async () => {
    const other = change({ recordId: log.newRecordId('xa'), asserts: ['other'] });
    await apply(other);
    await apply(change({ base: other.messageId, version: 2, asserts: ['Gabor Minta'] }));
    expect(await record()).toMatchObject({ behind: true });
  });

  it.each(['one chunk', 'several chunks'])('is up to date again with a snapshot: in %s', async (cut) => {
    const lost = uuid();
    const late = change({ base: lost, version: 2, asserts: ['G. Minta'] });
    const cure = snapshot({
      version: 2,
      standsFor: late.messageId,
      asserts: ['Gabor Minta', 'G. Minta'],
      of: [
        [lost, 0],
        [late.messageId, 0],
      ],
    });
    const next = change({ base: lost, version: 3, asserts: ['Minta'] });
    const after = change({ base: late.messageId, version: 4, asserts: ['M.'] });
    const messages = [late, cure, after];
    if (cut === 'one chunk') await apply(...messages);
    else for (const message of messages) await apply(message);
    expect(await record()).toMatchObject({ behind: false, version: 4 });
    expect((await live()).sort()).toEqual(['G. Minta', 'Gabor Minta', 'M.']);
    await apply({ ...next, position: 100n });
    expect(await record()).toMatchObject({ behind: true });
  });

  it('rests on what a snapshot stands for, though that message never came', async () => {
    const lost = uuid();
    await apply(snapshot({ standsFor: lost, asserts: ['Gabor Minta'] }));
    await apply(change({ base: lost, version: 2, asserts: ['G. Minta'] }));
    expect(await record()).toMatchObject({ behind: false });
  });
});

describe('what names a message of another member', () => {
  const named = (id: string): readonly [string, OpenedMessage][] => [
    ['base', change({ version: 2, base: id, asserts: ['x'] })],
    ['retracts', change({ version: 2, retracts: [[id, 0]] })],
    ['stands_for', snapshot({ version: 2, standsFor: id, asserts: ['x'] })],
    ['statements', snapshot({ version: 2, asserts: ['x'], of: [[id, 0]] })],
    ['retracts', snapshot({ version: 2, retracts: [[id, 0]] })],
  ];

  it('is refused and changes nothing', async () => {
    const [own, foreign] = [
      change({ asserts: ['Gabor Minta'] }),
      change({ sender: 'xb', recordId: log.newRecordId('xb') }),
    ];
    for (const message of [own, foreign]) await onLog(message);
    await apply(own);
    for (const [field, message] of named(foreign.messageId)) {
      expect(await apply(message)).toMatchObject([{ position: message.position, code: 'E_POLICY', field }]);
    }
    expect(await live()).toEqual(['Gabor Minta']);
    expect(await record()).toMatchObject({ behind: false, version: 1 });
  });

  it('is not refused for who copies the id later', async () => {
    const first = change({ asserts: ['Gabor Minta'] });
    const second = change({ version: 2, base: first.messageId, retracts: [[first.messageId, 0]] });
    await onLog(change({ sender: 'xb', messageId: first.messageId }));
    expect(await apply(first, second)).toEqual([]);
    expect(await live()).toEqual([]);
  });
});

describe('a snapshot', () => {
  it('repeats a statement without doubling it, twice in one message too', async () => {
    const first = change({ asserts: ['Gabor Minta'] });
    const again: readonly Name[] = [
      [first.messageId, 0],
      [first.messageId, 0],
    ];
    await apply(first, snapshot({ asserts: ['Gabor Minta', 'Gabor Minta'], of: again }));
    await apply(snapshot({ asserts: ['Gabor Minta'], of: again }));
    expect(await live()).toEqual(['Gabor Minta']);
  });

  it('does not bring back what was retracted', async () => {
    const first = change({ asserts: ['Gabor Minta'] });
    await apply(first, change({ version: 2, retracts: [[first.messageId, 0]] }));
    await apply(snapshot({ asserts: ['Gabor Minta'], of: [[first.messageId, 0]] }));
    expect(await live()).toEqual([]);
  });

  it('retracts what a copy kept that missed the retraction', async () => {
    const first = change({ asserts: ['old', 'still'] });
    await apply(first);
    await apply(
      snapshot({ version: 2, asserts: ['still'], of: [[first.messageId, 1]], retracts: [[first.messageId, 0]] }),
    );
    expect(await live()).toEqual(['still']);
  });

  it('adds its recipient to the release list, so that a retraction finds the way there', async () => {
    const first = change({ asserts: ['Gabor Minta'] });
    await apply(first);
    const claim = { value: 'Gabor Minta', release: ['xb', 'xc'] };
    await apply(snapshot({ recipients: ['xa', 'xc'], asserts: [claim], of: [[first.messageId, 0]] }));
    expect(await statements()).toMatchObject([{ release: ['xb', 'xc'] }]);
  });

  it('takes no statement of another record by its name', async () => {
    const name: Name = [uuid(), 0];
    const squat = snapshot({
      sender: 'xb',
      recordId: log.newRecordId('xb'),
      asserts: [{ value: 'false', release: ['xa'] }],
      of: [name],
    });
    await apply(squat);
    expect(await apply(snapshot({ asserts: ['Gabor Minta'], of: [name] }))).toEqual([]);
    expect(await live()).toEqual(['Gabor Minta']);
  });

  it.each(['one chunk', 'several chunks'])(
    'is not touched by a retraction that stands before it: in %s',
    async (cut) => {
      const name: Name = [uuid(), 0];
      const messages = [
        change({ version: 2, retracts: [name] }),
        snapshot({ version: 2, asserts: ['Gabor Minta'], of: [name] }),
      ];
      if (cut === 'one chunk') await apply(...messages);
      else for (const message of messages) await apply(message);
      expect(await live()).toEqual(['Gabor Minta']);
    },
  );
});

it('writes no row for a question', async () => {
  expect(await apply(log.asked('xb', [recordId]))).toEqual([]);
  expect(await record()).toBeUndefined();
});

async function onLog({ position: at, sender, messageId }: OpenedMessage): Promise<void> {
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, message_id, stored_at)
       values ($1, $2, 0, 0, true, '', $3, $4, now())`,
      [spaceNo, at.toString(), sender, messageId],
    ),
  );
}

async function refusedOnLog(message: OpenedMessage): Promise<void> {
  await onLog(message);
  const { position: at } = message;
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into private_verdict (space_no, position, code, field, rule, settled_after) values ($1, $2, 63, '', '', $2)`,
      [spaceNo, at.toString()],
    );
  });
}
