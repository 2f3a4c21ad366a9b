import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Wakes } from '#libs/exchange';
import { HoldWorker } from '../../apps/gateway/src/gate/holds/hold.worker.js';
import { PeopledNetwork } from './peopled-network.js';
import { letLeaveAtOnce } from './standing-way-out.js';
import { type StatementCount, StatementCounter } from './statement-counter.js';
import { SteppedGateway } from './stepped-gateway.js';
import { COMMITS, STATEMENTS } from './statements.table.js';

const SLOW_MS = 240_000;
const COUNTRIES = ['nl', 'hu', 'bg'] as const;
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
/** What is counted, behind as many as it takes until statements are prepared, names drawn, keys handed out. */
const [WARM, COUNTED] = [5, 100];

type Country = (typeof COUNTRIES)[number];
type Lists = readonly (readonly string[])[];

let peopled: PeopledNetwork;
let spaceId: string;
const gateways = new Map<Country, { readonly steps: SteppedGateway; readonly counter: StatementCounter }>();

beforeAll(async () => {
  peopled = await PeopledNetwork.start(COUNTRIES);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  for (const country of ['nl', 'bg'] as const) {
    const recipients = COUNTRIES.filter((member) => member !== country);
    await letLeaveAtOnce(peopled, { spaceId, country, recipients });
  }
  for (const country of COUNTRIES) {
    const gateway = peopled.network.gateway(country);
    const counter = await StatementCounter.of(gateway.database);
    gateways.set(country, { counter, steps: await SteppedGateway.of(gateway) });
  }
  await rest();
}, SLOW_MS);

afterAll(async () => {
  for (const { counter } of gateways.values()) await counter.close();
  await peopled?.stop();
}, SLOW_MS);

const of = (country: Country) => {
  const gateway = gateways.get(country);
  if (!gateway) throw new Error(`no gateway ${country}`);
  return gateway;
};
const database = (country: Country) => peopled.network.gateway(country).database.dataSource;

/** Everybody steps until nothing moves any more. */
async function rest(): Promise<void> {
  for (let round = 0; round < 6; round += 1) for (const { steps } of gateways.values()) await steps.settle();
}

/** Puts what is accepted on the log, without following it. */
const publish = (country: Country): Promise<void> => of(country).steps.settle(['sealer', 'opener', 'publisher']);

const aVehicle = (lists: Lists) => ({
  type: 'vehicle',
  release: lists[0],
  legalBasis: LEGAL_BASIS,
  statements: lists.map((release, i) => ({
    property: ['registrationNumber', 'colour', 'make'][i],
    value: `DEMO ${i}`,
    release,
    handling: { code: 'H1' },
  })),
});

async function create(lists: Lists): Promise<string> {
  const created = await peopled.as('nl', 'investigator')('POST', `spaces/${spaceId}/records`, aVehicle(lists));
  expect(created).toMatchObject({ status: 202, body: { messages: lists.map(() => ({ state: 'accepted' })) } });
  return String(created.body['recordId']);
}

async function change(recordId: string, version: number): Promise<void> {
  const changed = await peopled.as('nl', 'investigator')(
    'PATCH',
    `spaces/${spaceId}/records/${recordId}`,
    { legalBasis: LEGAL_BASIS, assert: [{ property: 'colour', value: `shade ${version}`, release: ['hu'] }] },
    { 'if-match': `"${version}"` },
  );
  expect(changed).toMatchObject({ status: 202, body: { messages: [{ state: 'accepted' }] } });
}

async function times(count: number, work: (i: number) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < count; i += 1) await work(i);
}

async function made(count: number, lists: Lists): Promise<string[]> {
  const ids: string[] = [];
  await times(count, async () => ids.push(await create(lists)));
  await rest();
  return ids;
}

/** In the mean, as a table holds it: one statement in many calls counts as one in each, and a figure that shrank is written down. */
function expectMean({ statements, commits, calls }: StatementCount, name: keyof typeof STATEMENTS, of = COUNTED): void {
  const mean = (count: number): number => Math.max(0, Math.ceil(count / of - 0.05));
  const seen = { name, statements: mean(statements), commits: mean(commits) };
  if (seen.statements !== STATEMENTS[name])
    console.log(
      name,
      [...calls].map(([text, n]) => `${n} ${text.slice(0, 140)}`),
    );
  expect(seen).toEqual({ name, statements: STATEMENTS[name], commits: COMMITS[name] });
}

