import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { logTopic } from '#libs/spacelog';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { SharedCase } from '../../../../../test/network/shared-case.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';
import { DueHoldsRepository } from './due-holds.repository.js';
import { EndHold } from './end-hold.service.js';
import { HoldWorker } from './hold.worker.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let peopled: PeopledNetwork;
let spaceId: string;
let shared: SharedCase;
let sanne: Caller;
let femke: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  await letLeaveAtOnce(peopled, { spaceId, country: 'nl', recipients: ['hu'] });
  shared = new SharedCase(peopled, spaceId);
  sanne = peopled.as('nl', 'investigator');
  femke = peopled.as('nl', 'liaison');
}, 240_000);

afterAll(() => peopled?.stop(), SLOW_MS);
afterEach(() => query('delete from held_act'));

interface Held {
  readonly holdId: string;
  readonly until: string;
}

const nl = () => peopled.network.gateway('nl');
const query = (sql: string, values: readonly unknown[] = []) => nl().database.dataSource.query(sql, [...values]);
/** Records of NL that HU has of the log; what gateways confirm to each other goes on meanwhile. */
const onTheLog = async (): Promise<number> => {
  const { dataSource } = peopled.network.gateway('hu').database;
  return (await dataSource.query(`select count(*)::int as n from log_record where sender = 'nl'`))[0].n;
};
/** Of the whole log, with all that gateways say. */
const sizeOfTheLog = (): number => peopled.network.log.sizeOf(logTopic(spaceId, 0n));
const leaving = async (): Promise<number> =>
  (await query('select (select count(*) from outbox)::int + (select count(*) from sealed)::int as n'))[0].n;
const heldNow = async (): Promise<number> => (await query('select count(*)::int as n from held_act'))[0].n;
/** As if the time of all that is held were over. */
const timePasses = () => query('update held_act set until = clock_timestamp()');
const undo = (as: Caller, { holdId }: Held): Promise<Answer> => as('DELETE', `spaces/${spaceId}/holds/${holdId}`);
const sendNow = (as: Caller, { holdId }: Held): Promise<Answer> => as('POST', `spaces/${spaceId}/holds/${holdId}/send`);

let plates = 0;
/** A vehicle that HU holds; nothing of it is on its way any more. */
async function aVehicle(): Promise<string> {
  const recordId = await shared.share('nl', ['hu'], `DEMO-${(plates += 1)}`);
  await shared.arrives(peopled.as('hu', 'investigator'), recordId);
  await eventually(async () => expect((await colours(recordId)).pending).toEqual([]), 20_000);
  await eventually(async () => expect(await leaving()).toBe(0), 20_000);
  return recordId;
}

/** What a record says of a colour, by whether it is back from the log. */
async function colours(recordId: string, as = sanne): Promise<{ pending: string[]; live: string[]; version: number }> {
  const { body } = await as('GET', shared.path(recordId));
  const all = (body['statements'] ?? []) as { property: string; value: string; pending: boolean }[];
  const of = (isPending: boolean) => all.filter(({ pending }) => pending === isPending);
  const said = (rows: typeof all) => rows.filter(({ property }) => property === 'colour').map(({ value }) => value);
  const pending = of(true).map(({ value }) => value);
  return { pending, live: said(of(false)), version: Number(body['version']) };
}

const paint = (recordId: string, version: number, colour: string, hold?: number, as = sanne): Promise<Answer> =>
  as(
    'PATCH',
    shared.path(recordId),
    {
      legalBasis: 'Demo code of criminal procedure, art. 5',
      assert: [{ property: 'colour', value: colour, release: ['hu'] }],
      ...(hold === undefined ? {} : { hold }),
    },
    { 'if-match': `"${version}"` },
  );

function heldOf({ status, body }: Answer): Held {
  const [first] = (body['messages'] ?? [body]) as (Held & { state: string })[];
  expect([status, first?.state]).toEqual([202, 'held']);
  return first as Held;
}

