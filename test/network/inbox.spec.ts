import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
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
        'key-missing': 0,
        invitation: 0,
        question: 0,
        answer: 0,
        'new-facts': 0,
        'new-record': 0,
        'case-opened': 0,
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

describe('a record that somebody follows', () => {
  let recordId: string;
  /** Opens it, and has all that is shown in view. */
  const look = async (as: Caller): Promise<Answer['body']> => {
    const { body } = await as('GET', shared.path(recordId));
    const { through } = body['seen'] as { through: string };
    expect((await as('PUT', `${shared.path(recordId)}/seen`, { through })).status).toBe(204);
    return body;
  };
  const newFacts = (of: string): string =>
    `new-facts.${spaceId}.${of}.${createHash('md5').update('sanne').digest('hex')}`;

  beforeAll(async () => {
    recordId = await shared.share('hu', ['nl'], 'DEMO-002');
    await shared.arrives(investigator, recordId);
  }, SLOW_MS);

  it('11 is told of when another country changes it, until that was in view', async () => {
    expect((await investigator('GET', shared.following(recordId))).body).toEqual({ following: false, since: null });
    expect((await investigator('PUT', shared.following(recordId))).body).toMatchObject({ following: true });
    expect(await itemsOf(investigator)).toEqual([]);
    await shared.change('hu', recordId, 'blue');
    await eventually(async () => {
      expect(await itemsOf(investigator)).toMatchObject([
        {
          id: newFacts(recordId),
          kind: 'new-facts',
          recordId,
          recordType: 'vehicle',
          recordName: 'DEMO-002',
          mustAct: false,
          matter: { changes: 1, members: ['hu'] },
        },
      ]);
    }, 30_000);
    expect(await itemsOf(liaison)).toEqual([]);
    const { body } = await investigator('GET', shared.path(recordId));
    const [blue] = (body['statements'] as { value: string; messageId: string; index: number }[]).filter(
      ({ value }) => value === 'blue',
    );
    expect(body['seen']).toMatchObject({
      isBehind: true,
      fresh: [{ messageId: blue?.messageId, index: blue?.index, position: expect.any(String) }],
    });
    expect(await itemsOf(investigator)).toHaveLength(1);
    await look(investigator);
    expect(await itemsOf(investigator)).toEqual([]);
    expect(await look(investigator)).toMatchObject({ seen: { isBehind: false, fresh: [] } });
  });

  it('11 is one that was opened once, too', async () => {
    expect(await look(liaison)).toMatchObject({ seen: { isBehind: false, fresh: [] } });
    await shared.change('hu', recordId, 'black');
    await eventually(async () => {
      expect(await itemsOfKind(liaison, 'new-facts')).toMatchObject([{ recordId, matter: { changes: 1 } }]);
    }, 30_000);
    await look(liaison);
    expect((await liaison('DELETE', shared.following(recordId))).status).toBe(204);
    await look(investigator);
  });

  it('comes back with the next change after it was cleared', async () => {
    await shared.change('hu', recordId, 'red');
    await eventually(async () => expect(await itemsOfKind(investigator, 'new-facts')).toHaveLength(1), 30_000);
    expect((await done(newFacts(recordId), investigator)).status).toBe(204);
    expect(await itemsOf(investigator)).toEqual([]);
    await shared.change('hu', recordId, 'green');
    await eventually(async () => {
      expect(await itemsOf(investigator)).toMatchObject([{ matter: { changes: 2 } }]);
    }, 30_000);
  });

  it('is not told of any more once it is no longer followed', async () => {
    expect((await investigator('DELETE', shared.following(recordId))).status).toBe(204);
    expect(await itemsOf(investigator)).toEqual([]);
  });

  it('is whatever somebody wrote, and own words are no news', async () => {
    const own = await shared.share('nl', ['hu'], 'DEMO-003');
    expect((await investigator('GET', shared.following(own))).body).toMatchObject({ following: true });
    expect((await liaison('PUT', shared.following(own))).body).toMatchObject({ following: true });
    await shared.change('nl', own, 'white');
    await eventually(async () => {
      expect(await itemsOfKind(liaison, 'new-facts')).toMatchObject([{ recordId: own, matter: { members: ['nl'] } }]);
    }, 30_000);
    expect(await itemsOfKind(investigator, 'new-facts')).toEqual([]);
  });

  it('is one that is here', async () => {
    const unknown = shared.following('018f0000-0000-7000-8000-0000000000aa');
    expect(await investigator('PUT', unknown)).toMatchObject({ status: 404 });
    expect(await peopled.as('nl', 'operations')('PUT', shared.following(recordId))).toMatchObject({ status: 403 });
  });
});

