import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Item, itemsOf, itemsOfKind } from '../../../../../test/network/inbox-items.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { SharedCase } from '../../../../../test/network/shared-case.js';
import { HandBackWorker } from './hand-back.worker.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let peopled: PeopledNetwork;
let spaceId: string;
let shared: SharedCase;
let investigator: Caller;
let liaison: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  investigator = peopled.as('nl', 'investigator');
  liaison = peopled.as('nl', 'liaison');
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaceId);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const database = (country: 'nl' | 'hu') => peopled.network.gateway(country).database.dataSource;
const done = (id: string, as: Caller): Promise<Answer> => as('POST', `inbox/${id}/done`);

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
      const [{ count: said }] = await database('hu').query('select count(*)::int from statement where record_id = $1', [
        recordId,
      ]);
      expect(said).toBe(2);
    }, 30_000);
    expect(await newRecords(reader)).toMatchObject([{ recordId, matter: { values: 1 } }]);
    const before = await database('hu').query('select position from opened_record');
    const preview = () => colleague('GET', `${shared.path(recordId)}/preview`);
    expect(await preview()).toMatchObject({ status: 404, body: { code: 'RECORD_NOT_FOUND' } });
    const question = { kind: 'release', debtor: 'nl', term: 'd7', recordId, text: 'Since when?' };
    const asked = await colleague('POST', `spaces/${spaceId}/commitments`, question);
    expect(asked.status).toBe(202);
    const decider = peopled.as('hu', 'prosecutor');
    const decided = await decider('GET', `${shared.path(recordId)}/preview`);
    expect([decided.status, (await preview()).status]).toEqual([200, 404]);
    await shared.approve('hu', asked);
    await eventually(async () => {
      expect(await preview()).toMatchObject({ status: 200, body: { recordId, seen: null, statements: [{}, {}] } });
    }, 30_000);
    expect(await database('hu').query('select position from opened_record')).toEqual(before);
    expect(await newRecords(reader)).toHaveLength(1);
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

  it('is opened for the desk and for whoever opens it, also where it comes between their asking and the answer', async () => {
    const created = await shared.create('nl', ['hu'], 'DEMO-088');
    const recordId = String(created.body['recordId']);
    const [reader] = readers() as [Caller, Caller];
    const { opening, waits } = await database('hu').transaction(async (tx) => {
      // Of what an answer is read from this alone is nothing that a look or the follower reads.
      await tx.query('lock table approval_request in access exclusive mode');
      const opened = reader('GET', shared.path(recordId));
      await eventually(async () => {
        expect(
          await tx.query(`select from pg_locks where relation = 'approval_request'::regclass and not granted`),
        ).not.toEqual([]);
      }, 30_000);
      await shared.approve('nl', created);
      await eventually(async () => {
        expect(
          await tx.query('select from desk_seen where record_id = $1 and seen_at is null', [recordId]),
        ).toHaveLength(1);
      }, 30_000);
      return {
        opening: opened,
        waits: await tx.query(`select from duty where kind = 'new-record' and about_id = $1`, [recordId]),
      };
    });
    expect(waits).toHaveLength(1);
    expect(await opening).toMatchObject({ status: 200, body: { recordId, seen: { isBehind: false, fresh: [] } } });
    expect(await newRecords(reader)).toEqual([]);
    await shared.change('nl', recordId, 'blue');
    await eventually(async () => {
      expect(await itemsOfKind(reader, 'new-facts')).toContainEqual(expect.objectContaining({ recordId }));
    }, 30_000);
  });

  it('is cleared by one person for that person alone', async () => {
    const recordId = await comes('DEMO-082');
    const [reader, colleague] = readers() as [Caller, Caller];
    expect((await done(`new-record.${spaceId}.${recordId}`, reader)).status).toBe(204);
    expect([await newRecords(reader), (await newRecords(colleague)).length]).toEqual([[], 1]);
    await shared.arrives(reader, recordId);
    expect(await newRecords(colleague)).toEqual([]);
  });

  it('moves to one person whom it is handed to, until it is opened', async () => {
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
    const acts = await database('hu').query(`select subjects from audit_entry where subjects @> $1`, [
      [`record:${recordId}`, `person:${one.id}`],
    ]);
    expect(acts).toHaveLength(1);
    await shared.arrives(colleague, recordId);
    expect(await newRecords(colleague)).toEqual([]);
    expect(await assign(one.id)).toMatchObject({ status: 404 });
  });

  it('comes back to the desk when the one who has it reads nothing there any more, and anybody may clear it', async () => {
    const [first, second] = [await comes('DEMO-084'), await comes('DEMO-085')];
    const [reader, colleague] = readers() as [Caller, Caller];
    const [one] = (await database('hu').query(`select id, roles from person where 'liaison' = any(roles)`)) as [
      { id: string; roles: string[] },
    ];
    for (const id of [first, second]) {
      expect((await reader('PUT', `spaces/${spaceId}/records/${id}/assignee`, { personId: one.id })).status).toBe(204);
    }
    await shared.arrives(reader, first);
    expect(await newRecords(colleague)).toMatchObject([{ recordId: second }]);
    const handBack = () => peopled.network.gateway('hu').app.get(HandBackWorker, { strict: false }).step();
    await handBack();
    expect(await newRecords(reader)).toEqual([]);
    await database('hu').query(`update person set roles = '{operations}' where id = $1`, [one.id]);
    await handBack();
    expect(await newRecords(reader)).toMatchObject([{ recordId: second, matter: { assigned: false } }]);
    await database('hu').query('update person set roles = $2 where id = $1', [one.id, one.roles]);
  });
});

it('4 read receipts and housekeeping stand in no list of what waits or was asked', async () => {
  type Sent = { readonly id: string; readonly isOfPerson: boolean };
  const sentBy = (country: 'nl' | 'hu'): Promise<readonly Sent[]> =>
    database(country).query(
      `select l.message_id as id, o.message_id is not null as "isOfPerson"
       from log_record l join space s using (space_no) left join own_message o on o.message_id = l.message_id
       where s.space_id = $1 and l.kind = 1 and l.verdict = 0 and l.sender = $2`,
      [spaceId, country],
    );
  await eventually(async () => expect((await sentBy('hu')).some(({ isOfPerson }) => !isOfPerson)).toBe(true), 30_000);
  const sent = [...(await sentBy('nl')), ...(await sentBy('hu'))];
  const lists: string[] = [];
  for (const country of ['nl', 'hu'] as const)
    for (const role of ['investigator', 'liaison', 'prosecutor'] as const)
      for (const path of ['inbox', 'waiting', `spaces/${spaceId}/commitments`])
        lists.push(JSON.stringify(await peopled.as(country, role)('GET', path)));
  const isListed = ({ id }: Sent): boolean => lists.some((list) => list.includes(id));
  expect(sent.filter(({ isOfPerson }) => isOfPerson).some(isListed)).toBe(true);
  expect(sent.filter(({ isOfPerson }) => !isOfPerson).filter(isListed)).toEqual([]);
});