describe('a request costs, in the mean of 100,', () => {
  it.each<[string, 'create' | 'createOfThreeLists', Lists]>([
    ['one release list', 'create', [['hu']]],
    ['three release lists', 'createOfThreeLists', [['hu'], ['bg'], ['bg', 'hu']]],
  ])(
    'for a new record with %s',
    async (_, name, lists) => {
      await times(WARM, () => create(lists));
      const count = await of('nl').counter.during(() => times(COUNTED, () => create(lists)));
      expectMean(count, name);
      await rest();
    },
    SLOW_MS,
  );

  it(
    'for a change of a record',
    async () => {
      const ids = await made(WARM + COUNTED, [['hu']]);
      for (const id of ids.slice(0, WARM)) await change(id, 1);
      const count = await of('nl').counter.during(() => times(COUNTED, (i) => change(ids[WARM + i] ?? '', 1)));
      expectMean(count, 'change');
      await rest();
    },
    SLOW_MS,
  );

  it(
    'for 500 new records at once of which none waits',
    async () => {
      const record = aVehicle([['hu']]);
      const batch = async (): Promise<void> => {
        const path = `spaces/${spaceId}/records/batch`;
        const answer = await peopled.as('nl', 'investigator')('POST', path, { records: Array(500).fill(record) });
        expect(answer.status).toBe(202);
        const states = (answer.body['records'] as { state: string }[]).map(({ state }) => state);
        expect(states).toEqual(Array(500).fill('accepted'));
      };
      await batch();
      // In one of eight batches two records draw the same number, and a statement more finds the next one.
      const counts = [];
      for (let i = 0; i < 4; i += 1) counts.push(await of('nl').counter.during(batch));
      const [least] = counts.toSorted((one, other) => one.statements - other.statements);
      if (least) expectMean(least, 'batch', 1);
      await rest();
    },
    SLOW_MS,
  );

  it(
    'for a record of which nothing is new to who opens it',
    async () => {
      const [recordId] = await made(1, [['hu']]);
      const open = async (): Promise<void> => {
        const opened = await peopled.as('nl', 'investigator')('GET', `spaces/${spaceId}/records/${recordId}`);
        expect(opened.status).toBe(200);
      };
      await times(WARM, open);
      expectMean(await of('nl').counter.during(() => times(COUNTED, open)), 'open');
    },
    SLOW_MS,
  );

  it('no more than a look at all that may be due in answer, where nothing is', async () => {
    const look = (): Promise<void> => of('hu').steps.step('reactor');
    await times(WARM, look);
    expectMean(await of('hu').counter.during(() => times(COUNTED, look)), 'lookForAnswers');
  });

  it('6 one statement a look at what is held, where nothing is', async () => {
    const worker = peopled.network.gateway('nl').app.get(HoldWorker, { strict: false });
    const look = async (): Promise<void> => {
      expect(await worker.step()).toBe('idle');
    };
    await times(WARM, look);
    expectMean(await of('nl').counter.during(() => times(COUNTED, look)), 'lookForHolds');
  });

  it('no row of a person where a program asks', async () => {
    const token = await peopled.issuer('nl').serviceToken();
    const home = peopled.issuer('nl').gatewayUrl.origin;
    const ask = () => fetch(`${home}/api/v1/spaces`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    const { calls } = await of('nl').counter.during(() => times(COUNTED, ask));
    expect([...calls.keys()].filter((text) => /\binto person\b|\bupdate person\b/.test(text))).toEqual([]);
  });
});

/** What the door of a case asks: the version of what it keeps, and what it reads again where that moved. */
const DOOR = /\bdoor_version\b|\bfrom acted_charter a\b/i;

describe('the door of a case costs one statement', () => {
  it.each([
    'spaces/:id',
    'spaces/:id/overview',
    'spaces/:id/people',
    'spaces/:id/activity',
    'spaces/:id/records',
    'spaces/:id/commitments',
    'spaces/:id/team',
    'approvals/outlook?spaceId=:id',
    'approvals/standing?spaceId=:id',
    'approvals/requests?spaceId=:id',
    'approvals/requests',
  ])('in each request of the case page: %s', async (address) => {
    const ask = () => peopled.as('nl', 'investigator')('GET', address.replace(':id', spaceId));
    expect((await ask()).status).toBe(200);
    const { calls } = await of('nl').counter.during(() => times(COUNTED, ask));
    const asked = [...calls].filter(([text]) => DOOR.test(text));
    expect(asked).toEqual([[expect.stringContaining('door_version'), COUNTED]]);
  });
});

/** One more where a tile of the tree is full, which 256 records fill. */
const tiles = ({ calls }: StatementCount): number =>
  [...calls].filter(([text]) => text.startsWith('insert into tile ')).reduce((sum, [, n]) => sum + n, 0);

describe('a chunk of changes of records costs', () => {
  it.each<[string, number, 'chunkOfOne' | 'chunkOfFifty']>([
    ['one', 1, 'chunkOfOne'],
    ['fifty', 50, 'chunkOfFifty'],
  ])(
    'the same whatever its length, and wakes no reactor: %s',
    async (_, length, name) => {
      const ids = await made(length, [['hu']]);
      await change(ids[0] ?? '', 1);
      await rest();
      for (const [i, id] of ids.entries()) await change(id, i === 0 ? 2 : 1);
      await publish('nl');
      const woken: string[] = [];
      const ends = (['nl', 'hu'] as const).map((country) =>
        peopled.network
          .gateway(country)
          .app.get(Wakes, { strict: false })
          .on('reactor', () => woken.push(country)),
      );
      const follow = (country: Country) => of(country).counter.during(() => of(country).steps.step('follower'));
      expectMean(await follow('hu'), `${name}AtRecipient`, 1);
      expectMean(await follow('nl'), `${name}AtSender`, 1);
      for (const end of ends) end();
      expect(woken).toEqual([]);
      const held = await database('hu').query('select from record_change where record_id = any($1) and version > 1', [
        ids,
      ]);
      expect(held).toHaveLength(length + 1);
      await rest();
    },
    SLOW_MS,
  );

  it(
    'for questions and answers no more when they are many',
    async () => {
      await made(51, [['hu']]);
      const rows: { position: string }[] = await database('bg').query(
        `select position from log_record where sender = 'nl' and recipients = '{hu,nl}' and kind = 1 and verdict = 0
         order by position desc limit 51`,
      );
      const ask = async (position: string): Promise<string> => {
        const offer = { kind: 'release', debtor: 'nl', term: 'd7', position, text: 'This plate may be ours' };
        const asked = await peopled.as('bg', 'investigator')('POST', `spaces/${spaceId}/commitments`, offer);
        expect(asked).toMatchObject({ status: 202, body: { state: 'accepted' } });
        return String(asked.body['messageId']);
      };
      const answer = async (askId: string): Promise<void> => {
        const path = `spaces/${spaceId}/commitments/bg.${askId}`;
        const as = peopled.as('nl', 'investigator');
        const { version } = (await as('GET', path)).body;
        const body = { move: 'decline', code: 'other', text: 'It belongs to another case' };
        const answered = await as('POST', `${path}/moves`, body, { 'if-match': `"${String(version)}"` });
        expect(answered).toMatchObject({ status: 202, body: { state: 'accepted' } });
      };
      const followed = async (from: Country, by: Country): Promise<StatementCount> => {
        await publish(from);
        const count = await of(by).counter.during(() => of(by).steps.step('follower'));
        await rest();
        return count;
      };
      const talk = async (about: readonly string[]) => {
        const askIds: string[] = [];
        for (const position of about) askIds.push(await ask(position));
        const questions = await followed('bg', 'nl');
        for (const askId of askIds) await answer(askId);
        return { questions, answers: await followed('nl', 'bg') };
      };
      const [first = '', ...others] = rows.map(({ position }) => position);
      await talk([first]);
      expect(others).toHaveLength(50);
      const one = await talk(others.slice(0, 1));
      const many = await talk(others.slice(1));
      expect(many.questions.statements - tiles(many.questions)).toBeLessThanOrEqual(one.questions.statements);
      expect(many.answers.statements - tiles(many.answers)).toBeLessThanOrEqual(one.answers.statements);
      expectMean(one.questions, 'chunkOfQuestions', 1);
      expectMean(one.answers, 'chunkOfAnswers', 1);
    },
    SLOW_MS,
  );
});
