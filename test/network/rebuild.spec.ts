import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { eventually } from './eventually.js';
import { type Answer, type Caller, PeopledNetwork } from './peopled-network.js';
import { SharedCase } from './shared-case.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let peopled: PeopledNetwork;
let spaceId: string;
let shared: SharedCase;
let investigator: Caller;
let liaison: Caller;

const database = () => peopled.network.gateway('nl').database.dataSource;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaceId);
  investigator = peopled.as('nl', 'investigator');
  liaison = peopled.as('nl', 'liaison');
  await followTwo();
  await askAndAnswer();
  const away = (from: number) => new Date(Date.now() + from).toISOString();
  await liaison('PUT', 'me/absence', { from: away(-1000), until: away(3_600_000), note: 'Hearing abroad' });
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

/** Of two records with news, the news of one are put aside. */
async function followTwo(): Promise<void> {
  for (const plate of ['DEMO-001', 'DEMO-002']) {
    const recordId = await shared.share('hu', ['nl'], plate);
    await shared.arrives(investigator, recordId);
    expect((await investigator('PUT', shared.following(recordId))).status).toBe(200);
    await shared.change('hu', recordId, 'red');
  }
  const news = await inbox(2);
  expect((await investigator('POST', `inbox/${news[0]}/done`)).status).toBe(204);
}

async function inbox(count: number): Promise<readonly string[]> {
  let ids: readonly string[] = [];
  await eventually(async () => {
    const { body } = await investigator('GET', 'inbox');
    ids = (body['items'] as { id: string }[]).map(({ id }) => id);
    expect(ids).toHaveLength(count);
  }, 30_000);
  return ids;
}

async function askAndAnswer(): Promise<void> {
  await shared.share('hu', ['bg'], 'DEMO-003');
  let position = '';
  await eventually(async () => {
    const { body } = await investigator('GET', `spaces/${spaceId}/sealed-records`);
    const [sealed] = body as unknown as { position: string; recipients: string[] }[];
    expect(sealed?.recipients).toEqual(['bg', 'hu']);
    position = String(sealed?.position);
    const one = await investigator('GET', `spaces/${spaceId}/sealed-records/${position}`);
    expect(one).toEqual({ status: 200, body: sealed });
  }, 30_000);
  const offer = { kind: 'release', debtor: 'hu', term: 'd7', position, text: 'Perhaps ours' };
  const asked = await investigator('POST', `spaces/${spaceId}/commitments`, offer);
  await shared.approve('nl', asked);
  const hungary = peopled.as('hu', 'liaison');
  const path = `spaces/${spaceId}/commitments/nl.${String(asked.body['messageId'])}`;
  await eventually(async () => {
    const { version } = (await hungary('GET', path)).body;
    const move = { move: 'decline', code: 'other', text: 'Another case' };
    const answered = await hungary('POST', `${path}/moves`, move, { 'if-match': `"${String(version)}"` });
    expect(answered.status).toBe(202);
    await shared.approve('hu', answered);
  }, 30_000);
  await inbox(2); // News of a record, and the answer.
}

/** Everything that people see of the case, but for what the log brings meanwhile. */
async function seen(): Promise<Readonly<Record<string, Answer>>> {
  const paths = ['inbox', 'inbox/count', 'spaces/:id/commitments', 'spaces/:id/records?sort=name'];
  const views: Record<string, Answer> = {};
  for (const path of paths) views[path] = await investigator('GET', path.replace(':id', spaceId));
  views['search'] = await investigator('POST', `spaces/${spaceId}/records/search`, { q: 'DEMO' });
  views['absence'] = await liaison('GET', 'me/absence');
  return views;
}

/** Rows that no rebuild touches, and those that it makes anew. */
const KEPT = ['following', 'duty', 'duty_mark', 'absence', 'approval_request', 'own_message', 'known_recipient'];
const MADE = [
  'record',
  'record_change',
  'statement',
  'record_summary',
  'commitment',
  'commitment_move',
  'message_subject',
];

async function rowsOf(tables: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const table of tables) {
    const rows = await database().query(`select row_to_json(whole)::text as row from ${table} whole order by 1`);
    found[table] = rows.map(({ row }: { row: string }) => row);
  }
  return found;
}

describe('a rebuild from the own archive', () => {
  it('makes lists, questions and answers anew, and leaves what people decided for themselves', async () => {
    const { app } = peopled.network.gateway('nl');
    const space = await app.get(SpaceDirectory, { strict: false }).get(spaceId);
    const [before, kept, made] = [await seen(), await rowsOf(KEPT), await rowsOf(MADE)];
    expect(made['message_subject']?.filter((row) => row.includes('"kind":"space"'))).not.toEqual([]);
    expect(Object.entries({ ...kept, ...made }).filter(([, rows]) => rows.length === 0)).toEqual([]);

    const rebuilt = await app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep: true });
    expect(rebuilt?.after).toEqual(rebuilt?.before);
    expect(rebuilt?.duties).toEqual({ missing: [], superfluous: [] });
    expect(await rowsOf(MADE)).toEqual(made);
    expect(await rowsOf(KEPT)).toEqual(kept);
    expect(await seen()).toEqual(before);
  });

  it('names a duty that was lost and one that no message causes, and mends both where it is kept', async () => {
    const { app } = peopled.network.gateway('nl');
    const space = await app.get(SpaceDirectory, { strict: false }).get(spaceId);
    const rebuild = (keep: boolean) => app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep });
    const before = await rowsOf(['duty', 'duty_mark']);
    const [{ key: lost }] = await database()
      .query(`delete from duty where kind = 'request-news' returning key`)
      .then(([rows]) => rows);
    await database().query(
      `insert into duty (key, kind, space_no, action, at, harm, urgent, must_act, clearable, matter, origin)
       select 'request.invented', 'request', space_no, 'request.send', now(), 0, false, true, false, '{}', 'log' from space where space_id = $1`,
      [spaceId],
    );
    const differing = { missing: [lost], superfluous: ['request.invented'] };
    expect((await rebuild(false))?.duties).toEqual(differing);
    expect((await rebuild(true))?.duties).toEqual(differing);
    expect((await rebuild(true))?.duties).toEqual({ missing: [], superfluous: [] });
    expect(await rowsOf(['duty', 'duty_mark'])).toEqual(before);
  });

  it('is followed by what comes next, in lists and inbox', async () => {
    const { body } = await investigator('POST', `spaces/${spaceId}/records/search`, { q: 'DEMO' });
    const items = body['items'] as { recordId: string; name: string }[];
    for (const name of ['DEMO-001', 'DEMO-002']) {
      await shared.change('hu', String(items.find((item) => item.name === name)?.recordId), 'green');
    }
    await inbox(3); // What was put aside is back.
  });
});