/** How soon the desk sees what came. */
const SOON_MS = 2000;

describe('8 a record of another country', () => {
  const readers = (): readonly Caller[] => [peopled.as('hu', 'investigator'), peopled.as('hu', 'liaison')];
  /** Of those that are shared here. */
  const newRecords = async (as: Caller): Promise<Item[]> =>
    (await itemsOfKind(as, 'new-record')).filter(({ recordName }) => recordName?.startsWith('DEMO-08') === true);

  /** Shares a vehicle of NL with HU. Answers its id, once everybody of the desk of HU sees it. */
  async function comes(plate: string): Promise<string> {
    const recordId = await shared.share('nl', ['hu'], plate);
    await eventually(async () => {
      const [row] = await database('hu').query('select from record where record_id = $1', [recordId]);
      expect(row).toBeDefined();
    }, 30_000);
    for (const reader of readers()) {
      await eventually(async () => {
        expect(await newRecords(reader)).toContainEqual(
          expect.objectContaining({
            id: `new-record.${spaceId}.${recordId}`,
            recordId,
            recordName: plate,
            waitsFor: { kind: 'desk' },
            mustAct: false,
            matter: expect.objectContaining({ member: 'nl', values: 1, sealed: 0, assigned: false }),
          }),
        );
      }, SOON_MS);
    }
    return recordId;
  }

  it('is one line for everybody of the desk within 2 s, and gone for all once one of them opened it', async () => {
    const recordId = await comes('DEMO-081');
    expect(await newRecords(peopled.as('hu', 'operations'))).toEqual([]);
    expect(await newRecords(investigator)).toEqual([]);
    await shared.change('nl', recordId, 'blue');
    const [reader, colleague] = readers() as [Caller, Caller];
    await eventually(async () => {
      expect(await newRecords(reader)).toMatchObject([{ recordId, matter: { values: 2 } }]);
    }, 30_000);
    await shared.arrives(colleague, recordId);
    for (const each of readers()) expect(await newRecords(each)).toEqual([]);
    await shared.change('nl', recordId, 'red');
    await eventually(async () => {
      const [{ count: said }] = await database('hu').query('select count(*)::int from statement where record_id = $1', [
        recordId,
      ]);
      expect(said).toBe(3);
    }, 30_000);
    expect(await newRecords(reader)).toEqual([]);
  });

  it('is cleared by one person for that person alone', async () => {
    const recordId = await comes('DEMO-082');
    const [reader, colleague] = readers() as [Caller, Caller];
    expect((await done(`new-record.${spaceId}.${recordId}`, reader)).status).toBe(204);
    expect([await newRecords(reader), (await newRecords(colleague)).length]).toEqual([[], 1]);
    await shared.arrives(reader, recordId);
    expect(await newRecords(colleague)).toEqual([]);
  });

  it('moves to one person whom it is handed to, until that one opens it', async () => {
    const recordId = await comes('DEMO-083');
    const [reader, colleague] = readers() as [Caller, Caller];
    const { body: colleagues } = await reader('GET', `spaces/${spaceId}/colleagues`);
    const [one] = (await database('hu').query(`select id from person where 'liaison' = any(roles)`)) as [
      { id: string },
    ];
    expect(colleagues).toContainEqual(expect.objectContaining({ id: one.id }));
    const assign = (personId: string, id = recordId): Promise<Answer> =>
      reader('PUT', `spaces/${spaceId}/records/${id}/assignee`, { personId });
    expect(await assign('nobody')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect((await assign(one.id)).status).toBe(204);
    expect(await newRecords(reader)).toEqual([]);
    expect(await newRecords(colleague)).toMatchObject([
      { recordId, waitsFor: { kind: 'me' }, matter: { assigned: true } },
    ]);
    await shared.arrives(reader, recordId);
    expect(await newRecords(colleague)).toHaveLength(1);
    await shared.arrives(colleague, recordId);
    expect(await newRecords(colleague)).toEqual([]);
    expect(await assign(one.id)).toMatchObject({ status: 404 });
  });

  it('has what is sealed of its sender folded into its line', async () => {
    const recordId = await comes('DEMO-084');
    await shared.share('nl', ['bg'], 'DEMO-085');
    await eventually(async () => {
      const [{ count: said }] = await database('hu').query(
        `select count(*)::int from log_record where sender = 'nl' and kind = 1 and recipients = '{bg,nl}'`,
      );
      expect(said).toBeGreaterThan(0);
    }, 30_000);
    await shared.change('nl', recordId, 'white');
    const [reader] = readers() as [Caller];
    await eventually(async () => {
      expect(await newRecords(reader)).toMatchObject([
        { recordId, matter: { values: 2, sealed: 1, sealedFrom: expect.any(String), sealedTo: expect.any(String) } },
      ]);
    }, 30_000);
    await shared.arrives(reader, recordId);
  });
});

describe('a question', () => {
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
    const asked = await investigator('POST', `spaces/${spaceId}/asks`, { position, reason: 'Perhaps ours' });
    expect(asked.status).toBe(202);
    await shared.approve('nl', asked);
    const hungary = peopled.as('hu', 'liaison');
    await eventually(async () => {
      const { body } = await investigator('GET', 'waiting');
      expect(body['items']).toContainEqual(
        expect.objectContaining({
          kind: 'question',
          members: ['hu'],
          reason: 'Perhaps ours',
          recordName: null,
        }),
      );
    }, 30_000);
    await eventually(async () => {
      expect(await itemsOfKind(hungary, 'question')).toMatchObject([
        {
          recordId,
          recordName: 'DEMO-004',
          waitsFor: { kind: 'desk' },
          mustAct: true,
          clearable: false,
          matter: { member: 'nl', author: 'Sanne Voorbeeld', reason: 'Perhaps ours', answered: null },
        },
      ]);
    }, 30_000);
    expect(await itemsOfKind(peopled.as('hu', 'operations'), 'question')).toEqual([]);
    const path = `spaces/${spaceId}/asks/${String(asked.body['messageId'])}/answer`;
    const answered = await hungary('POST', path, { answer: 'refused', reason: 'Another case' });
    expect(answered.status).toBe(202);
    expect(await itemsOfKind(hungary, 'question')).toEqual([]);
    expect(await hungary('POST', path, { answer: 'refused', reason: 'Another case' })).toEqual(answered);
    expect(await hungary('POST', path, { answer: 'later', reason: 'Another case' })).toMatchObject({
      status: 409,
      body: { code: 'ASK_ANSWER_WAITS' },
    });
    await shared.approve('hu', answered);
    await eventually(async () => {
      expect(await itemsOfKind(investigator, 'answer')).toMatchObject([
        {
          waitsFor: { kind: 'me' },
          mustAct: false,
          matter: { member: 'hu', answer: 'refused', reason: 'Another case' },
        },
      ]);
    }, 30_000);
    expect(await itemsOfKind(liaison, 'answer')).toEqual([]);
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
    expect(await itemsOfKind(liaison, 'answer')).toEqual([]);
    expect(await investigator('PUT', 'me/absence', away(-1000, 3_600_000))).toMatchObject({
      status: 200,
      body: { absence: { note: 'Hearing abroad' } },
    });
    // Who works where is as the newest look at the session said.
    await eventually(async () => {
      expect(await itemsOfKind(liaison, 'answer')).toMatchObject([
        { waitsFor: { kind: 'colleague', id: 'sanne', name: 'Sanne Voorbeeld' } },
      ]);
    }, 10_000);
    expect(await itemsOfKind(prosecutor, 'answer')).toEqual([]);
    expect(await itemsOfKind(investigator, 'answer')).toMatchObject([{ waitsFor: { kind: 'me' } }]);
    expect((await investigator('DELETE', 'me/absence')).status).toBe(204);
    expect((await investigator('GET', 'me/absence')).body).toEqual({ absence: null });
    expect(await itemsOfKind(liaison, 'answer')).toEqual([]);
  });

  it('is not away before or after', async () => {
    await investigator('PUT', 'me/absence', away(3_000_000, 3_600_000));
    expect(await itemsOfKind(liaison, 'answer')).toEqual([]);
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
