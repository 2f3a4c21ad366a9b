import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { VersionCompare } from '../../apps/gateway/src/case/records/record-views.js';
import { eventually } from './eventually.js';
import { type Caller, PeopledNetwork } from './peopled-network.js';
import { SharedCase } from './shared-case.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);
const UNKNOWN = '018f0000-0000-7000-8000-0000000000aa';

let peopled: PeopledNetwork;
let shared: SharedCase;
let investigator: Caller;
let abroad: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  const spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaceId);
  investigator = peopled.as('nl', 'investigator');
  abroad = peopled.as('hu', 'investigator');
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

interface Place {
  readonly member: string;
  readonly state: string;
  readonly at: string | null;
}

async function places(as: Caller, recordId: string): Promise<readonly (readonly Place[])[]> {
  const { status, body } = await as('GET', `${shared.path(recordId)}/delivery`);
  expect(status).toBe(200);
  return (body['messages'] as { countries: Place[] }[]).map(({ countries }) => countries);
}

const states = async (as: Caller, recordId: string): Promise<readonly string[]> =>
  (await places(as, recordId)).map((countries) => countries.map(({ member, state }) => `${member} ${state}`).join());

describe('where a record is', () => {
  it(
    'is told for each message and country, from the prosecutor to the reader',
    async () => {
      const created = await shared.create('nl', ['hu', 'bg'], 'DEMO-101');
      const recordId = String(created.body['recordId']);
      expect(await states(investigator, recordId)).toEqual(['bg waiting,hu waiting']);
      await shared.approve('nl', created);
      await eventually(
        async () => expect(await states(investigator, recordId)).toEqual(['bg arrived,hu arrived']),
        SLOW_MS,
      );
      await shared.arrives(abroad, recordId);
      await eventually(
        async () => expect(await states(investigator, recordId)).toEqual(['bg arrived,hu read']),
        SLOW_MS,
      );
      const [[, hu] = []] = await places(investigator, recordId);
      expect(Date.parse(String(hu?.at))).toBeGreaterThan(Date.now() - SLOW_MS);
      expect(await states(abroad, recordId)).toEqual(['bg arrived,hu read']);
    },
    2 * SLOW_MS,
  );

  it('is for those who read it', async () => {
    const recordId = await shared.share('nl', ['hu'], 'DEMO-102');
    const path = `${shared.path(recordId)}/delivery`;
    expect(await peopled.as('nl', 'operations')('GET', path)).toMatchObject({ status: 403, body: { reason: 'ROLE' } });
    const unknown = await investigator('GET', `${shared.path(UNKNOWN)}/delivery`, undefined, {
      'accept-language': 'ro',
    });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'RECORD_NOT_FOUND', title: 'Nu a fost găsit' } });
  });
});

