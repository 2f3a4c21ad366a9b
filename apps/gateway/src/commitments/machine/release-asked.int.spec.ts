import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import {
  CommitmentKind,
  CommitmentMove,
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  CommitmentTerm,
  ReleaseAnswer,
  ReleaseAnsweredSchema,
  uuidBytes,
} from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { v7 as uuid } from 'uuid';
import { AskedLog, identityOf, SAID } from './asked-log.testing.js';

/** The end of the year 9999: such a question has no term. */
const NEVER = '253402300799999';
const VALUE = { messageId: uuidBytes('018f0000-0000-7000-8000-0000000000aa'), index: 3 };
const VALUE_NAME = '018f0000-0000-7000-8000-0000000000aa 3';

let log: AskedLog;

beforeAll(async () => {
  log = await AskedLog.open();
}, 60_000);
afterAll(() => log?.database.drop());
beforeEach(() => log.begin());

describe('a question', () => {
  it('stands with the sender of what it names as its debtor, as an offer without a term', async () => {
    const asked = log.ask();
    expect(await log.apply(asked)).toMatchObject({
      refusals: [],
      subjects: [{ position: asked.position, subject: { kind: 'position', id: '1' } }],
    });
    expect(await log.rows('commitment')).toEqual([
      expect.objectContaining({
        space_no: log.spaceNo,
        position: '2',
        commitment_id: asked.messageId,
        message_id: asked.messageId,
        kind: 'release',
        creditor: 'xc',
        debtor: 'xa',
        readers: ['xa', 'xc'],
        term: 'none',
        ground: '',
        asked_position: '1',
        about_message: null,
        about_index: null,
        body: SAID.reason,
        author: SAID.author,
        t: '2000',
        phase: 'offered',
        due_t: NEVER,
        breached_t: null,
      }),
    ]);
  });

  it.each([
    ['names nothing that stands there', (): OpenedMessage => log.ask({}, { position: 99n }), 'identity'],
    [
      'names another message than stands there',
      (): OpenedMessage => log.ask({}, { identity: Buffer.alloc(32, 8) }),
      'identity',
    ],
    [
      'asks a stranger about what its asker can read',
      () => log.ask({ sender: 'xb', recipients: ['xb', 'xc'] }),
      'identity',
    ],
    ['names a value of what its asker does not see', () => log.ask({}, { value: VALUE }), 'identity'],
    ['goes to others too', () => log.ask({ recipients: ['xa', 'xb', 'xc'] }), 'recipients'],
    ['goes past the owner', () => log.ask({ recipients: ['xb', 'xc'] }), 'recipients'],
    ['goes to nobody', () => log.ask({ recipients: ['xc'] }), 'recipients'],
  ])('that %s is refused, and still says what it is about', async (_, made, field) => {
    const asked = made();
    const { refusals, subjects } = await log.apply(asked);
    expect(refusals).toMatchObject([{ position: asked.position, code: 'E_POLICY', field }]);
    expect(subjects).toHaveLength(1);
    expect(await log.rows('commitment')).toEqual([]);
  });
});

describe('4 a question about what both hold', () => {
  it.each([
    ['whoever received it asks who sent it', 'xb', 'xa'],
    ['whoever sent it asks who received it', 'xa', 'xb'],
  ])('stands with the other of the two: %s', async (_, creditor, debtor) => {
    const asked = log.ask({ sender: creditor, recipients: ['xa', 'xb'] }, { value: VALUE });
    expect(await log.apply(asked)).toMatchObject({ refusals: [] });
    expect(await log.rows('commitment')).toMatchObject([
      { creditor, debtor, about_message: '018f0000-0000-7000-8000-0000000000aa', about_index: 3 },
    ]);
  });

  it('is answered with values, which only a release gives', async () => {
    const two = { recipients: ['xa', 'xb'] };
    const asked = [log.ask({ sender: 'xb', ...two }), log.ask({ sender: 'xb', ...two })] as const;
    const answered = (to: OpenedMessage, code: ReleaseAnswer): OpenedMessage => {
      const message = { ...SAID, question: uuidBytes(to.messageId), answer: code, values: [VALUE, VALUE] };
      return log.opened(create(ReleaseAnsweredSchema, message), { sender: 'xa', ...two });
    };
    const [words, values] = [answered(asked[0], ReleaseAnswer.ANSWERED), answered(asked[1], ReleaseAnswer.RELEASED)];
    const duties = await log.dutiesAt('xb', ...asked, words, values);
    expect(await log.rows('commitment_move')).toMatchObject([
      { move: 'done', code: 'answered', given: [], has_effect: true },
      { move: 'done', code: 'released', given: [VALUE_NAME, VALUE_NAME], has_effect: true },
    ]);
    expect(duties?.map(({ duty }) => duty?.matter)).toEqual([
      expect.not.objectContaining({ values: expect.anything() }),
      expect.objectContaining({ said: 'answered', code: 'released', values: 2 }),
    ]);
  });
});

