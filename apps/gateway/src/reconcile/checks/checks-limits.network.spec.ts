import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CheckAnswer, CheckAskedSchema, CheckKeysSchema, uuidBytes } from '#libs/contracts';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import { CheckCase, type Country, WHY } from './check-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);
const ARRIVES_MS = 20_000;

/** Numbers that a country may ask another about on a day here: 30 for a long list, 40 in all. */
const A_DAY = 40;

let stage: CheckCase;

beforeAll(async () => {
  stage = await CheckCase.start([{ name: 'checks-a-day', values: [String(A_DAY)], clause: '7.2' }]);
}, 240_000);

afterAll(() => stage?.peopled.stop(), SLOW_MS);

let next = 10_000_000;
const numbers = (count: number): readonly string[] => Array.from({ length: count }, () => `+31 6 ${String(next++)}`);

const ask = async (lines: readonly string[], members: readonly Country[]): Promise<string> => {
  const { status, body } = await stage.check(lines, members);
  expect(status).toBe(202);
  return String(body['checkId']);
};

const partner = async (checkId: string, member = 'bg') =>
  (await stage.read(checkId)).partners.find((one) => one.member === member);

describe('22 numbers of a day', () => {
  it('22 SC8 of a long list what is too much is answered on later days, and a list of 5 on that day all the same', async () => {
    const long = await ask(numbers(51), ['bg']);
    await eventually(
      async () => expect(await partner(long)).toMatchObject({ state: 'over-budget', answered: 30 }),
      ARRIVES_MS,
    );
    expect((await partner(long))?.goesOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const small = await ask(numbers(5), ['bg']);
    await stage.reads(small, { bg: 'answered' });
    // A question of the moment that is too much for this day goes on with the next, too.
    const single = await ask(numbers(6), ['bg']);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await partner(single)).toMatchObject({ answered: 0 });
    const [{ spent }] = (await stage.rows(
      'bg',
      `select sum(keys)::int as spent from check_page p where exists (select from check_answer a where a.reply_to = p.message_id and a.answer = 1)`,
    )) as [{ spent: number }];
    expect(spent).toBe(35);
    await stage.nextDay();
    await stage.reads(long, { bg: 'answered' });
    await stage.reads(single, { bg: 'answered' });
  });
});

describe('22 a new agreement', () => {
  it('22 is never read as no hit: what crosses it is asked anew, under its salt', async () => {
    await stage.nextDay();
    const [number = ''] = numbers(1);
    await stage.enter('ro', 'contact-point', { phone: number });
    const before = await stage.agreed();
    const stale = randomUUID();
    await stage.peopled.agree(stage.spaceId, 3);
    await stage.say(
      CheckAskedSchema,
      { checkId: uuidBytes(stale), values: 1, pages: 1, ...WHY, forms: 1, agreement: before.agreement, author: 'Late' },
      { to: 'ro' },
    );
    await stage.say(
      CheckKeysSchema,
      { checkId: uuidBytes(stale), page: 1, digests: [new Uint8Array(16)] },
      { to: 'ro' },
    );
    await eventually(
      async () => expect(await stage.answersTo(stale)).toEqual([[1, CheckAnswer.OTHER_FORMS, 0]]),
      ARRIVES_MS,
    );
    const checkId = await ask([number], ['ro']);
    await stage.reads(checkId, { ro: 'answered' });
    expect((await stage.read(checkId)).items[0]?.hits).toMatchObject([{ member: 'ro', type: 'contact-point' }]);
    expect((await stage.agreed()).agreement).not.toEqual(before.agreement);
  });

  it('22 nor is what was asked in other forms: that country says so, and an update reads the list again and asks all anew', async () => {
    const [number = '', other = ''] = numbers(2);
    await stage.enter('ro', 'contact-point', { phone: number });
    const newer = randomUUID();
    const { agreement } = await stage.agreed();
    await stage.say(
      CheckAskedSchema,
      { checkId: uuidBytes(newer), values: 1, pages: 1, ...WHY, forms: 2, agreement, author: 'Newer' },
      { to: 'ro' },
    );
    await stage.say(
      CheckKeysSchema,
      { checkId: uuidBytes(newer), page: 1, digests: [new Uint8Array(16)] },
      { to: 'ro' },
    );
    await eventually(
      async () => expect(await stage.answersTo(newer)).toMatchObject([[1, CheckAnswer.OTHER_FORMS, expect.anything()]]),
      ARRIVES_MS,
    );
    stage.romania.hold();
    const checkId = await ask([number, other], ['hu', 'ro']);
    await stage.reads(checkId, { hu: 'answered', ro: 'not-asked-yet' });
    // As if the build of before had read and asked it.
    await stage.rows('nl', `update list_check_value set key = 'as before', place = line + 1 where check_id = $1`, [
      checkId,
    ]);
    await stage.rows('nl', 'update check_question set forms = 0 where check_id = $1', [checkId]);
    await eventually(async () => {
      const sql = 'select forms, members from check_question where check_id = $1';
      expect(await stage.rows('nl', sql, [checkId])).toEqual([{ forms: 1, members: ['hu', 'ro'] }]);
    }, ARRIVES_MS);
    stage.romania.letGo();
    await stage.reads(checkId, { hu: 'answered', ro: 'answered' });
    expect((await stage.read(checkId)).items.map(({ state, hits }) => [state, hits.length])).toEqual([
      ['hit', 1],
      ['nothing', 0],
    ]);
  });

  it('22 that lets nobody ask says so with its clause, and at home lists are looked up all the same', async () => {
    await stage.peopled.agree(stage.spaceId, 4, { switches: [{ name: 'checks-a-day', values: ['0'], clause: '7.3' }] });
    const refused = await stage.check(numbers(1), ['ro']);
    expect(refused).toMatchObject({ status: 403, body: { clause: '7.3' } });
    expect((await stage.check(numbers(1), [], null)).status).toBe(202);
  });
});
