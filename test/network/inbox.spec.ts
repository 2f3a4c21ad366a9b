import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Kind } from '#libs/contracts';
import { MissingKeysWorker } from '../../libs/member/src/jobs/missing-keys.worker.js';
import { eventually } from './eventually.js';
import { type Item, itemsOf, itemsOfKind } from './inbox-items.js';
import { type Answer, type Caller, PeopledNetwork } from './peopled-network.js';
import { SharedCase } from './shared-case.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let peopled: PeopledNetwork;
let spaceId: string;
let shared: SharedCase;
let investigator: Caller;
let prosecutor: Caller;
let liaison: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  investigator = peopled.as('nl', 'investigator');
  prosecutor = peopled.as('nl', 'prosecutor');
  liaison = peopled.as('nl', 'liaison');
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaceId);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const database = (country = 'nl') => peopled.network.gateway(country).database.dataSource;
const count = async (as: Caller) => (await as('GET', 'inbox/count')).body;
const done = (id: string, as: Caller): Promise<Answer> => as('POST', `inbox/${id}/done`);

describe('an approval', () => {
  let messageId: string;

  it('waits in the inbox of those who decide, and of nobody else', async () => {
    const { body } = await shared.create('nl', ['hu'], 'DEMO-001');
    [{ messageId }] = body['messages'] as [{ messageId: string }];
    expect(await itemsOf(prosecutor)).toEqual([
      {
        id: `approval.${messageId}`,
        kind: 'approval',
        spaceId,
        spaceTitle: 'JIT Voorbeeld',
        recordId: body['recordId'],
        recordType: null,
        recordName: 'DEMO-001',
        recordNumber: null,
        recordHandling: 'H1',
        at: expect.any(String),
        dueAt: null,
        harm: 0,
        waitsFor: { kind: 'desk' },
        state: 'open',
        snoozedUntil: null,
        mustAct: true,
        clearable: false,
        matter: {
          kind: 'approval',
          messageId,
          type: 'vehicle',
          author: 'Sanne Voorbeeld',
          recipients: ['hu'],
          grounds: ['new-recipient', 'no-standing-approval'],
        },
      },
    ]);
    expect(await itemsOf(investigator)).toEqual([]);
    expect(await itemsOf(peopled.as('hu', 'prosecutor'))).toEqual([]);
    const others = { kind: 'approval', messageId, recordName: 'DEMO-001', members: ['hu'] };
    expect((await investigator('GET', 'waiting')).body).toMatchObject({ items: [others] });
    expect((await liaison('GET', 'waiting')).body).toMatchObject({ items: [] });
  });

  it('can be put aside for a while, and is counted when it is back', async () => {
    const id = `approval.${messageId}`;
    expect(await done(id, prosecutor)).toMatchObject({ status: 409, body: { code: 'INBOX_ITEM_WAITS' } });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect((await prosecutor('POST', `inbox/${id}/snooze`, { until })).status).toBe(204);
    expect(await itemsOf(prosecutor)).toEqual([]);
    expect(await itemsOf(prosecutor, '?state=snoozed')).toMatchObject([{ id, state: 'snoozed', snoozedUntil: until }]);
    expect(await count(prosecutor)).toMatchObject({ total: 0, mustAct: 0 });
    await database().query(`update duty_mark set snoozed_until = now() - interval '1 second'`);
    expect(await itemsOf(prosecutor)).toMatchObject([{ id, state: 'open' }]);
    expect(await count(prosecutor)).toEqual({
      total: 1,
      mustAct: 1,
      groups: {
        approval: 1,
        refused: 0,
        remark: 0,
        proposal: 0,
        'proposal-news': 0,
        'key-missing': 0,
        invitation: 0,
        request: 0,
        'request-due': 0,
        'request-unseen': 0,
        'request-news': 0,
        'new-facts': 0,
        'new-record': 0,
        pairs: 0,
        'case-opened': 0,
        'handed-signal': 0,
        'passed-signal': 0,
        'passed-answer': 0,
        comment: 0,
      },
    });
  });

  it('that is refused goes back to its author, who clears it', async () => {
    const decision = { decision: 'refuse', reason: 'Not proportionate' };
    await prosecutor('POST', `approvals/requests/${messageId}/decision`, decision);
    expect(await itemsOf(prosecutor)).toEqual([]);
    const [item] = await itemsOf(investigator);
    expect(item).toMatchObject({
      kind: 'refused',
      waitsFor: { kind: 'me' },
      mustAct: true,
      matter: { by: 'approval', messageId, reason: 'Not proportionate' },
    });
    expect(await itemsOf(liaison)).toEqual([]);
    expect(await done(item!.id, liaison)).toMatchObject({ status: 404, body: { code: 'INBOX_ITEM_NOT_FOUND' } });
    expect((await done(item!.id, investigator)).status).toBe(204);
    expect(await itemsOf(investigator)).toEqual([]);
  });
});

