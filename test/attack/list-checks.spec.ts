import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  CheckAnswer,
  CheckAnsweredSchema,
  CheckAskedSchema,
  CheckKeysSchema,
  RecordType,
  uuidBytes,
} from '#libs/contracts';
import { randomUUID } from 'node:crypto';
import { CheckCase, type Country, WHY } from '../../apps/gateway/src/reconcile/checks/check-case.testing.js';
import { eventually } from '../network/eventually.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 120_000;
jest.setTimeout(SLOW_MS);
const ARRIVES_MS = 20_000;
const DAY_MS = 24n * 60n * 60n * 1000n;

/** Numbers that a country may ask another about on a day, where the agreement says nothing else. */
const A_DAY = 2000;

let stage: CheckCase;

beforeAll(async () => {
  stage = await CheckCase.start();
}, 240_000);

afterAll(() => stage?.peopled.stop(), SLOW_MS);

let next = 20_000_000;
const number = (): string => `+31 6 ${String(next++)}`;

const ask = async (lines: readonly string[], members: readonly Country[]): Promise<string> => {
  const { status, body } = await stage.check(lines, members);
  expect(status).toBe(202);
  return String(body['checkId']);
};

const digests = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, () => new Uint8Array(Buffer.from(randomUUID().replaceAll('-', ''), 'hex')));

/** NL announces what no page of it made. */
const announce = async (checkId: string, { values, pages }: { values: number; pages: number }): Promise<void> => {
  const { agreement } = await stage.agreed();
  const said = { checkId: uuidBytes(checkId), values, pages, ...WHY, forms: 1, agreement, author: 'Mallory' };
  await stage.say(CheckAskedSchema, said, { to: 'hu' });
};

const page = (checkId: string, at: number, keys: readonly Uint8Array[]): Promise<void> =>
  stage.say(CheckKeysSchema, { checkId: uuidBytes(checkId), page: at, digests: keys }, { to: 'hu' });

describe('SC7 pages of numbers that were not announced', () => {
  it('SC7 are not answered, nor beyond it, nor again; and go after a week', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    await page(one, 1, digests(1));
    await announce(two, { values: 1, pages: 1 });
    await page(two, 1, digests(2));
    for (const at of [2, 1, 1]) await page(two, at, digests(1));
    await eventually(async () => expect(await stage.answersTo(two)).toHaveLength(1), ARRIVES_MS);
    await stage.reads(await ask([number()], ['hu']), { hu: 'answered' });
    expect([await stage.answersTo(one), await stage.answersTo(two)]).toEqual([[], [[1, CheckAnswer.ANSWERED, 1]]]);
    await stage.archives('hu', 2);
    await stage.weekLater('hu');
    await stage.archives('hu', 0);
  });
});

describe('SC8 numbers of a day', () => {
  it('SC8 6,000 of them are answered up to what a day lets, and the rest costs nothing', async () => {
    await stage.nextDay();
    const checkId = randomUUID();
    await announce(checkId, { values: 6000, pages: 12 });
    for (let at = 1; at <= 12; at += 1) await page(checkId, at, digests(500));
    await eventually(async () => {
      expect(await stage.answersTo(checkId)).toEqual([
        ...[1, 2, 3, 4].map((at) => [at, CheckAnswer.ANSWERED, at * 500]),
        ...[5, 6, 7, 8, 9, 10, 11, 12].map((at) => [at, CheckAnswer.OVER_BUDGET, A_DAY]),
      ]);
    }, ARRIVES_MS);
  });
});