describe('an answer', () => {
  it.each(['one chunk', 'two chunks'])('is about what was asked for, with its question in %s', async (cut) => {
    const asked = log.ask();
    const answered = log.answer(asked);
    if (cut === 'two chunks') await log.apply(asked);
    const { refusals, subjects } = await log.apply(...(cut === 'one chunk' ? [asked, answered] : [answered]));
    expect(refusals).toEqual([]);
    expect(subjects.at(-1)).toEqual({ position: answered.position, subject: { kind: 'position', id: '1' } });
    expect(await log.rows('commitment_move')).toEqual([
      {
        space_no: log.spaceNo,
        position: '3',
        creditor: 'xc',
        commitment_id: asked.messageId,
        offer: Buffer.from(identityOf(2n)),
        sender: 'xa',
        readers: ['xa', 'xc'],
        move: 'acknowledge',
        code: '',
        body: SAID.reason,
        until_ms: '0',
        given: [],
        author: SAID.author,
        t: '3000',
        created_t: '3000',
        has_effect: true,
      },
    ]);
    expect(await log.rows('commitment')).toMatchObject([{ phase: 'offered', acknowledged_t: '3000', moves: 1 }]);
  });

  it.each([
    [ReleaseAnswer.RELEASED, 'done', 'released'],
    [ReleaseAnswer.ANSWERED, 'done', 'answered'],
    [ReleaseAnswer.REFUSED, 'declined', 'other'],
  ])('%s ends it, also after not now; what comes behind it changes nothing', async (code, phase, outcome) => {
    const asked = log.ask();
    await log.apply(
      asked,
      log.answer(asked),
      log.answer(asked, {}, code),
      log.answer(asked, {}, ReleaseAnswer.RELEASED),
    );
    expect(await log.rows('commitment')).toMatchObject([{ phase, outcome, moves: 2, settled_t: '4000' }]);
    expect((await log.rows('commitment_move')).map((row) => row['has_effect'])).toEqual([true, true, false]);
  });

  it.each<[string, Parameters<AskedLog['ask']>[0]]>([
    ['of a stranger', { sender: 'xb', recipients: ['xb', 'xc'] }],
    ['that others read', { recipients: ['xa', 'xb', 'xc'] }],
    ['to somebody who never asked', { recipients: ['xa', 'xb'] }],
  ])('%s is refused', async (_, between) => {
    const asked = log.ask();
    expect(await log.apply(asked, log.answer(asked, between))).toMatchObject({
      refusals: [{ code: 'E_POLICY', field: 'question' }],
    });
    expect(await log.rows('commitment_move')).toEqual([]);
  });

  it('to what nobody asked is refused', async () => {
    const nobody = { ...log.ask(), messageId: uuid() };
    expect(await log.apply(log.answer(nobody))).toMatchObject({ refusals: [{ code: 'E_POLICY', field: 'question' }] });
  });

  it('to a question that was refused is refused, and about nothing', async () => {
    const asked = log.ask({ recipients: ['xa', 'xb', 'xc'] });
    const answered = log.answer(asked);
    const { refusals, subjects } = await log.apply(asked, answered);
    expect(refusals.map(({ field }) => field)).toEqual(['recipients', 'question']);
    expect(subjects.filter((one) => one.position === answered.position)).toEqual([]);
  });
});

describe('a question beside requests', () => {
  const moved = (move: CommitmentMove, to: OpenedMessage, more: object = {}): OpenedMessage =>
    log.opened(
      create(CommitmentMovedSchema, {
        creditor: 'xc',
        commitmentId: uuidBytes(to.messageId),
        offer: identityOf(to.position),
        move,
        code: 'released',
        text: 'As asked',
        author: 'Bela Minta',
      }),
      { sender: 'xa', ...more },
    );

  it('is moved as every request: answered, paused and taken up again, and called off', async () => {
    const asked = log.ask();
    await log.apply(asked, moved(CommitmentMove.PAUSE, asked), moved(CommitmentMove.RESUME, asked));
    expect(await log.rows('commitment')).toMatchObject([{ phase: 'accepted', due_t: NEVER, remaining_ms: null }]);
    await log.apply(moved(CommitmentMove.CANCEL, asked, { sender: 'xc' }));
    expect(await log.rows('commitment')).toMatchObject([{ phase: 'cancelled', moves: 3 }]);
  });

  it('is never late, whoever says so', async () => {
    const asked = log.ask();
    await log.apply(asked, moved(CommitmentMove.OVERDUE, asked));
    expect(await log.rows('commitment')).toMatchObject([{ phase: 'offered', breached_t: null }]);
  });

  it('and an offer of one id: the first on the log counts, and answers to the question move no other', async () => {
    const first = log.ask();
    const offered = (id: string): OpenedMessage =>
      log.opened(
        create(CommitmentOfferedSchema, {
          commitmentId: uuidBytes(id),
          kind: CommitmentKind.INFORMATION,
          debtor: 'xa',
          term: CommitmentTerm.D7,
          text: 'Who lives there?',
          author: 'Anna Voorbeeld',
        }),
      );
    const behind = offered(first.messageId);
    const before = offered(uuid());
    const second = { ...log.ask(), messageId: idOf(before) };
    const { refusals } = await log.apply(first, behind, before, second, log.answer(second, {}, ReleaseAnswer.REFUSED));
    expect(refusals).toEqual([]);
    expect(await log.rows('commitment')).toMatchObject([
      { position: `${first.position}`, term: 'none', phase: 'offered' },
      { position: `${before.position}`, term: 'd7', phase: 'offered', moves: 0 },
    ]);
    expect(await log.rows('commitment_move')).toMatchObject([{ move: 'decline', has_effect: false }]);
  });
});

function idOf({ message }: OpenedMessage): string {
  const id = (message as unknown as { commitmentId: Uint8Array }).commitmentId;
  const hex = Buffer.from(id).toString('hex');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
