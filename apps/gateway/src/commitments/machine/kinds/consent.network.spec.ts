import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../../../../test/network/eventually.js';
import { AskedCase } from '../asked-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const USE = 'To read the number of this phone out in court, in March.';
const TERMS = 'Until the end of June, and behind closed doors.';

let asked: AskedCase;
/** What HU shares with NL. */
let recordId: string;

beforeAll(async () => {
  asked = await AskedCase.open(['contact-point']);
  const created = await hu()('POST', `spaces/${asked.spaceId}/records`, {
    type: 'contact-point',
    release: ['nl'],
    legalBasis: 'Demo code of criminal procedure, art. 5',
    statements: [{ property: 'phone', value: '+36301230000', handling: { code: 'H1' } }],
  });
  expect(created.status).toBe(202);
  recordId = String(created.body['recordId']);
  await eventually(async () => {
    expect((await nl()('GET', `spaces/${asked.spaceId}/records/${recordId}`)).status).toBe(200);
  });
}, 240_000);

afterAll(() => asked?.peopled.stop(), SLOW_MS);

const nl = () => asked.as('nl', 'investigator');
const hu = () => asked.as('hu', 'investigator');

async function askOf(): Promise<string> {
  const id = await asked.ask({ kind: 'consent', text: USE, recordId });
  await asked.stands(hu(), id, { kind: 'consent', state: 'offered', text: USE, recordId });
  return id;
}

describe('1 consent to another use', () => {
  it('is given for a record that both hold, without a word more, and the record says what it said', async () => {
    const id = await askOf();
    const before = await nl()('GET', `spaces/${asked.spaceId}/records/${recordId}`);
    await asked.isSaid(hu(), id, { move: 'done', code: 'granted' });
    for (const side of [nl(), hu()])
      await asked.stands(side, id, { state: 'done', outcome: 'granted', recordId, may: [] });
    const { body } = await nl()('GET', `spaces/${asked.spaceId}/records/${recordId}`);
    expect(body['statements']).toEqual(before.body['statements']);
  });

  it('is given on terms that are said, or refused with the reason', async () => {
    const onTerms = { move: 'done', code: 'granted-on-terms' };
    const id = await askOf();
    expect(await asked.say(hu(), id, onTerms)).toMatchObject({ status: 422, body: { code: 'MOVE_LACKS' } });
    await asked.isSaid(hu(), id, { ...onTerms, text: TERMS });
    await asked.stands(nl(), id, { state: 'done', outcome: 'granted-on-terms', timeline: [{ text: TERMS }] });
    const other = await askOf();
    await asked.isSaid(hu(), other, { move: 'decline', code: 'not-allowed-use' });
    await asked.stands(nl(), other, { state: 'declined', outcome: 'not-allowed-use' });
  });

  it('is asked of nobody who does not hold the record', async () => {
    const body = { kind: 'consent', debtor: 'bg', term: 'd7', text: USE, recordId };
    expect(await nl()('POST', asked.path(), body)).toMatchObject({ body: { code: 'ASK_NOTHING_SHARED' } });
    expect(await asked.database('bg').query('select from commitment')).toEqual([]);
  });
});
