import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { type CommentPosted, CommentPostedSchema, HandlingCode, uuidBytes } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { CommentApplier } from './comment.applier.js';

const RECORD = '018f0000-0000-7000-8000-0000000000aa';
const [ONE, OTHER] = ['018f0000-0000-7000-8000-0000000000b1', '018f0000-0000-7000-8000-0000000000b2'] as const;

const applier = new CommentApplier();
let database: TestDatabase;
let spaceNo: number;
let position: bigint;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  position = 0n;
  spaceNo = await newSpace();
});

async function newSpace(): Promise<number> {
  const sql = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  return (await database.dataSource.query(sql, [uuid()]))[0].space_no;
}

type Where = Partial<Pick<OpenedMessage, 'sender' | 'recipients' | 'messageId'>>;

type What = Partial<Pick<CommentPosted, 'commentId' | 'revision' | 'text' | 'withdrawn'>> & {
  readonly recordId?: string;
};

function said({ recordId = RECORD, ...more }: What = {}, where: Where = {}): OpenedMessage {
  position += 1n;
  const about = { recordId: uuidBytes(recordId) };
  const message = create(CommentPostedSchema, {
    commentId: uuidBytes(ONE),
    revision: 1,
    subject: { of: { case: 'about', value: about } },
    text: more.withdrawn ? '' : 'Seen at the border',
    handling: HandlingCode.H1,
    author: 'Anna Voorbeeld',
    ...more,
  });
  return {
    spaceNo,
    spaceId: uuid(),
    position,
    t: position * 1000n,
    sender: 'xa',
    recipients: ['xa', 'xb'],
    messageId: uuid(),
    inReplyTo: null,
    typeName: message.$typeName,
    message,
    ...where,
  };
}

const apply = (...messages: readonly OpenedMessage[]) =>
  database.transaction.runAsApplier((tx) => applier.apply(tx, messages));

async function rows(of = spaceNo): Promise<readonly Record<string, unknown>[]> {
  const sql = `select member, comment_id, revision, text, author, withdrawn, readers, message_id, position, said_t
    from comment where space_no = $1 order by member, comment_id, record_id`;
  return database.dataSource.query(sql, [of]);
}

describe('41 what is said about a record', () => {
  it('41 stands with its sender and its readers, and is about the record', async () => {
    const comment = said();
    const applied = await apply(comment);
    expect(applied).toEqual({
      refusals: [],
      subjects: [{ position: 1n, subject: { kind: 'record', id: RECORD } }],
      duties: [],
    });
    expect(await rows()).toEqual([
      {
        member: 'xa',
        comment_id: ONE,
        revision: 1,
        text: 'Seen at the border',
        author: 'Anna Voorbeeld',
        withdrawn: false,
        readers: ['xa', 'xb'],
        message_id: comment.messageId,
        position: '1',
        said_t: '1000',
      },
    ]);
  });

  it('41 leaves nothing of its text once it is taken back, and stays where it was said', async () => {
    await apply(said());
    await apply(said({ revision: 2, withdrawn: true }));
    expect(await rows()).toMatchObject([{ revision: 2, text: '', withdrawn: true, position: '2', said_t: '1000' }]);
    const all = await database.dataSource.query('select c::text as all from comment c where space_no = $1', [spaceNo]);
    expect(all[0].all).not.toContain('border');
  });

  it('41 stays taken back where what it said comes later, and where it comes again', async () => {
    const [first, second] = [said(), said({ revision: 2, withdrawn: true })];
    await apply(second);
    await apply(first, first);
    expect(await rows()).toMatchObject([{ revision: 2, withdrawn: true, text: '', said_t: '1000' }]);
  });

  it('SC4 is no other member’s to change, whose comment has the same id', async () => {
    await apply(said());
    await apply(said({ revision: 9, withdrawn: true }, { sender: 'xb' }));
    expect(await rows()).toMatchObject([
      { member: 'xa', revision: 1, withdrawn: false },
      { member: 'xb', revision: 9, withdrawn: true },
    ]);
  });

  it('SC4 is moved to no other record by its sender, and keeps all who read one of its revisions', async () => {
    const [elsewhere, second] = [
      said({ recordId: OTHER, revision: 3 }),
      said({ revision: 2 }, { recipients: ['xa', 'xc'] }),
    ];
    await apply(elsewhere);
    await apply(second, said());
    expect((await rows()).map(({ revision, readers }) => [revision, readers])).toEqual([
      [2, ['xa', 'xb', 'xc']],
      [3, ['xa', 'xb']],
    ]);
  });

  it('SC6 counts after the highest number too: of equal revisions the later one', async () => {
    await apply(said({ revision: 1_000_000 }));
    await apply(said({ revision: 1_000_000, withdrawn: true }));
    expect(await rows()).toMatchObject([{ withdrawn: true }]);
  });

  it('41 is the same in any order and any cut', async () => {
    const revision = fc.record({
      revision: fc.integer({ min: 1, max: 3 }),
      withdrawn: fc.boolean(),
      id: fc.constantFrom(ONE, OTHER),
      sender: fc.constantFrom('xa', 'xb'),
      recipients: fc.constantFrom(['xa', 'xb'], ['xa', 'xb', 'xc'], ['xa-k', 'xa', 'xb']),
      recordId: fc.constantFrom(RECORD, OTHER),
    });
    const cut = fc.tuple(fc.array(revision, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()));
    await fc.assert(
      fc.asyncProperty(cut, async ([revisions, any]) => {
        position = 0n;
        const messages = revisions.map(({ id, sender, recipients, ...more }) =>
          said({ commentId: uuidBytes(id), text: more.withdrawn ? '' : 'x', ...more }, { sender, recipients }),
        );
        const [whole, shuffled] = [await newSpace(), await newSpace()];
        await apply(...messages.map((message) => ({ ...message, spaceNo: whole })));
        const mixed = messages
          .map((message) => [any.next().value, { ...message, spaceNo: shuffled }] as const)
          .toSorted(([a], [b]) => a - b);
        for (const [, message] of mixed) await apply(message);
        expect(await rows(shuffled)).toEqual(await rows(whole));
      }),
      { numRuns: 60 },
    );
  });

  it('41 is compared between the two alone of whom one said it to the other', async () => {
    await apply(said({}, { recipients: ['xa', 'xb', 'xc'] }));
    const sharedBy = async (own: string): Promise<Record<string, string>> => {
      const found = await database.dataSource.query(applier.sharedRows ?? '', [spaceNo, own]);
      return Object.fromEntries(found.map(({ member, shared }: Record<string, string>) => [member, shared]));
    };
    const [a, b, c] = [await sharedBy('xa'), await sharedBy('xb'), await sharedBy('xc')];
    expect([Object.keys(a), Object.keys(b), Object.keys(c)]).toEqual([['xb', 'xc'], ['xa'], ['xa']]);
    expect(new Set([a['xb'], a['xc'], b['xa'], c['xa']]).size).toBe(1);
  });

  it('41 is written by the applier alone', async () => {
    await apply(said());
    for (const sql of ['delete from comment', "update comment set text = 'other'"]) {
      await expect(database.dataSource.query(sql)).rejects.toThrow('permission denied');
    }
  });
});