describe('S5 a message that waits for the key of a member', () => {
  const lookForMissingKeys = () => peopled.network.gateway('nl').app.get(MissingKeysWorker, { strict: false }).step();

  it('asks its author, and what merely rests on it asks nobody', async () => {
    const [{ author }] = await database().query(`select author from approval_request where type = 'vehicle' limit 1`);
    const waiting = [randomUUID(), randomUUID()];
    for (const [index, recipients] of [['bg', 'hu', 'nl'], ['hu']].entries()) {
      await database().query(
        `with o as (insert into outbox (space_no, kind, message_id, urgency, type, recipients, payload, accepted_at, waits_for)
           select space_no, $3, $1, 0, 'a.Type', $4, '', now() - interval '2 hours', '{bg}' from space where space_id = $2)
         insert into own_message (message_id, space_no, author, basis, sent_at)
         select $1, space_no, $5, 'by-hand', now() from space where space_id = $2`,
        [waiting[index], spaceId, Kind.BUSINESS, recipients, author],
      );
    }
    await lookForMissingKeys();
    const asked = await investigator('GET', 'inbox?kind=key-missing');
    expect(asked.body['items']).toMatchObject([{ matter: { messageId: waiting[0], members: ['bg'] } }]);
    expect(await count(investigator)).toMatchObject({ groups: { 'key-missing': 1 } });
    await database().query('delete from outbox where message_id = any($1)', [waiting]);
    await lookForMissingKeys();
    expect(await count(investigator)).toMatchObject({ groups: { 'key-missing': 0 } });
  });
});

describe('a request to release what is sealed', () => {
  it('waits for the desk of its owner, and its answer for who asked', async () => {
    const recordId = await shared.share('hu', ['bg'], 'DEMO-004');
    let position = '';
    await eventually(async () => {
      const [row] = await database().query(
        `select max(position) as position from log_record where sender = 'hu' and recipients = '{bg,hu}'`,
      );
      expect(row.position).not.toBeNull();
      position = String(row.position);
    }, 30_000);
    const offer = { kind: 'release', debtor: 'hu', term: 'd7', position, text: 'Perhaps ours' };
    const asked = await investigator('POST', `spaces/${spaceId}/commitments`, offer);
    expect(asked.status).toBe(202);
    await shared.approve('nl', asked);
    const hungary = peopled.as('hu', 'liaison');
    await eventually(async () => {
      const { body } = await investigator('GET', 'waiting');
      expect(body['items']).toContainEqual(
        expect.objectContaining({
          kind: 'request',
          members: ['hu'],
          reason: 'Perhaps ours',
          recordName: null,
        }),
      );
    }, 30_000);
    await eventually(async () => {
      expect(await itemsOfKind(hungary, 'request')).toMatchObject([
        {
          recordId,
          recordName: 'DEMO-004',
          waitsFor: { kind: 'desk' },
          mustAct: true,
          clearable: false,
          matter: { member: 'nl', author: 'Sanne Voorbeeld', text: 'Perhaps ours', isPaused: false },
        },
      ]);
    }, 30_000);
    expect(await itemsOfKind(peopled.as('hu', 'operations'), 'request')).toEqual([]);
    const path = `spaces/${spaceId}/commitments/nl.${String(asked.body['messageId'])}`;
    const { version } = (await hungary('GET', path)).body;
    const say = (move: object) => hungary('POST', `${path}/moves`, move, { 'if-match': `"${String(version)}"` });
    const refused = { move: 'decline', code: 'other', text: 'Another case' };
    const answered = await say(refused);
    expect(answered.status).toBe(202);
    expect(await itemsOfKind(hungary, 'request')).toEqual([]);
    expect(await say(refused)).toEqual(answered);
    expect(await say({ ...refused, move: 'pause' })).toMatchObject({
      status: 409,
      body: { code: 'MOVE_ON_ITS_WAY' },
    });
    await shared.approve('hu', answered);
    await eventually(async () => {
      expect(await itemsOfKind(investigator, 'request-news')).toMatchObject([
        {
          waitsFor: { kind: 'me' },
          mustAct: false,
          matter: { member: 'hu', said: 'declined', code: 'other', text: 'Another case', asked: 'Perhaps ours' },
        },
      ]);
    }, 30_000);
    expect(await itemsOfKind(liaison, 'request-news')).toEqual([]);
  });
});