describe('versions', () => {
  let recordId: string;

  beforeAll(async () => {
    recordId = await shared.share('nl', ['hu'], 'DEMO-103');
    await shared.change('nl', recordId, 'blue');
    await shared.change('nl', recordId, 'red');
    await eventually(async () => {
      expect((await abroad('GET', shared.path(recordId))).body).toMatchObject({ version: 3 });
    }, SLOW_MS);
  }, 2 * SLOW_MS);

  const said = ({ statements }: VersionCompare): readonly string[] =>
    statements.map(({ value, inBase, inCurrent }) => `${inBase ? '<' : ''}${value}${inCurrent ? '>' : ''}`);

  async function compare(as: Caller, range: string): Promise<VersionCompare> {
    const { status, body } = await as('GET', `${shared.path(recordId)}/compare?${range}`);
    expect(status).toBe(200);
    return body as unknown as VersionCompare;
  }

  it('are put beside each other, any two of them, at every holder', async () => {
    for (const as of [investigator, abroad]) {
      expect(said(await compare(as, 'from=1&to=3'))).toEqual(['<DEMO-103>', 'blue>', 'red>']);
      expect(said(await compare(as, 'from=2&to=1'))).toEqual(['<DEMO-103>', '<blue']);
    }
    expect((await compare(investigator, 'from=1&to=3')).statements[1]).toMatchObject({ author: 'Sanne Voorbeeld' });
  });

  it.each<[string, number, string]>([
    ['from=1&to=4', 404, 'VERSION_UNKNOWN'],
    ['from=0&to=1', 400, 'VALIDATION_FAILED'],
    ['from=1', 400, 'VALIDATION_FAILED'],
  ])('that are none are refused: %s', async (range, status, code) => {
    expect(await investigator('GET', `${shared.path(recordId)}/compare?${range}`)).toMatchObject({
      status,
      body: { code },
    });
  });

  it('are each told with who made them, how much they say and what was checked', async () => {
    const { body } = await abroad('GET', `${shared.path(recordId)}/history`);
    expect(body).toMatchObject([
      { version: 1, sender: 'nl', authors: ['Sanne Voorbeeld'], asserted: 1, retracted: 0 },
      { version: 2, asserted: 1, verified: { epoch: 1, identity: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      { version: 3, verified: { cosignedBy: ['bg', 'hu', 'nl'] } },
    ]);
  });

  it('that moved on meanwhile are named to who wanted to change an earlier one, and read where it is logged', async () => {
    const late = await shared.patch('nl', recordId, 1, { assert: [{ property: 'colour', value: 'green' }] });
    expect(late).toMatchObject({ status: 412, body: { code: 'RECORD_MOVED_ON', compare: { base: 1, current: 3 } } });
    const never = await shared.patch('nl', recordId, 9, { assert: [{ property: 'colour', value: 'green' }] });
    expect(never).toMatchObject({ status: 412, body: { compare: { base: null, current: 3 } } });
    for (const { body } of [late, never]) expect(Object.keys(body['compare'] as object)).toEqual(['base', 'current']);
  });
});

describe('what happened in a case', () => {
  const activity = async (as: Caller, query = '') => {
    const { status, body } = await as('GET', `spaces/${shared.spaceId}/activity${query}`);
    expect(status).toBe(200);
    return body as unknown as { position: string; type: string | null; name: string | null; sender: string }[];
  };

  it('is listed newest first, and what is sealed to others without its name', async () => {
    const recordId = await shared.share('hu', ['nl'], 'DEMO-104');
    await shared.arrives(investigator, recordId);
    const seen = await activity(investigator);
    const positions = seen.map(({ position }) => Number(position));
    expect(positions).toEqual(positions.toSorted((left, right) => right - left));
    const shown = { sender: 'hu', recordId, recordType: 'vehicle', name: 'DEMO-104' };
    expect(seen).toContainEqual(expect.objectContaining({ type: 'joinder.record.v1.RecordChanged', ...shown }));
    expect(seen.map(({ type }) => type)).toContain('joinder.agreement.v1.AgreementDrafted');
    await eventually(async () => {
      const sealed = { type: null, sender: 'hu', recordId: null, recordType: null, name: null };
      expect(await activity(peopled.as('bg', 'investigator'))).toContainEqual(expect.objectContaining(sealed));
    }, SLOW_MS);
  });

  it('goes on before a position', async () => {
    const all = await activity(investigator, '?limit=100');
    const second = await activity(investigator, `?limit=2&before=${String(all[1]?.position)}`);
    expect(second).toEqual(all.slice(2, 4));
  });

  it('is for those who read the case', async () => {
    expect((await peopled.as('nl', 'operations')('GET', `spaces/${shared.spaceId}/activity`)).status).toBe(403);
    expect(await investigator('GET', `spaces/${UNKNOWN}/activity`)).toMatchObject({ body: { code: 'SPACE_UNKNOWN' } });
  });
});

describe('what is sealed to others', () => {
  it('shows when it came, from whom, for whom and how large it is, and nothing more', async () => {
    const { body } = await peopled.as('bg', 'investigator')('GET', `spaces/${shared.spaceId}/sealed-records`);
    const stubs = body as unknown as { sender: string }[];
    expect(stubs.find(({ sender }) => sender === 'hu')).toEqual({
      position: expect.stringMatching(/^\d+$/),
      sender: 'hu',
      recipients: ['hu', 'nl'],
      at: expect.any(String),
      length: expect.any(Number),
    });
  });
});

describe('a new record with a hold', () => {
  interface Held {
    readonly holdId: string;
    readonly state: string;
  }

  const create = (hold: number, key: string) =>
    investigator(
      'POST',
      `spaces/${shared.spaceId}/records`,
      {
        type: 'note',
        legalBasis: 'Demo code of criminal procedure, art. 5',
        release: ['hu'],
        statements: [{ property: 'text', value: 'She called at noon.' }],
        hold,
      },
      { 'idempotency-key': key },
    );
  const database = () => peopled.network.gateway('nl').database.dataSource;
  /** Tables in which something of a record stands that leaves, or that a prosecutor is asked about. */
  const leavingOf = async (recordId: string): Promise<readonly string[]> => {
    const sql = `select 'outbox' as name from outbox where subject = $1
      union all select 'approval_request' from approval_request where subject = $1`;
    const rows: { name: string }[] = await database().query(sql, [`record:${recordId}`]);
    return rows.map(({ name }) => name);
  };

  it('17 has its page at once, and taken back it was never there, nor asked of a prosecutor', async () => {
    const key = randomUUID();
    const { status, body } = await create(10, key);
    const recordId = String(body['recordId']);
    const [held] = body['messages'] as [Held];
    expect([status, held.state]).toEqual([202, 'held']);
    expect(await create(10, key)).toMatchObject({ status: 202, body: { recordId } });
    expect(await investigator('GET', shared.path(recordId))).toMatchObject({
      status: 200,
      body: { statements: [{ value: 'She called at noon.', pending: true }] },
    });
    expect(await leavingOf(recordId)).toEqual([]);

    const hold = `spaces/${shared.spaceId}/holds/${held.holdId}`;
    expect((await investigator('DELETE', hold)).status).toBe(204);
    expect(await investigator('GET', shared.path(recordId))).toMatchObject({ status: 404 });
    for (const table of ['following', 'record_seen', 'held_act'])
      expect(
        await database().query(`select 1 from ${table} t where to_jsonb(t)::text like $1`, [`%${recordId}%`]),
      ).toEqual([]);
    expect(await leavingOf(recordId)).toEqual([]);
  });

  it('17 passes the gate when its time is over, under the id that was answered', async () => {
    const made = await create(5, randomUUID());
    const recordId = String(made.body['recordId']);
    const [{ holdId }] = made.body['messages'] as [Held];
    await database().query('update held_act set until = clock_timestamp()');
    await eventually(async () => expect(await states(investigator, recordId)).toEqual(['hu waiting']), SLOW_MS);
    expect(await leavingOf(recordId)).toEqual(['approval_request']);
    const waits = { messages: [{ messageId: holdId, state: 'waiting-for-approval' }] };
    await shared.approve('nl', { ...made, body: waits });
    await shared.arrives(abroad, recordId);
  });
});
