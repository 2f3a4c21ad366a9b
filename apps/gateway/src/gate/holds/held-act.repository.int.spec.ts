import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { AgreementCommentedSchema } from '#libs/contracts';
import { HeldOverlays } from '#libs/exchange';
import { Duties, Events } from '#libs/inbox';
import type { CaseEntry, NewHeldAct } from '#libs/member';
import { aCaseEntry } from '#libs/member/testing';
import { DutyKinds } from '#libs/service';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gateway } from '../../gateway.features.js';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { DueHoldsRepository } from './due-holds.repository.js';
import { HeldActRepository } from './held-act.repository.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';

let database: TestDatabase;
let acts: HeldActRepository;
let holds: DueHoldsRepository;
let entry: CaseEntry;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const { dataSource } = database;
  const [space] = await dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [SPACE],
  );
  entry = await aCaseEntry({
    by: { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['investigator'] },
    spaceId: SPACE,
    spaceNo: space.space_no,
  });
  const duties = new Duties(new DutyKinds(gateway.duties), dataSource);
  acts = new HeldActRepository(dataSource, new HeldOverlays(), duties, new Events());
  holds = new DueHoldsRepository(dataSource);
}, 60_000);

afterAll(() => database?.drop());
beforeEach(() => database.dataSource.query('delete from held_act'));

/** Holds something about a subject; answers its name. */
async function hold(subject: string, more: Partial<NewHeldAct> = {}): Promise<string> {
  const holdId = uuid();
  const message = create(AgreementCommentedSchema, {});
  const said = {
    messageId: holdId,
    schema: AgreementCommentedSchema,
    message,
    recipients: ['xb'],
    subject,
    texts: new Map(),
  };
  const disclosure = { type: 'comment', handling: 0, sensitive: false } as const;
  await database.transaction.run((tx) =>
    acts.keep(tx, entry, {
      holdId,
      kind: 'a kind',
      request: { id: holdId },
      messages: [{ ...said, overlay: { kind: 'none' }, disclosure }],
      seconds: 10,
      isUrgent: false,
      foreseen: '',
      ...more,
    }),
  );
  return holdId;
}

const due = async (): Promise<readonly string[]> => (await holds.look()).due.map(({ holdId }) => holdId);
const take = (holdId: string, early = false) =>
  database.transaction.run(async (tx) => (await acts.take(tx, holdId, { early }))?.holdId ?? null);

it('6 what is urgent ends what is held before it of the same record, leaves behind that, and hurries nothing else', async () => {
  const first = await hold('record:a');
  await hold('record:b');
  expect(await due()).toEqual([]);
  const urgent = await hold('record:a', { seconds: 0, isUrgent: true });
  expect(await due()).toEqual([first]);
  expect(await take(urgent, true)).toBeNull();
  expect(await take(first)).toBe(first);
  expect(await due()).toEqual([urgent]);
  expect(await take(urgent)).toBe(urgent);
});

it('6 what waits behind a hold ends no sooner, whatever it asks for, and the look says when the next one ends', async () => {
  await hold('record:a');
  await hold('record:a', { seconds: 0 });
  const { due: over, nextInMs } = await holds.look();
  expect(over).toEqual([]);
  expect(nextInMs).toBeGreaterThan(5000);
  expect(nextInMs).toBeLessThanOrEqual(10_000);
  const rows = await database.dataSource.query('select until from held_act order by hold_no');
  expect(rows[1].until).toEqual(rows[0].until);
});

it('6 what could not end is put off ever longer, and keeps its place before what waits behind it', async () => {
  const first = await hold('record:a', { seconds: 0 });
  const second = await hold('record:a', { seconds: 0 });
  expect([await holds.putOff(first), await holds.putOff(first)]).toEqual([1, 2]);
  expect(await due()).toEqual([]);
  expect(await take(second)).toBeNull();
  expect(await holds.putOff(uuid())).toBeNull();
});

it('6 open pages of those who may read the record are told that something is held of it, and that it was taken back', async () => {
  const told = () =>
    database.dataSource.query(
      `select event->>'kind' as kind, audience->'anyOf'->>0 as who, about from change_event where about @> array['record:told']`,
    );
  const one = { kind: 'held-changed', who: 'record.read', about: ['record:told'] };
  const holdId = await hold('record:told');
  expect(await told()).toEqual([one]);
  await database.transaction.run((tx) => acts.drop(tx, holdId));
  expect(await told()).toEqual([one, one]);
  await database.transaction.run((tx) => acts.drop(tx, holdId));
  expect(await told()).toEqual([one, one]);
});

it('6 its author is told of each hold that came and that ended, and sees those that are left in every tab', async () => {
  const told = async () => {
    const sql = `select audience from change_event where about = array['own-holds'] and space_no = $1`;
    return (await database.dataSource.query(sql, [entry.spaceNo])).length;
  };
  const before = await told();
  const [first, second] = [await hold('record:c'), await hold('record:d')];
  const left = await acts.ownOf('anna');
  expect(left.map(({ holdId, messageIds }) => [holdId, messageIds])).toEqual([
    [first, [first]],
    [second, [second]],
  ]);
  expect(left.every(({ leftMs, spaceId }) => leftMs > 5000 && leftMs <= 10_000 && spaceId === SPACE)).toBe(true);
  expect(await acts.ownOf('femke')).toEqual([]);
  expect(await take(first, true)).toBe(first);
  await database.transaction.run((tx) => acts.drop(tx, second));
  expect([await acts.ownOf('anna'), (await told()) - before]).toEqual([[], 4]);
});
