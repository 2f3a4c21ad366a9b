import { create, type DescMessage, type MessageInitShape } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CheckAnswer,
  CheckAnsweredSchema,
  CheckAskedSchema,
  CheckKeysSchema,
  RecordType,
  uuidBytes,
  violations,
} from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { CheckApplier } from './check.applier.js';

const CHECK = '018f0000-0000-7000-8000-0000000000c1';
const DESK = '018f0000-0000-7000-8000-0000000000d1';
const REPLY = '018f0000-0000-7000-8000-0000000000e1';

const applier = new CheckApplier();
let database: TestDatabase;
let spaceNo: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  const sql = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  spaceNo = (await database.dataSource.query(sql, [uuid()]))[0].space_no;
});

type Where = Partial<Pick<OpenedMessage, 'sender' | 'recipients' | 'inReplyTo'>>;

function said<D extends DescMessage>(
  schema: D,
  init: MessageInitShape<D>,
  position: bigint,
  where: Where = {},
): OpenedMessage {
  const message = create(schema, init);
  return {
    spaceNo,
    spaceId: uuid(),
    position,
    t: position * 1000n,
    sender: 'nl',
    recipients: ['bg', 'hu'],
    messageId: uuid(),
    inReplyTo: null,
    typeName: message.$typeName,
    message,
    ...where,
  };
}

const ASKED = {
  checkId: uuidBytes(CHECK),
  values: 700,
  pages: 2,
  aim: 'Find who drives',
  category: 'suspect',
  offence: 'trafficking',
  reason: 'From a phone',
  forms: 1,
  agreement: new Uint8Array(32),
  author: 'Anna Voorbeeld',
};
const asked = (position: bigint, more: object = {}) => said(CheckAskedSchema, { ...ASKED, ...more }, position);
const keys = (position: bigint) =>
  said(
    CheckKeysSchema,
    { checkId: uuidBytes(CHECK), page: 2, digests: [new Uint8Array(16), new Uint8Array(16)] },
    position,
  );
const PAGE = { checkId: uuidBytes(CHECK), page: 1 };
const HIT = { index: 1, type: RecordType.VEHICLE, deskId: uuidBytes(DESK) };
const answered = (position: bigint, where: Where) =>
  said(
    CheckAnsweredSchema,
    { checkId: uuidBytes(CHECK), page: 2, answer: CheckAnswer.ANSWERED, hits: [HIT], spent: 2, budget: 2000 },
    position,
    where,
  );

const apply = (...chunk: readonly OpenedMessage[]) =>
  database.transaction.runAsApplier((tx) => applier.apply(tx, chunk));
const rows = (sql: string) => database.dataSource.query(`${sql} where space_no = $1 order by position`, [spaceNo]);

describe('22 questions about numbers', () => {
  it.each(['one chunk', 'a chunk each'])('of two announcements the first on the log counts, in %s', async (cut) => {
    const messages = [asked(9n, { values: 9 }), asked(5n)];
    if (cut === 'one chunk') await apply(...messages);
    else for (const message of messages) await apply(message);
    expect(await rows('select position, numbers, pages, aim, readers, asker from check_asked')).toEqual([
      { position: '5', numbers: 700, pages: 2, aim: 'Find who drives', readers: ['bg', 'hu'], asker: 'nl' },
    ]);
  });

  it('keep of a page how many numbers it has, and none of them', async () => {
    await apply(keys(6n));
    const [row] = await rows('select * from check_page');
    expect(row).toMatchObject({ asker: 'nl', check_id: CHECK, page: 2, keys: 2, readers: ['bg', 'hu'] });
    expect(Object.values(row).some((value) => Buffer.isBuffer(value))).toBe(false);
  });

  it('are answered to their asker alone: what goes to others as well answers nothing', async () => {
    const where = { sender: 'bg', recipients: ['nl'], inReplyTo: REPLY };
    await apply(answered(7n, where), answered(8n, { ...where, recipients: ['hu', 'nl'] }));
    expect(await rows('select position, member, asker, answer, hits, reply_to from check_answer')).toEqual([
      {
        position: '7',
        member: 'bg',
        asker: 'nl',
        answer: CheckAnswer.ANSWERED,
        hits: [{ index: 1, type: 'vehicle', deskId: DESK }],
        reply_to: REPLY,
      },
    ]);
    const shared = await database.dataSource.query(applier.sharedRows, [spaceNo, 'nl']);
    expect(shared).toMatchObject([{ member: 'bg' }]);
  });

  it.each<[what: string, found: readonly unknown[]]>([
    [
      'hits where nothing is answered',
      violations(
        CheckAnsweredSchema,
        create(CheckAnsweredSchema, { ...PAGE, answer: CheckAnswer.OVER_BUDGET, hits: [HIT] }),
      ),
    ],
    [
      'more pages than numbers',
      violations(CheckAskedSchema, create(CheckAskedSchema, { ...ASKED, values: 1, pages: 2 })),
    ],
    [
      'an announcement without a reason',
      violations(CheckAskedSchema, create(CheckAskedSchema, { ...ASKED, reason: '' })),
    ],
    [
      'a digest of another length',
      violations(CheckKeysSchema, create(CheckKeysSchema, { ...PAGE, digests: [new Uint8Array(15)] })),
    ],
    ['a page without a number', violations(CheckKeysSchema, create(CheckKeysSchema, { ...PAGE, digests: [] }))],
  ])('SC7 %s is no message of the contract', (_, found) => {
    expect(found).not.toEqual([]);
  });
});