describe('a colleague who is away', () => {
  const away = (from: number, until: number) => ({
    from: new Date(Date.now() + from).toISOString(),
    until: new Date(Date.now() + until).toISOString(),
    note: 'Hearing abroad',
  });

  it('leaves what waits for them to the desk, as long as they are away', async () => {
    await database().query(`update person set desk = 'Demo desk' where id in ('sanne', 'femke')`);
    expect(await itemsOfKind(liaison, 'request-news')).toEqual([]);
    expect(await investigator('PUT', 'me/absence', away(-1000, 3_600_000))).toMatchObject({
      status: 200,
      body: { absence: { note: 'Hearing abroad' } },
    });
    // Who works where is as the newest look at the session said.
    await eventually(async () => {
      expect(await itemsOfKind(liaison, 'request-news')).toMatchObject([
        { waitsFor: { kind: 'colleague', id: 'sanne', name: 'Sanne Voorbeeld' } },
      ]);
    }, 10_000);
    expect(await itemsOfKind(prosecutor, 'request-news')).toEqual([]);
    expect(await itemsOfKind(investigator, 'request-news')).toMatchObject([{ waitsFor: { kind: 'me' } }]);
    expect((await investigator('DELETE', 'me/absence')).status).toBe(204);
    expect((await investigator('GET', 'me/absence')).body).toEqual({ absence: null });
    expect(await itemsOfKind(liaison, 'request-news')).toEqual([]);
  });

  it('is not away before or after', async () => {
    await investigator('PUT', 'me/absence', away(3_000_000, 3_600_000));
    expect(await itemsOfKind(liaison, 'request-news')).toEqual([]);
    expect(await investigator('PUT', 'me/absence', away(-7000, -1000))).toMatchObject({
      status: 422,
      body: { code: 'ABSENCE_PERIOD' },
    });
  });
});

describe('a list', () => {
  it('goes on where its page ended', async () => {
    for (const plate of ['DEMO-011', 'DEMO-012', 'DEMO-013']) {
      await shared.create('nl', ['bg'], plate);
    }
    const all = (await itemsOf(prosecutor)).map(({ id }) => id);
    expect(all).toHaveLength(3);
    const first = await prosecutor('GET', 'inbox?limit=2');
    const second = await prosecutor('GET', `inbox?limit=2&cursor=${String(first.body['next'])}`);
    const ids = [first, second].flatMap(({ body }) => (body['items'] as Item[]).map(({ id }) => id));
    expect([ids, second.body['next']]).toEqual([all, null]);
  });

  it.each([
    ['GET', 'inbox?kind=everything', undefined],
    ['GET', 'inbox?state=done', undefined],
    ['POST', 'inbox/approval.x/snooze', { until: 'tomorrow' }],
    ['PUT', 'me/absence', { from: '2026-01-01', until: '2026-01-02', note: '' }],
  ])('refuses what it does not know: %s %s', async (method, path, body) => {
    expect(await prosecutor(method, path, body)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });
});
