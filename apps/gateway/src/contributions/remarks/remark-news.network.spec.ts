import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../../../test/network/eventually.js';
import { itemsOfKind } from '../../../../../test/network/inbox-items.js';
import type { Answer, Caller } from '../../../../../test/network/peopled-network.js';
import { type Remark, RemarkCase } from './remark-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
const PATIENCE_MS = 20_000;
jest.setTimeout(SLOW_MS);

let stage: RemarkCase;

beforeAll(async () => {
  stage = await RemarkCase.start();
}, 240_000);

afterAll(() => stage?.peopled.stop(), SLOW_MS);

const otherwise = (property: string, value: string) => ({ kind: 'dispute', statement: { property, value } });

async function say(as: Caller, body: object): Promise<void> {
  expect(await stage.make(as, body)).toMatchObject({ status: 202 });
}

const waitingFor = (as: Caller) => itemsOfKind(as, 'remark');

/** What waits in the end for each of these people. */
const wait = (people: readonly Caller[], expected: readonly object[]): Promise<void> =>
  eventually(async () => {
    for (const as of people) expect(await waitingFor(as)).toMatchObject(expected);
  }, PATIENCE_MS);

const seen = (as: Caller, position: string): Promise<Answer> => as('PUT', `${stage.path}/seen`, { position });

/** Places of what the caller did not see. */
async function unreadBy(as: Caller): Promise<readonly string[]> {
  const { body } = await as('GET', stage.path);
  return (body['remarks'] as Remark[]).flatMap(({ unread, position }) => (unread ? [position ?? ''] : []));
}

describe('what others say of a value', () => {
  it('9 waits for who follows the record, here who made it, until they had it in view', async () => {
    const [author, liaison] = [stage.as('nl'), stage.peopled.as('nl', 'liaison')];
    await say(stage.as('hu'), { kind: 'corroborate' });
    const matter = { member: 'hu', says: 'corroborate', property: 'registrationNumber', remarks: 1 };
    await wait([author], [{ recordId: stage.recordId, clearable: true, matter }]);
    for (const as of [liaison, stage.as('hu'), stage.as('ro'), stage.as('bg')])
      expect(await waitingFor(as)).toEqual([]);

    const [position = ''] = await unreadBy(author);
    expect(await seen(stage.as('bg'), position)).toMatchObject({ status: 404 });
    expect(await seen(stage.peopled.as('nl', 'operations'), position)).toMatchObject({ status: 403 });
    expect(await seen(liaison, position)).toMatchObject({ status: 204 });
    expect(await unreadBy(liaison)).toEqual([]);
    await wait([author], [{ matter }]);
    expect(await seen(author, position)).toMatchObject({ status: 204 });
    await wait([author], []);
  });

  it('9 waits for the desk of the owner where nobody follows it, until one of it had it in view', async () => {
    const desk = [stage.as('nl'), stage.peopled.as('nl', 'liaison')] as const;
    await stage.as('nl')('DELETE', `${stage.shared.path(stage.recordId)}/following`);
    await say(stage.as('ro'), otherwise('registrationNumber', 'DEMO-007'));
    await wait(desk, [{ matter: { member: 'ro', says: 'dispute', property: 'registrationNumber', remarks: 1 } }]);
    for (const as of [stage.as('hu'), stage.as('bg')]) expect(await waitingFor(as)).toEqual([]);
    for (const position of await unreadBy(desk[1])) await seen(desk[1], position);
    await wait(desk, []);
  });

  it('9 waits for nobody once it is taken back', async () => {
    const value = await stage.add('white');
    const author = stage.as('nl');
    await say(stage.as('ro'), { value, ...otherwise('colour', 'ivory') });
    await wait([author], [{ matter: { member: 'ro', property: 'colour' } }]);
    const [said] = await stage.remarks('ro', value);
    await stage.take(stage.as('ro'), said?.remarkId ?? '');
    await eventually(async () => {
      const waiting = (await waitingFor(author)) as unknown as readonly { matter: { property: string } }[];
      expect(waiting.map(({ matter }) => matter.property)).not.toContain('colour');
    }, PATIENCE_MS);
  });
});