const refused = async (as = sanne) => {
  const { body } = await as('GET', 'inbox');
  const items = body['items'] as { recordId: string | null; matter: { by?: string; code?: string } }[];
  return items.filter(({ matter }) => matter.by === 'hold');
};
const refusedDuties = async (as = sanne): Promise<readonly string[]> =>
  (await refused(as)).map(({ matter }) => String(matter.code)).sort();

describe('6 a change with a hold', () => {
  it('6 is neither in the outbox nor sealed nor on the log until its time is over, and then arrives', async () => {
    const recordId = await aVehicle();
    const before = await onTheLog();
    const size = sizeOfTheLog();
    const at = Date.now();
    const { until } = heldOf(await paint(recordId, 1, 'red', 5));
    expect(Math.abs(Date.parse(until) - at - 5000)).toBeLessThan(1500);
    expect(await colours(recordId)).toMatchObject({ pending: ['red'], version: 2 });
    while (Date.now() < Date.parse(until) - 500) {
      expect([await leaving(), await onTheLog()]).toEqual([0, before]);
      await delay(200);
    }
    await eventually(async () =>
      expect((await colours(recordId, peopled.as('hu', 'investigator'))).live).toEqual(['red']),
    );
    expect([await heldNow(), await onTheLog()]).toEqual([0, before + 1]);
    expect(sizeOfTheLog()).toBeGreaterThan(size);
  });

  it('6 taken back leaves no trace, and once it was sent it is too late', async () => {
    const recordId = await aVehicle();
    const before = await onTheLog();
    const held = heldOf(await paint(recordId, 1, 'red', 10));
    expect((await undo(sanne, held)).status).toBe(204);
    expect(await colours(recordId)).toEqual({ pending: [], live: [], version: 1 });
    expect([await leaving(), await heldNow(), await onTheLog()]).toEqual([0, 0, before]);
    expect(await undo(sanne, held)).toMatchObject({ status: 404, body: { code: 'HOLD_NOT_FOUND' } });

    const again = heldOf(await paint(recordId, 1, 'blue', 10));
    expect(await sendNow(sanne, again)).toMatchObject({
      status: 200,
      body: { state: 'accepted', sendingWaits: false },
    });
    expect(await undo(sanne, again)).toMatchObject({ status: 409, body: { code: 'ALREADY_SENT' } });
    expect(await sendNow(sanne, again)).toMatchObject({ status: 409, body: { code: 'ALREADY_SENT' } });
    await eventually(async () => expect((await colours(recordId)).live).toEqual(['blue']));
  });

  it('6 attack 48: is nobody else’s: a colleague can neither take it back nor send it, nor learns that it is there', async () => {
    const recordId = await aVehicle();
    const held = heldOf(await paint(recordId, 1, 'red', 10));
    const unknown = { status: 404, body: { code: 'HOLD_NOT_FOUND' } };
    for (const as of [femke, peopled.as('nl', 'prosecutor')]) {
      expect(await undo(as, held)).toMatchObject(unknown);
      expect(await sendNow(as, held)).toMatchObject(unknown);
    }
    expect(await heldNow()).toBe(1);
    expect((await sendNow(sanne, held)).status).toBe(200);
    expect(await undo(femke, held)).toMatchObject(unknown);
  });

  it.each([3, 60, -1, '5'])('6 for %j seconds is refused, and the refusal names those that there are', async (hold) => {
    const answer = await paint(await aVehicle(), 1, 'red', hold as number);
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'hold', hint: expect.stringContaining('0, 5, 10') }] },
    });
  });

  it('6 that is pressed twice at once, or sent again, is one message', async () => {
    const recordId = await aVehicle();
    const [one, other] = await Promise.all([paint(recordId, 1, 'red', 10), paint(recordId, 1, 'red', 10)]);
    const third = await paint(recordId, 1, 'red', 10);
    expect(new Set([one, other, third].map((answer) => heldOf(answer).holdId)).size).toBe(1);
    expect((await sendNow(sanne, heldOf(one))).status).toBe(200);
    await eventually(async () => expect((await colours(recordId)).live).toEqual(['red']));
  });
});

