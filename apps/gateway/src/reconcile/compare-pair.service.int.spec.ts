import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ExchangeIdentity, OpenedRecords } from '#libs/exchange';
import type { Explanation } from '#libs/matching';
import type { CaseEntry } from '#libs/member';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import type { PairWords, ReadPair } from '../case/judgements/read-pair.service.js';
import { type MessageOptions, RecordLog } from '../case/records/record-log.testing.js';
import { writeRecords } from '../case/records/record-writing.testing.js';
import { gatewayMigrations } from '../gateway.migrations.js';
import { ComparePair } from './compare-pair.service.js';
import type { MatchEngines } from './engine/match-engines.service.js';
import { PairQueueRepository } from './pair-queue.repository.js';

const EXPLAINED: Explanation = { prior: 0, fields: [], score: 0, probability: 0.5, band: 'possible' };

const NOTHING = { kind: 'nothing', left: 1, right: 1, waitsFor: [], apart: null } as const;
const EFFECTS = { same: NOTHING, different: NOTHING, unsure: NOTHING, none: NOTHING };
const NOTHING_SAID: PairWords = {
  said: [],
  own: 'nl',
  hearers: [],
  lacks: null,
  asked: false,
  effects: EFFECTS,
  revision: 3,
};

let database: TestDatabase;
let log: RecordLog;
let entry: CaseEntry;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const spaceId = uuid();
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [spaceId],
  );
  log = new RecordLog(space.space_no);
  entry = { spaceNo: await entered(space.space_no), spaceId } as CaseEntry;
}, 60_000);

afterAll(() => database?.drop());

async function say(options: MessageOptions): Promise<string> {
  const message = log.change(options);
  await database.transaction.runAsApplier((tx) => writeRecords(tx, [message]));
  return String(message.position);
}

it('notes as opened what is shown, though one of the two changes while they are compared', async () => {
  const ids = [log.newRecordId('xa'), log.newRecordId('xa')] as const;
  const positions = [
    await say({ recordId: ids[0], asserts: ['Gabor Minta'] }),
    await say({ recordId: ids[1], asserts: ['Minta Gábor'] }),
  ];
  let asked = 0;
  const ask = async (): Promise<Explanation> => {
    asked += 1;
    if (asked === 1) positions.push(await say({ recordId: ids[1], version: 2, asserts: ['Minta Gaborka'] }));
    return EXPLAINED;
  };
  const noted: string[] = [];
  const pair = await new ComparePair(
    new PairQueueRepository(database.dataSource, { member: 'nl' } as ExchangeIdentity),
    { of: async () => ({ ask }) } as unknown as MatchEngines,
    { note: async (_: unknown, opened: readonly string[]) => void noted.push(...opened) } as unknown as OpenedRecords,
    { of: async () => NOTHING_SAID } as unknown as ReadPair,
  ).of(entry, ids, 'en');
  expect(pair).toMatchObject({ left: { version: 1 }, right: { version: 2 } });
  expect(pair.seen).toBe(ids[0] < ids[1] ? '1.2.3' : '2.1.3');
  expect(noted).toEqual(positions);
  expect(asked).toBe(2);
});
