import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { ReleaseAnswer, ReleaseAnsweredSchema, ReleaseAskedSchema, uuidBytes } from '#libs/contracts';
import type { Applied, ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { AskApplier } from './ask.applier.js';

const SEALED = 1n;
const IDENTITY = Buffer.alloc(32, 7);

/** As the owner sees it, where no other is named. */
const applierOf = (member: string): AskApplier => new AskApplier({ member } as ExchangeIdentity);
const applier = applierOf('xa');
let database: TestDatabase;
let spaceNo: number;
let position: bigint;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

/** Each test has a space, where xa sent a message to xb alone. */
beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  position = SEALED;
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, recipients, stored_at)
       values ($1, $2, 1, 0, true, $3, 'xa', 1, '{xa,xb}', now())`,
      [spaceNo, SEALED.toString(), IDENTITY],
    ),
  );
});

type Between = Partial<Pick<OpenedMessage, 'sender' | 'recipients'>>;

function opened(message: OpenedMessage['message'], { sender = 'xc', recipients = ['xa', 'xc'] }: Between = {}) {
  position += 1n;
  const where = { spaceNo, spaceId: uuid(), position, t: position * 1000n, sender, recipients, messageId: uuid() };
  return { ...where, inReplyTo: null, typeName: message.$typeName, message };
}

const said = { reason: 'the same person', author: 'Anna Voorbeeld' };

const VALUE = { messageId: uuidBytes('018f0000-0000-7000-8000-0000000000aa'), index: 3 };

const ask = (between: Between = {}, named: MessageInitShape<typeof ReleaseAskedSchema> = {}): OpenedMessage =>
  opened(create(ReleaseAskedSchema, { ...said, position: SEALED, identity: IDENTITY, ...named }), between);

const answer = (
  { messageId }: OpenedMessage,
  between: Between = {},
  code: ReleaseAnswer = ReleaseAnswer.LATER,
): OpenedMessage =>
  opened(create(ReleaseAnsweredSchema, { ...said, question: uuidBytes(messageId), answer: code }), {
    sender: 'xa',
    ...between,
  });

async function apply(...messages: readonly OpenedMessage[]): Promise<Applied> {
  return database.transaction.runAsApplier((tx) => applier.apply(tx, messages));
}

async function dutiesAt(member: string, ...messages: readonly OpenedMessage[]): Promise<Applied['duties']> {
  const { duties } = await database.transaction.runAsApplier((tx) => applierOf(member).apply(tx, messages));
  return duties;
}

async function rows(table: string): Promise<readonly unknown[]> {
  return database.dataSource.query(`select * from ${table} where space_no = $1 order by position`, [spaceNo]);
}

describe('a question', () => {
  it('stands with the sender of what it names as its owner', async () => {
    const asked = ask();
    expect(await apply(asked)).toMatchObject({
      refusals: [],
      subjects: [{ position: asked.position, subject: { kind: 'position', id: '1' } }],
    });
    expect(await rows('release_ask')).toEqual([
      {
        space_no: spaceNo,
        position: '2',
        message_id: asked.messageId,
        asker: 'xc',
        owner: 'xa',
        asked_position: '1',
        about_message: null,
        about_index: null,
        urgent: false,
        ...said,
        t: '2000',
      },
    ]);
  });

  it.each([
    ['names nothing that stands there', (): OpenedMessage => ask({}, { position: 99n }), 'identity'],
    [
      'names another message than stands there',
      (): OpenedMessage => ask({}, { identity: Buffer.alloc(32, 8) }),
      'identity',
    ],
    [
      'asks a stranger about what its asker can read',
      () => ask({ sender: 'xb', recipients: ['xb', 'xc'] }),
      'identity',
    ],
    ['names a value of what its asker does not see', () => ask({}, { value: VALUE }), 'identity'],
    ['goes to others too', () => ask({ recipients: ['xa', 'xb', 'xc'] }), 'recipients'],
    ['goes past the owner', () => ask({ recipients: ['xb', 'xc'] }), 'recipients'],
  ])('that %s is refused, and still says what it is about', async (_, made, field) => {
    const asked = made();
    const { refusals, subjects } = await apply(asked);
    expect(refusals).toMatchObject([{ position: asked.position, code: 'E_POLICY', field }]);
    expect(subjects).toHaveLength(1);
    expect(await rows('release_ask')).toEqual([]);
  });
});

describe('4 a question about what both hold', () => {
  it.each([
    ['whoever received it asks who sent it', 'xb', 'xa'],
    ['whoever sent it asks who received it', 'xa', 'xb'],
  ])('stands with the other of the two: %s', async (_, asker, owner) => {
    const asked = ask({ sender: asker, recipients: ['xa', 'xb'] }, { value: VALUE });
    expect(await apply(asked)).toMatchObject({ refusals: [] });
    expect(await rows('release_ask')).toMatchObject([
      { asker, owner, about_message: '018f0000-0000-7000-8000-0000000000aa', about_index: 3 },
    ]);
  });

  it('is answered with values, which only a release gives', async () => {
    const asked = ask({ sender: 'xb', recipients: ['xa', 'xb'] });
    const answered = (code: ReleaseAnswer): OpenedMessage => {
      const message = { ...said, question: uuidBytes(asked.messageId), answer: code, values: [VALUE, VALUE] };
      return opened(create(ReleaseAnsweredSchema, message), { sender: 'xa', recipients: ['xa', 'xb'] });
    };
    const { duties } = await database.transaction.runAsApplier((tx) =>
      applierOf('xb').apply(tx, [asked, answered(ReleaseAnswer.ANSWERED), answered(ReleaseAnswer.RELEASED)]),
    );
    const name = '018f0000-0000-7000-8000-0000000000aa 3';
    expect(await rows('release_answer')).toMatchObject([
      { answer: 'answered', given: [] },
      { answer: 'released', given: [name, name] },
    ]);
    expect(duties?.map(({ duty }) => duty?.matter)).toEqual([
      expect.not.objectContaining({ values: expect.anything() }),
      expect.objectContaining({ answer: 'released', values: 2 }),
    ]);
  });
});

describe('an answer', () => {
  it.each(['one chunk', 'two chunks'])('is about what was asked for, with its question in %s', async (cut) => {
    const asked = ask();
    const answered = answer(asked);
    if (cut === 'two chunks') await apply(asked);
    const { refusals, subjects } = await apply(...(cut === 'one chunk' ? [asked, answered] : [answered]));
    expect(refusals).toEqual([]);
    expect(subjects.at(-1)).toEqual({ position: answered.position, subject: { kind: 'position', id: '1' } });
    expect(await rows('release_answer')).toEqual([
      { space_no: spaceNo, position: '3', ask_position: '2', answer: 'later', given: [], ...said, t: '3000' },
    ]);
  });

  it.each<[string, Between]>([
    ['of a stranger', { sender: 'xb', recipients: ['xb', 'xc'] }],
    ['that others read', { recipients: ['xa', 'xb', 'xc'] }],
    ['to somebody who never asked', { recipients: ['xa', 'xb'] }],
  ])('%s is refused', async (_, between) => {
    const asked = ask();
    expect(await apply(asked, answer(asked, between))).toMatchObject({
      refusals: [{ code: 'E_POLICY', field: 'question' }],
    });
    expect(await rows('release_answer')).toEqual([]);
  });

  it('to a question that was refused is refused, and about nothing', async () => {
    const asked = ask({ recipients: ['xa', 'xb', 'xc'] });
    const answered = answer(asked);
    const { refusals, subjects } = await apply(asked, answered);
    expect(refusals.map(({ field }) => field)).toEqual(['recipients', 'question']);
    expect(subjects.filter((one) => one.position === answered.position)).toEqual([]);
  });
});

describe('what waits because of a question', () => {
  const key = ({ spaceId }: OpenedMessage, kind: string): string => `${kind}.${spaceId}.2`;

  it('is for its owner, and for nobody else', async () => {
    const asked = ask();
    expect(await dutiesAt('xa', asked)).toEqual([
      {
        key: key(asked, 'question'),
        duty: {
          kind: 'question',
          spaceNo,
          for: { kind: 'action', action: 'request.send', desk: null, except: null },
          about: { kind: 'position', id: '1' },
          at: new Date(2000),
          dueAt: null,
          harm: 0,
          urgent: false,
          matter: { kind: 'question', askId: asked.messageId, position: '1', member: 'xc', ...said, answered: null },
        },
      },
    ]);
  });

  it('4 stands first for its owner where its asker says that it cannot wait, also after not now', async () => {
    const asked = { ...ask(), urgent: true };
    expect(await dutiesAt('xa', asked)).toMatchObject([{ duty: { urgent: true } }]);
    const later = { ...answer(asked), spaceId: asked.spaceId };
    expect(await dutiesAt('xa', later)).toMatchObject([{ duty: { urgent: true, matter: { answered: 'later' } } }]);
  });

  it.each(['xb', 'xc'])('asks nothing of %s', async (member) => {
    expect(await dutiesAt(member, ask())).toEqual([]);
  });

  it('waits on after not now, in another chunk as well, and ends with any other answer', async () => {
    const asked = ask();
    await dutiesAt('xa', asked);
    const [later, refused] = [{ ...answer(asked), spaceId: asked.spaceId }, answer(asked, {}, ReleaseAnswer.REFUSED)];
    const open = await dutiesAt('xa', later);
    expect(open).toMatchObject([
      { key: key(asked, 'question'), duty: { at: new Date(2000), matter: { answered: 'later', ...said } } },
    ]);
    expect(await dutiesAt('xa', { ...refused, spaceId: asked.spaceId })).toEqual([
      { key: key(asked, 'question'), duty: null },
    ]);
  });

  it('is its newest answer for who asked', async () => {
    const asked = ask();
    const answered = answer(asked, {}, ReleaseAnswer.REFUSED);
    expect(await dutiesAt('xc', asked, answered)).toMatchObject([
      {
        key: key(answered, 'answer'),
        duty: {
          for: { kind: 'author', messageId: asked.messageId },
          at: new Date(3000),
          matter: { kind: 'answer', askId: asked.messageId, member: 'xa', answer: 'refused', reason: said.reason },
        },
      },
    ]);
  });
});

describe('10 what cannot wait', () => {
  it.each([
    ['rings at who asked once it is answered', ReleaseAnswer.REFUSED, true],
    ['does not because it was seen', ReleaseAnswer.LATER, false],
  ])('%s', async (_, code, urgent) => {
    const asked = { ...ask(), urgent: true };
    expect(await dutiesAt('xc', asked, answer(asked, {}, code))).toMatchObject([{ duty: { kind: 'answer', urgent } }]);
  });
});

describe('the cost of a chunk', () => {
  const cost = (...messages: readonly OpenedMessage[]): Promise<number> =>
    database.transaction.runAsApplier(async (tx) => {
      const queries = jest.spyOn(tx, 'query');
      await applier.apply(tx, messages);
      return queries.mock.calls.length;
    });

  it('is the same for 25 questions with their answers as for one', async () => {
    const pairs = (count: number): OpenedMessage[] =>
      Array.from({ length: count }, () => ask()).flatMap((asked) => [asked, answer(asked)]);
    expect([await cost(ask()), await cost(...pairs(1)), await cost(...pairs(25))]).toEqual([2, 4, 4]);
    expect(await rows('release_answer')).toHaveLength(26);
  });
});
