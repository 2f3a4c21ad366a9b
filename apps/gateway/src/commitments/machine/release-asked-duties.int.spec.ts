import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ReleaseAnswer } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { AskedLog, applierOf, SAID } from './asked-log.testing.js';

let log: AskedLog;

beforeAll(async () => {
  log = await AskedLog.open();
}, 60_000);
afterAll(() => log?.database.drop());
beforeEach(() => log.begin());

describe('what waits because of a question', () => {
  const key = (asked: OpenedMessage, kind: string): string => `${kind}.${log.spaceId}.xc.${asked.messageId}`;

  it('is for its debtor, and for nobody else, by no moment', async () => {
    const asked = log.ask();
    expect(await log.dutiesAt('xa', asked)).toEqual([
      {
        key: key(asked, 'request'),
        duty: {
          kind: 'request',
          spaceNo: log.spaceNo,
          for: { kind: 'action', action: 'request.send', desk: null, except: null },
          about: { kind: 'position', id: '1' },
          at: new Date(2000),
          dueAt: null,
          harm: 0,
          urgent: false,
          matter: {
            kind: 'request',
            requestId: `xc.${asked.messageId}`,
            member: 'xc',
            author: SAID.author,
            text: SAID.reason,
            isPaused: false,
            isLate: false,
          },
        },
      },
    ]);
  });

  it('4 stands first for its debtor where its asker says that it cannot wait, also after not now', async () => {
    const asked = { ...log.ask(), urgent: true };
    expect(await log.dutiesAt('xa', asked)).toMatchObject([{ duty: { urgent: true } }]);
    expect(await log.dutiesAt('xa', log.answer(asked))).toMatchObject([
      { duty: { urgent: true, matter: { isSeen: true } } },
    ]);
  });

  it.each(['xb', 'xc'])('asks nothing of %s', async (member) => {
    expect(await log.dutiesAt(member, log.ask())).toEqual([]);
  });

  it('waits on after not now, in another chunk as well, and ends with any other answer', async () => {
    const asked = log.ask();
    await log.dutiesAt('xa', asked);
    const [later, refused] = [log.answer(asked), log.answer(asked, {}, ReleaseAnswer.REFUSED)];
    expect(await log.dutiesAt('xa', later)).toMatchObject([
      { key: key(asked, 'request'), duty: { at: new Date(2000), matter: { isSeen: true, text: SAID.reason } } },
    ]);
    expect((await log.applyAt('xa', [refused])).duties).toContainEqual({ key: key(asked, 'request'), duty: null });
  });

  it('is its answer for who asked', async () => {
    const asked = log.ask();
    expect(await log.dutiesAt('xc', asked, log.answer(asked, {}, ReleaseAnswer.REFUSED))).toMatchObject([
      {
        key: key(asked, 'request-news'),
        duty: {
          for: { kind: 'author', messageId: asked.messageId },
          at: new Date(3000),
          matter: { kind: 'request-news', member: 'xa', said: 'declined', text: SAID.reason, asked: SAID.reason },
        },
      },
    ]);
  });
});

describe('10 what cannot wait', () => {
  it('rings at who asked once it is answered', async () => {
    const asked = { ...log.ask(), urgent: true };
    expect(await log.dutiesAt('xc', asked, log.answer(asked, {}, ReleaseAnswer.REFUSED))).toMatchObject([
      { duty: { kind: 'request-news', urgent: true } },
    ]);
  });

  it('does not because it was seen', async () => {
    const asked = { ...log.ask(), urgent: true };
    expect(await log.dutiesAt('xc', asked, log.answer(asked))).toEqual([]);
  });
});

describe('the cost of a chunk', () => {
  const cost = async (...messages: readonly OpenedMessage[]): Promise<number> => {
    for (const one of messages) await log.archive(one);
    return log.database.transaction.runAsApplier(async (tx) => {
      const queries = jest.spyOn(tx, 'query');
      await applierOf('xa').apply(tx, messages);
      return queries.mock.calls.length;
    });
  };

  it('is the same for 25 questions with their answers as for one', async () => {
    const pairs = (count: number): OpenedMessage[] =>
      Array.from({ length: count }, () => log.ask()).flatMap((asked) => [asked, log.answer(asked)]);
    const [one, pair] = [await cost(log.ask()), await cost(...pairs(1))];
    expect(await cost(...pairs(25))).toBe(pair);
    expect([one, pair]).toEqual([5, 7]);
    expect(await log.rows('commitment_move')).toHaveLength(26);
  });
});