describe('SC9 what is never a hit', () => {
  /** A number of a record of HU, and one that is a hit. */
  const asked = async (kept: string): Promise<readonly (readonly [string, number])[]> => {
    await stage.nextDay();
    const plain = number();
    await stage.enter('hu', 'contact-point', { phone: plain });
    const checkId = await ask([kept, plain], ['hu']);
    await stage.reads(checkId, { hu: 'answered' });
    const { items } = await stage.read(checkId);
    return items.map(({ state, hits }) => [state, hits.length] as const);
  };

  it.each<[what: string, more: object, state: string]>([
    ['under H3', { handling: { code: 'H3', text: 'Not beyond this desk' } }, 'nothing'],
    ['of a victim', { sensitivities: ['victim-identity'] }, 'nothing'],
    ['of a minor', { sensitivities: ['minor'] }, 'nothing'],
    ['that the asker holds', { release: ['nl'] }, 'known'],
  ])('SC9 a number %s', async (_, more, state) => {
    const phone = number();
    await stage.enter('hu', 'contact-point', { phone }, more);
    expect(await asked(phone)).toEqual([
      [state, 0],
      ['hit', 1],
    ]);
  });

  it('SC9 a number of a record that its owner keeps out, of which nobody else learns', async () => {
    const phone = number();
    const path = stage.path(`records/${await stage.enter('hu', 'contact-point', { phone })}/check-exemption`);
    expect((await stage.as('nl')('PUT', path)).status).toBe(404);
    expect((await stage.as('hu')('PUT', path)).status).toBe(204);
    expect((await stage.as('hu')('GET', path)).body).toMatchObject({ exempt: true });
    expect(await asked(phone)).toEqual([
      ['nothing', 0],
      ['hit', 1],
    ]);
    expect((await stage.as('hu')('DELETE', path)).status).toBe(204);
    expect((await asked(phone))[0]).toEqual(['hit', 1]);
  });

  it('SC9 a number of a record that is kept for proceedings', async () => {
    const phone = number();
    const path = stage.path(`records/${await stage.enter('hu', 'contact-point', { phone })}/hold`);
    const held = { reference: 'Demo court 12/2026', reason: 'Evidence in a trial' };
    expect((await stage.as('hu', 'prosecutor')('PUT', path, held)).status).toBe(204);
    expect((await asked(phone))[0]).toEqual(['nothing', 0]);
    expect((await stage.as('hu', 'prosecutor')('DELETE', path)).status).toBe(204);
    expect((await asked(phone))[0]).toEqual(['hit', 1]);
  });

  it('SC9 a number of a record that was recalled', async () => {
    const phone = number();
    const recordId = await stage.enter('hu', 'contact-point', { phone }, { release: ['bg'] });
    const recalled = await stage.as('hu')('POST', stage.path('recalls'), { recordId, reason: 'wrong-value' });
    expect(recalled.status).toBe(202);
    await eventually(async () => {
      const rows = await stage.rows('hu', 'select from recall where record_id = $1', [recordId]);
      expect(rows).toHaveLength(1);
    }, ARRIVES_MS);
    expect((await asked(phone))[0]).toEqual(['nothing', 0]);
  });
});

describe('SC10 an answer', () => {
  it('SC10 of a country that was not asked has no effect', async () => {
    await stage.nextDay();
    const checkId = await ask([number()], ['bg']);
    await stage.reads(checkId, { bg: 'answered' });
    const [{ question, message }] = (await stage.rows(
      'nl',
      `select s.question_id as question, s.message_id as message from check_sent s join check_question q using (space_no, question_id) where q.check_id = $1`,
      [checkId],
    )) as [{ question: string; message: string }];
    const hits = [{ index: 0, type: RecordType.PERSON }];
    const said = {
      checkId: uuidBytes(question),
      page: 1,
      answer: CheckAnswer.ANSWERED,
      hits,
      spent: 1,
      budget: A_DAY,
    };
    await stage.say(CheckAnsweredSchema, said, { to: 'nl', from: 'ro', inReplyTo: message });
    await eventually(async () => {
      const sql = `select from check_answer where member = 'ro' and check_id = $1`;
      expect(await stage.rows('nl', sql, [question])).toHaveLength(1);
    }, ARRIVES_MS);
    const { items, partners } = await stage.read(checkId);
    expect(items[0]).toMatchObject({ state: 'nothing', hits: [] });
    expect(partners).toMatchObject([{ member: 'bg', hits: 0 }]);
  });
});

describe('SC9 days of the log that are ahead', () => {
  it('SC9 are not dealt out: nobody takes up a page before its time', async () => {
    await stage.nextDay();
    stage.peopled.network.log.stamp((now) => now + 3n * DAY_MS);
    const checkId = randomUUID();
    await announce(checkId, { values: 1, pages: 1 });
    await page(checkId, 1, digests(1));
    // It stands still before what is ahead of its clock, so whatever it does with the page it has done.
    await eventually(async () => {
      const sql = 'select halted from follower join space using (space_no) where space_id = $1';
      expect(await stage.rows('hu', sql, [stage.spaceId])).toEqual([{ halted: 'TIME_AHEAD' }]);
    }, ARRIVES_MS);
    expect(await stage.rows('hu', 'select from check_page where check_id = $1', [checkId])).toEqual([]);
    expect(await stage.answersTo(checkId)).toEqual([]);
  });
});
