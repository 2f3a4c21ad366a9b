import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Country } from '../../apps/cli/src/local/ports.js';
import { eventually } from './eventually.js';
import { type Answer, type Caller, PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

interface Shown {
  readonly holders: unknown;
  readonly messageId: string;
  readonly index: number;
  readonly value: string;
  readonly release: readonly string[];
  readonly retractedIn: number | null;
  readonly pending: boolean;
}

let peopled: PeopledNetwork;
let spaceId: string;
let nl: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  nl = peopled.as('nl', 'investigator');
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  const standing = {
    spaceId,
    types: ['person', 'vehicle'],
    recipients: ['bg', 'hu'],
    highestHandling: 'H2',
    starts: '2020-01-01',
    ends: '2999-12-31',
    reason: 'The case is shared',
  };
  expect((await peopled.as('nl', 'prosecutor')('POST', 'approvals/standing', standing)).status).toBe(201);
  await makeKnown();
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const claim = (value: string, release?: readonly string[]) => ({
  property: 'name',
  value,
  ...(release === undefined ? {} : { release }),
});
const legalBasis = 'Demo code of criminal procedure, art. 5';
const path = (recordId: string): string => `spaces/${spaceId}/records/${recordId}`;
const read = (country: Country, recordId: string): Promise<Answer> =>
  peopled.as(country, 'investigator')('GET', path(recordId));
const shown = async (country: Country, recordId: string): Promise<readonly Shown[]> =>
  ((await read(country, recordId)).body['statements'] ?? []) as Shown[];
const liveAt = async (country: Country, recordId: string): Promise<string[]> =>
  (await shown(country, recordId)).filter((one) => one.retractedIn === null).map((one) => one.value);

/** The first message to a member is let go by hand; what follows is under the standing approval. */
async function makeKnown(): Promise<void> {
  const { body } = await nl('POST', `spaces/${spaceId}/records`, {
    type: 'person',
    release: ['bg', 'hu'],
    legalBasis,
    statements: [claim('DEMO-001')],
  });
  const [{ messageId }] = body['messages'] as [{ messageId: string }];
  const decision = { decision: 'approve', reason: 'First of the case' };
  const decided = await peopled.as('nl', 'prosecutor')('POST', `approvals/requests/${messageId}/decision`, decision);
  expect(decided.status).toBe(200);
}

async function create(statements: readonly object[], headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const created = await nl('POST', `spaces/${spaceId}/records`, aPerson(statements), headers);
  expect(created).toMatchObject({ status: 202 });
  return created;
}

const aPerson = (statements: readonly object[]) => ({ type: 'person', release: ['bg', 'hu'], legalBasis, statements });

async function createId(...statements: readonly object[]): Promise<string> {
  return String((await create(statements)).body['recordId']);
}

const change = (recordId: string, ifMatch: string | null, body: object, as = nl): Promise<Answer> =>
  as('PATCH', path(recordId), { legalBasis, ...body }, ifMatch === null ? {} : { 'if-match': ifMatch });

/** Waits until nothing of the record is on its way. */
const settles = (recordId: string): Promise<void> =>
  eventually(async () => {
    expect((await shown('nl', recordId)).filter(({ pending }) => pending)).toEqual([]);
  }, SLOW_MS);

describe('a change', () => {
  it.each<[string, string | null, number]>([
    ['names no version', null, 428],
    ['names a version that is gone', '"7"', 412],
    ['names whatever there is', '*', 400],
  ])('that %s is not taken', async (_, ifMatch, status) => {
    const recordId = await createId(claim('Gabor Minta'));
    expect((await change(recordId, ifMatch, { assert: [claim('G. Minta')] })).status).toBe(status);
    expect(await liveAt('nl', recordId)).toEqual(['Gabor Minta']);
  });

  it(
    'holds nothing that an arrival needs, while it waits for what the arrival holds',
    async () => {
      const recordId = await createId(claim('Gabor Minta'));
      await settles(recordId);
      const { dataSource } = peopled.network.gateway('nl').database;
      const arrival = dataSource.createQueryRunner();
      await arrival.startTransaction();
      await arrival.query('insert into pending_head (subject, count) values ($1, 1)', [`record:${recordId}`]);
      const changing = change(recordId, '"1"', { assert: [claim('second')] });
      await eventually(async () => {
        const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        expect(await dataSource.query(waiting)).not.toEqual([]);
      }, SLOW_MS);
      await arrival.query('select from record_seen where record_id = $1 for update nowait', [recordId]);
      await arrival.rollbackTransaction();
      await arrival.release();
      expect(await changing).toMatchObject({ status: 202, body: { version: 2 } });
    },
    SLOW_MS,
  );

  it(
    'may follow another that is not back yet, on the version that the first one made',
    async () => {
      const recordId = await createId(claim('Gabor Minta'));
      expect(await change(recordId, '"1"', { assert: [claim('second')] })).toMatchObject({ body: { version: 2 } });
      expect(await change(recordId, '"2"', { assert: [claim('third')] })).toMatchObject({ body: { version: 3 } });
      expect((await change(recordId, '"2"', { assert: [claim('lost')] })).status).toBe(412);
      await eventually(async () => {
        const answer = await read('hu', recordId);
        expect(answer).toMatchObject({ status: 200, body: { version: 3, behind: false } });
        expect(await liveAt('hu', recordId)).toEqual(['Gabor Minta', 'second', 'third']);
      }, SLOW_MS);
    },
    SLOW_MS,
  );

  it(
    'is shown at home at once, and as it is once it is back',
    async () => {
      const recordId = await createId(claim('Gabor Minta'));
      const [first] = await shown('nl', recordId);
      expect(first).toMatchObject({ value: 'Gabor Minta', pending: true });
      await settles(recordId);
      const [back] = await shown('nl', recordId);
      // Who has it is another matter: nobody had before, somebody has since.
      expect(back).toMatchObject({ ...first, pending: false, holders: back?.holders });
    },
    SLOW_MS,
  );

  it(
    '17 says in a list who has it to whoever asks for that, and to nobody else',
    async () => {
      const recordId = await createId(claim('Gabor Minta'));
      await settles(recordId);
      const row = async (query: string) => {
        const { body } = await nl('GET', `spaces/${spaceId}/records?${query}`);
        return (body['items'] as readonly { readonly recordId: string }[]).find((one) => one.recordId === recordId);
      };
      expect(await row('limit=200')).not.toHaveProperty('holders');
      const members = [{ member: 'bg' }, { member: 'hu' }, { member: 'nl', state: 'owner' }];
      expect(await row('limit=200&holders=true')).toMatchObject({ recordId, holders: members });
      expect((await nl('GET', `spaces/${spaceId}/records?holders=yes`)).status).toBe(400);
    },
    SLOW_MS,
  );

  it(
    'is made by the owner alone, of statements that are live',
    async () => {
      const recordId = await createId(claim('Gabor Minta'));
      await eventually(async () => expect((await read('hu', recordId)).status).toBe(200), SLOW_MS);
      const foreign = await change(recordId, '"1"', { assert: [claim('x')] }, peopled.as('hu', 'investigator'));
      expect(foreign).toMatchObject({ status: 403, body: { code: 'NOT_THE_OWNER' } });
      const strange = await change(recordId, '"1"', { retract: [{ messageId: randomUUID(), index: 0 }] });
      expect(strange).toMatchObject({ status: 422, body: { code: 'STATEMENT_NOT_LIVE' } });
      expect(await change(recordId, '"1"', {})).toMatchObject({ status: 422, body: { code: 'CHANGE_EMPTY' } });
      expect((await change('no-id', '"1"', {})).status).toBe(400);
      expect((await read('nl', randomUUID())).status).toBe(404);
    },
    SLOW_MS,
  );
});

describe('release lists', () => {
  it(
    'give each member its part, and nothing to whom no statement is released',
    async () => {
      const recordId = await createId(claim('for all'), claim('for hu', ['hu']), claim('at home', []));
      const hidden = await createId(claim('for hu alone', ['hu']));
      await eventually(async () => {
        expect(await liveAt('hu', recordId)).toEqual(['for all', 'for hu']);
        expect(await liveAt('bg', recordId)).toEqual(['for all']);
        expect(await liveAt('hu', hidden)).toEqual(['for hu alone']);
      }, SLOW_MS);
      await settles(recordId);
      expect((await read('bg', hidden)).status).toBe(404);
      expect(await liveAt('nl', recordId)).toEqual(['for all', 'for hu', 'at home']);
    },
    SLOW_MS,
  );

  it(
    'say who hears of a retraction: those who hold the statement',
    async () => {
      const recordId = await createId(claim('stays'), claim('goes', ['hu']));
      await settles(recordId);
      const goes = (await shown('nl', recordId)).find(({ value }) => value === 'goes');
      const retract = [{ messageId: goes?.messageId, index: goes?.index }];
      expect(await change(recordId, '"1"', { retract })).toMatchObject({ status: 409 });
      expect(await change(recordId, '"1"', { retract, withdrawFrom: ['hu'] })).toMatchObject({ status: 202 });
      await eventually(async () => expect(await liveAt('hu', recordId)).toEqual(['stays']), SLOW_MS);
      await settles(recordId);
      const recipients = async (country: Country) =>
        ((await changesAt(country, recordId)) as { recipients: string[] }[]).map((one) => one.recipients.join(' '));
      expect(await recipients('hu')).toEqual(['bg hu nl', 'hu nl', 'hu nl']);
      expect(await recipients('bg')).toEqual(['bg hu nl']);
    },
    SLOW_MS,
  );

  const changesAt = async (country: Country, recordId: string): Promise<unknown> =>
    (await peopled.as(country, 'investigator')('GET', `${path(recordId)}/history`)).body;
});

it(
  'keeps the history of versions',
  async () => {
    const recordId = await createId(claim('Gabor Mintta'));
    await settles(recordId);
    const [wrong] = await shown('nl', recordId);
    const retract = [{ messageId: wrong?.messageId, index: 0 }];
    await change(recordId, '"1"', { assert: [claim('Gabor Minta')], retract });
    await settles(recordId);
    expect(await shown('nl', recordId)).toMatchObject([
      { value: 'Gabor Mintta', retractedIn: 2 },
      { value: 'Gabor Minta', sinceVersion: 2, retractedIn: null },
    ]);
    const history = (await nl('GET', `${path(recordId)}/history`)).body;
    expect(history).toMatchObject([
      { version: 1, sender: 'nl' },
      { version: 2, sender: 'nl' },
    ]);
  },
  SLOW_MS,
);

describe('a create that is repeated', () => {
  it('is the same record, answered as before', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await create([claim('once')], key);
    expect(await create([claim('once')], key)).toEqual(first);
  });
});