describe('6 what comes behind a hold of the same record', () => {
  it('6 waits behind it, also where it asks for no hold, and leaves in its order', async () => {
    const recordId = await aVehicle();
    const first = heldOf(await paint(recordId, 1, 'red', 10));
    const second = heldOf(await paint(recordId, 2, 'blue', undefined, femke));
    expect(Date.parse(second.until)).toBeGreaterThanOrEqual(Date.parse(first.until));
    expect(await sendNow(femke, second)).toMatchObject({ status: 200, body: { state: 'held' } });
    await timePasses();
    await eventually(async () => expect((await colours(recordId)).live).toEqual(['red', 'blue']));
  });

  it('6 is not sent where it rests on what was taken back, and its author is told', async () => {
    const recordId = await aVehicle();
    const before = await refusedDuties(femke);
    const first = heldOf(await paint(recordId, 1, 'red', 10));
    heldOf(await paint(recordId, 2, 'blue', 10, femke));
    expect((await undo(sanne, first)).status).toBe(204);
    await timePasses();
    await eventually(async () => expect(await refusedDuties(femke)).toEqual([...before, 'AUDIENCE_CHANGED'].sort()));
    expect(await colours(recordId)).toEqual({ pending: [], live: [], version: 1 });
    expect([await heldNow(), await leaving()]).toEqual([0, 0]);
  });

  it('6 is sent with what its author holds before it', async () => {
    const recordId = await aVehicle();
    heldOf(await paint(recordId, 1, 'red', 10));
    const second = heldOf(await paint(recordId, 2, 'blue', 10));
    expect(await sendNow(sanne, second)).toMatchObject({ status: 200, body: { state: 'accepted' } });
    await eventually(async () => expect((await colours(recordId)).live).toEqual(['red', 'blue']));
  });
});

describe('6 the door at the end of a hold', () => {
  it('6 is asked again: who may send no more sends nothing, and is told', async () => {
    const recordId = await aVehicle();
    const before = await refusedDuties();
    const held = heldOf(await paint(recordId, 1, 'red', 10));
    const [{ author }] = await query('select author from held_act where hold_id = $1', [held.holdId]);
    await query(`update person set roles = '{prosecutor}' where id = $1`, [author]);
    await timePasses();
    await eventually(async () => expect(await heldNow()).toBe(0));
    await query(`update person set roles = '{investigator}' where id = $1`, [author]);
    expect(await refusedDuties()).toEqual([...before, 'ACCESS_DENIED'].sort());
    expect(await colours(recordId)).toEqual({ pending: [], live: [], version: 1 });
    expect(await leaving()).toBe(0);
  });

  it('6 sends nothing where something else would come of it than was foreseen, and leads to no record that came of nothing', async () => {
    const recordId = await aVehicle();
    const before = await refusedDuties();
    heldOf(await paint(recordId, 1, 'red', 10));
    const created = await shared.create('nl', ['hu'], 'DEMO-NEW', { hold: 10 });
    heldOf(created);
    await query('update standing_approval set ends = starts');
    await timePasses();
    await eventually(async () => expect(await heldNow()).toBe(0));
    await query(`update standing_approval set ends = '2999-12-31'`);
    expect(await refusedDuties()).toEqual([...before, 'AUDIENCE_CHANGED', 'AUDIENCE_CHANGED'].sort());
    expect((await refused()).filter((one) => one.recordId === null)).toHaveLength(1);
    expect((await sanne('GET', shared.path(String(created.body['recordId'])))).status).toBe(404);
    expect(await colours(recordId)).toMatchObject({ pending: [], live: [] });
  });
});

describe('6 a hold that cannot end', () => {
  it('6 leaves the table, its author is told, and stops no other', async () => {
    const recordId = await aVehicle();
    const before = await refusedDuties();
    const held = heldOf(await paint(recordId, 1, 'red', 10));
    await query(`update held_act set kind = 'of another build' where hold_id = $1`, [held.holdId]);
    const other = await aVehicle();
    heldOf(await paint(other, 1, 'green', 10));
    await eventually(async () => {
      await timePasses();
      expect(await heldNow()).toBe(0);
    }, 30_000);
    await eventually(async () => expect((await colours(other)).live).toEqual(['green']));
    expect(await refusedDuties()).toEqual([...before, 'INTERNAL'].sort());
    expect(await colours(recordId)).toMatchObject({ pending: [], live: [] });
  });
});

