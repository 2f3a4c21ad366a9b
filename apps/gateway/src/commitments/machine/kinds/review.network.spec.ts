import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../../../../test/network/eventually.js';
import { AskedCase } from '../asked-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const DAY_MS = 86_400_000;
const WORDS = 'Is the second phone still his?';

let asked: AskedCase;
let recordId: string;

beforeAll(async () => {
  asked = await AskedCase.open();
  const created = await nl()('POST', `spaces/${asked.spaceId}/records`, {
    type: 'contact-point',
    release: [],
    legalBasis: 'Demo code of criminal procedure, art. 5',
    statements: [{ property: 'phone', value: '+31612300000', handling: { code: 'H1' } }],
  });
  expect(created.status).toBe(202);
  recordId = String(created.body['recordId']);
  await eventually(async () => {
    const held = await asked.database('nl').query('select from record_name where record_id = $1', [recordId]);
    expect(held).toHaveLength(1);
  });
}, 240_000);

afterAll(() => asked?.peopled.stop(), SLOW_MS);

const nl = () => asked.as('nl', 'investigator');
const review = (more: object = {}): Promise<string> =>
  asked.ask({ kind: 'review', debtor: 'nl', text: WORDS, recordId, ...more });

describe('1 a review', () => {
  it('is owed by the own country to itself, waits in its work, and is there for nobody else', async () => {
    const id = await review();
    const of = { kind: 'review', creditor: 'nl', debtor: 'nl', state: 'offered', text: WORDS, recordId };
    await asked.stands(nl(), id, { ...of, callAt: null, dueAt: expect.any(String) });
    await eventually(async () => {
      const { body } = await nl()('GET', 'inbox?kind=request');
      const matter = expect.objectContaining({ requestId: id, member: 'nl' });
      expect(body['items']).toContainEqual(expect.objectContaining({ matter }));
    });
    for (const country of ['hu', 'bg', 'ro'] as const)
      expect(await asked.database(country).query('select from commitment')).toEqual([]);
  });

  it('is moved from both sides by the same people, and leaves their work once it is done', async () => {
    const id = await review();
    await asked.stands(nl(), id, { state: 'offered' });
    const until = new Date(Date.now() + 30 * DAY_MS).toISOString();
    await asked.isSaid(nl(), id, { move: 'extend', until });
    await asked.stands(nl(), id, { dueAt: until, moves: 1, movePending: false });
    await asked.isSaid(nl(), id, { move: 'done', code: 'corrected', text: 'The number changed hands' });
    await asked.stands(nl(), id, { state: 'done', outcome: 'corrected', may: [] });
    await eventually(async () => {
      const { body } = await nl()('GET', 'inbox');
      expect(JSON.stringify(body)).not.toContain(id);
    });
    const other = await review({ recordId: undefined });
    await asked.stands(nl(), other, { state: 'offered', recordId: null });
    await asked.isSaid(nl(), other, { move: 'cancel', text: 'By mistake' });
    await asked.stands(nl(), other, { state: 'cancelled' });
  });

  it('is asked of no other country, and of no record that is not held', async () => {
    const offer = { kind: 'review', debtor: 'hu', term: 'd7', text: WORDS };
    const toHungary = await nl()('POST', asked.path(), offer);
    expect(toHungary).toMatchObject({ status: 422, body: { code: 'REQUEST_OF_ONESELF' } });
    const body = { ...offer, debtor: 'hu', recordId };
    expect(await asked.as('hu', 'investigator')('POST', asked.path(), body)).toMatchObject({
      status: 404,
      body: { code: 'ASK_NOTHING_SHARED' },
    });
  });
});