describe('6 a hold that two processes end', () => {
  it('6 leaves once, whoever comes first', async () => {
    const recordId = await aVehicle();
    const held = heldOf(await paint(recordId, 1, 'red', 10));
    const part = <T>(type: abstract new (...args: never[]) => T): T => nl().app.get<T>(type, { strict: false });
    const [worker, ending, holds] = [part(HoldWorker), part(EndHold), part(DueHoldsRepository)];
    await timePasses();
    const { due } = await holds.look();
    const ends = due.flatMap((hold) => [ending.end(hold, { early: false }), ending.end(hold, { early: false })]);
    await Promise.all([...ends, worker.step(), worker.step(), undo(sanne, held), sendNow(sanne, held)]);
    await eventually(async () => expect(await heldNow()).toBe(0));
    const sent = await query('select count(*)::int as n from own_message where message_id = $1', [held.holdId]);
    const { live } = await eventualColours(recordId, sent[0].n);
    expect(live).toEqual(sent[0].n === 1 ? ['red'] : []);
  });
});

/** Once nothing is on its way any more. */
async function eventualColours(recordId: string, count: number) {
  await eventually(async () => {
    const { live, pending } = await colours(recordId);
    expect([live.length, pending.length]).toEqual([count, 0]);
  });
  return colours(recordId);
}

describe('6 a rebuild', () => {
  it('6 keeps what is held', async () => {
    const recordId = await aVehicle();
    const held = heldOf(await paint(recordId, 1, 'red', 10));
    await query(`update held_act set until = until + interval '5 minutes'`);
    const { app } = nl();
    const space = await app.get(SpaceDirectory, { strict: false }).get(spaceId);
    if (!space) throw new Error('no space');
    await app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep: true });
    expect(await colours(recordId)).toMatchObject({ pending: ['red'] });
    expect((await sendNow(sanne, held)).status).toBe(200);
    await eventually(async () => expect((await colours(recordId)).live).toEqual(['red']));
  });
});

describe('6 a comment with a hold', () => {
  it('6 counts while it is held, and for nothing once it was taken back', async () => {
    const { body } = await femke('GET', `spaces/${spaceId}`);
    const drafted = await femke('POST', `spaces/${spaceId}/agreement-drafts`, aDraft());
    await peopled.letGo('nl', String(drafted.body['messageId']));
    expect(body['revision']).toBe(2);
    let position = '';
    await eventually(async () => {
      const { body: space } = await femke('GET', `spaces/${spaceId}`);
      const drafts = space['drafts'] as { messageId: string; position: string }[];
      position = String(drafts.find(({ messageId }) => messageId === drafted.body['messageId'])?.position ?? '');
      expect(position).not.toBe('');
    });
    const say = (text: string): Promise<Answer> =>
      sanne('POST', `spaces/${spaceId}/agreement-comments`, { position, clause: '', text, hold: 10 });
    const held = heldOf(await say('A remark'));
    expect(heldOf(await say('A remark')).holdId).toBe(held.holdId);
    expect(await say('Another')).toMatchObject({ body: { code: 'COMMENT_TOO_SOON' } });
    expect((await undo(sanne, held)).status).toBe(204);
    const again = heldOf(await say('A better remark'));
    expect(await sendNow(sanne, again)).toMatchObject({ status: 200, body: { state: 'waiting-for-approval' } });
    const [{ n }] = await query('select count(*)::int as n from comment_sent');
    expect(n).toBe(1);
  });
});

function aDraft(): object {
  return {
    title: 'JIT Voorbeeld, anew',
    purpose: 'trafficking for labour exploitation',
    offences: ['trafficking in human beings'],
    members: ['nl', 'hu'].map((member) => ({ member, authority: `Demo authority ${member.toUpperCase()}` })),
    starts: '2020-01-01',
    ends: '2999-12-31',
    switches: [],
  };
}
