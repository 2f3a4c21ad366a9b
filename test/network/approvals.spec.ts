import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { logTopic } from '#libs/spacelog';
import { eventually } from './eventually.js';
import { type Answer, type Caller, PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

const TODAY = new Date().toISOString().slice(0, 10);

let peopled: PeopledNetwork;
let spaceId: string;
let investigator: Caller;
let prosecutor: Caller;
let liaison: Caller;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  investigator = peopled.as('nl', 'investigator');
  prosecutor = peopled.as('nl', 'prosecutor');
  liaison = peopled.as('nl', 'liaison');
  spaceId = await peopled.openSpace();
  const victims = { name: 'victim-identity', values: ['yes'], clause: '8.1' };
  await peopled.agree(spaceId, 2, { switches: [victims] });
}, 120_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const database = () => peopled.network.gateway('nl').database.dataSource;

const aVehicle = (plate: string, more: object = {}) => ({
  type: 'vehicle',
  release: ['hu'],
  legalBasis: 'Demo code of criminal procedure, art. 5',
  statements: [{ property: 'registrationNumber', value: plate, handling: { code: 'H1' }, ...more }],
});

const aStanding = (more: object = {}) => ({
  spaceId,
  types: ['vehicle'],
  recipients: ['hu'],
  highestHandling: 'H1',
  starts: TODAY,
  ends: '2999-12-31',
  reason: 'Vehicles of the case are shared at once',
  ...more,
});

async function create(
  record: object,
  as = investigator,
): Promise<{ messageId: string; state: string; recordId: string }> {
  const { status, body } = await as('POST', `spaces/${spaceId}/records`, record);
  expect({ status, body }).toMatchObject({ status: 202 });
  const [sent] = body['messages'] as { messageId: string; state: string }[];
  return { messageId: sent!.messageId, state: sent!.state, recordId: String(body['recordId']) };
}

const request = (messageId: string, as = prosecutor): Promise<Answer> => as('GET', `approvals/requests/${messageId}`);
const decide = (messageId: string, decision: string, as = prosecutor): Promise<Answer> =>
  as('POST', `approvals/requests/${messageId}/decision`, { decision, reason: 'Seen and weighed' });
const delivery = async (messageId: string): Promise<unknown> =>
  (await investigator('GET', `spaces/${spaceId}/messages/${messageId}/delivery`)).body;

const UNSENT = `
select from outbox union all select from sealed union all select from opened_record where not announced
union all select from reaction`;

/** Positions of the log, once everything that is on its way has arrived and was answered. */
async function quietLog(): Promise<bigint> {
  await eventually(async () => {
    for (const { database: of } of peopled.network.gateways.values()) {
      expect(await of.dataSource.query(UNSENT)).toEqual([]);
    }
  });
  const [topic, reader] = [logTopic(spaceId, 0n), peopled.network.log.reader(`test.${randomUUID()}`)];
  try {
    return (await reader.ends([topic])).get(topic)?.end ?? 0n;
  } finally {
    await reader.close();
  }
}

async function arrivesAtHungary(recordId: string): Promise<void> {
  await eventually(async () => {
    expect(await peopled.as('hu', 'investigator')('GET', `spaces/${spaceId}/records/${recordId}`)).toMatchObject({
      status: 200,
    });
  }, 30_000);
}

describe('a message outside every approval', () => {
  let waiting: Awaited<ReturnType<typeof create>>;
  let before: bigint;

  beforeAll(async () => {
    before = await quietLog();
    waiting = await create(aVehicle('DEMO-001'));
  }, SLOW_MS);

  it('waits, says why and for whom, and is on no wire', async () => {
    expect(waiting.state).toBe('waiting-for-approval');
    expect(await request(waiting.messageId, investigator)).toMatchObject({
      status: 200,
      body: {
        state: 'waiting',
        type: 'vehicle',
        recipients: ['hu'],
        handling: 'H1',
        grounds: ['new-recipient', 'no-standing-approval'],
        subject: `record:${waiting.recordId}`,
        author: { name: 'Sanne Voorbeeld' },
        mayDecide: false,
        deciders: [{ name: 'Maarten Voorbeeld', phone: null }],
      },
    });
    expect(await delivery(waiting.messageId)).toMatchObject({ state: 'waiting-for-approval', countries: [] });
    expect(await database().query('select from outbox union all select from sealed')).toEqual([]);
    expect(await quietLog()).toBe(before);
  });

  it('is shown at home as pending', async () => {
    const read = await investigator('GET', `spaces/${spaceId}/records/${waiting.recordId}`);
    expect(read.body['statements']).toMatchObject([{ value: 'DEMO-001', pending: true, waitsForApproval: true }]);
  });

  it('is nothing to build on: a change of the record is sent for itself', async () => {
    const path = `spaces/${spaceId}/records/${waiting.recordId}`;
    const legalBasis = 'Demo code of criminal procedure, art. 5';
    const retract = [{ messageId: waiting.messageId, index: 0 }];
    const tag = { 'if-match': '"1"' };
    expect(await investigator('PATCH', path, { legalBasis, retract }, tag)).toMatchObject({
      status: 422,
      body: { code: 'STATEMENT_NOT_LIVE' },
    });
    const colour = { property: 'colour', value: 'blue' };
    const changed = await investigator('PATCH', path, { legalBasis, assert: [colour] }, tag);
    expect(changed).toMatchObject({ status: 202, body: { version: 2, messages: [{ state: 'waiting-for-approval' }] } });
    const [{ messageId }] = changed.body['messages'] as [{ messageId: string }];
    expect(await request(messageId)).toMatchObject({ body: { recipients: ['hu'] } });
    expect(await decide(messageId, 'refuse')).toMatchObject({ status: 200 });
  });

  it('is decided by a prosecutor alone, of the own country', async () => {
    expect(await decide(waiting.messageId, 'approve', investigator)).toMatchObject({
      status: 403,
      body: { code: 'ACCESS_DENIED' },
    });
    // S23.2: who neither wrote it nor decides does not hear that it is there.
    for (const caller of [liaison, peopled.as('nl', 'operations')]) {
      expect(await decide(waiting.messageId, 'approve', caller)).toMatchObject({
        status: 404,
        body: { code: 'APPROVAL_NOT_FOUND' },
      });
    }
    expect((await decide(waiting.messageId, 'approve', peopled.as('hu', 'prosecutor'))).status).toBe(404);
  });

  it('is seen by those who wrote or decide it alone', async () => {
    expect(await request(waiting.messageId, liaison)).toMatchObject({
      status: 404,
      body: { code: 'APPROVAL_NOT_FOUND' },
    });
    const listed = async (as: Caller): Promise<unknown> =>
      (await as('GET', 'approvals/requests?state=waiting')).body['items'];
    expect(await listed(liaison)).toEqual([]);
    expect(await listed(investigator)).toMatchObject([{ messageId: waiting.messageId, mayDecide: false }]);
    expect(await listed(prosecutor)).toMatchObject([{ messageId: waiting.messageId, mayDecide: true }]);
  });

  it('shows whoever decides what it says, in the list too', async () => {
    const content = { asserts: [{ property: 'registrationNumber', value: 'DEMO-001' }] };
    expect(await request(waiting.messageId)).toMatchObject({ body: { mayDecide: true, content, recordName: null } });
    const listed = await prosecutor('GET', `approvals/requests?state=waiting&spaceId=${spaceId}`);
    expect(listed.body['items']).toMatchObject([{ messageId: waiting.messageId, content }]);
  });

  it('is foreseen: who is new in this case, and who would decide', async () => {
    const outlook = (as: Caller) => as('GET', `approvals/outlook?spaceId=${spaceId}`);
    expect(await outlook(investigator)).toMatchObject({
      status: 200,
      body: { knownRecipients: [], deciders: [{ name: 'Maarten Voorbeeld' }] },
    });
    expect(await outlook(prosecutor)).toMatchObject({ body: { deciders: [] } });
    expect((await outlook(peopled.as('nl', 'operations'))).status).toBe(403);
  });

  it(
    'goes once a prosecutor approves it, as it was written',
    async () => {
      expect(await decide(waiting.messageId, 'approve')).toMatchObject({
        status: 200,
        body: {
          state: 'approved',
          recordName: 'DEMO-001',
          settled: { by: 'Maarten Voorbeeld', reason: 'Seen and weighed' },
        },
      });
      await arrivesAtHungary(waiting.recordId);
      expect(await investigator('GET', `approvals/outlook?spaceId=${spaceId}`)).toMatchObject({
        body: { knownRecipients: ['hu'] },
      });
      await eventually(async () => {
        expect(await delivery(waiting.messageId)).toMatchObject({ state: 'published' });
      });
      expect(await decide(waiting.messageId, 'refuse')).toMatchObject({
        status: 409,
        body: { code: 'APPROVAL_SETTLED' },
      });
      // 26: what was decided keeps its name, and says where it stands.
      expect(await request(waiting.messageId)).toMatchObject({
        body: {
          recordName: 'DEMO-001',
          left: { position: expect.stringMatching(/^\d+$/), identity: expect.stringMatching(/^[0-9a-f]{64}$/) },
        },
      });
      expect(
        await database().query('select basis, author from own_message where message_id = $1', [waiting.messageId]),
      ).toMatchObject([{ basis: 'by-hand' }]);
    },
    SLOW_MS,
  );

  it('leaves nothing of its text behind, and is on no wire, when it is refused or taken back', async () => {
    const [refused, withdrawn] = [await create(aVehicle('DEMO-002')), await create(aVehicle('DEMO-003'))];
    const size = await quietLog();
    const withdrawal = `approvals/requests/${withdrawn.messageId}/withdrawal`;
    expect(await prosecutor('POST', withdrawal)).toMatchObject({ status: 403, body: { code: 'APPROVAL_OF_OTHERS' } });
    expect(await investigator('POST', withdrawal)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await decide(refused.messageId, 'refuse')).toMatchObject({ status: 200, body: { state: 'refused' } });
    expect(await request(refused.messageId)).toMatchObject({ body: { left: null } });
    expect(await delivery(refused.messageId)).toMatchObject({ state: 'refused', code: 'APPROVAL_REFUSED' });
    expect(await delivery(withdrawn.messageId)).toMatchObject({ state: 'refused', code: 'APPROVAL_WITHDRAWN' });
    for (const { recordId } of [refused, withdrawn]) {
      expect((await investigator('GET', `spaces/${spaceId}/records/${recordId}`)).status).toBe(404);
    }
    expect(
      await database().query("select from approval_request where state <> 'waiting' and message is not null"),
    ).toEqual([]);
    expect(await quietLog()).toBe(size);
  });
});

describe('a standing approval', () => {
  let approvalId: string;

  it('is given by prosecutors, for members that take part and a period to come', async () => {
    const give = (body: object, as = prosecutor) => as('POST', 'approvals/standing', body);
    expect(await give(aStanding(), investigator)).toMatchObject({ status: 403, body: { code: 'ACCESS_DENIED' } });
    for (const recipients of [['ro'], ['nl']]) {
      expect(await give(aStanding({ recipients }))).toMatchObject({ status: 422, body: { code: 'RECIPIENT_UNKNOWN' } });
    }
    for (const period of [
      { ends: '2020-01-01', starts: '2019-01-01' },
      { starts: '2998-01-01', ends: '2997-01-01' },
    ]) {
      expect(await give(aStanding(period))).toMatchObject({ status: 422, body: { code: 'APPROVAL_PERIOD' } });
    }
    expect((await give(aStanding({ ends: '2026-02-30' }))).status).toBe(400);
    const given = await give(aStanding());
    expect(given).toMatchObject({ status: 201 });
    approvalId = String(given.body['approvalId']);
    const listed = await investigator('GET', 'approvals/standing');
    expect(listed.body).toMatchObject([
      { approvalId, spaceId, givenBy: { name: 'Maarten Voorbeeld' }, ended: null, used: 0 },
    ]);
  });

  it(
    'lets what it covers go at once, and says afterwards what went by it',
    async () => {
      const sent = await create(aVehicle('DEMO-004'));
      expect(sent.state).toBe('accepted');
      await arrivesAtHungary(sent.recordId);
      const listed = await prosecutor('GET', `approvals/standing?spaceId=${spaceId}`);
      expect(listed.body).toMatchObject([{ approvalId, used: 1 }]);
    },
    SLOW_MS,
  );

  it.each<[string, object, string]>([
    ['another type', { ...aVehicle('DEMO-005'), type: 'organisation' }, 'no-standing-approval'],
    ['a higher handling', aVehicle('DEMO-006', { handling: { code: 'H2' } }), 'no-standing-approval'],
    ['the identity of a victim', aVehicle('DEMO-007', { sensitivities: ['victim-identity'] }), 'sensitive'],
    ['a minor', aVehicle('DEMO-008', { sensitivities: ['minor'] }), 'sensitive'],
  ])('does not cover %s', async (_, record, ground) => {
    const sent = await create(record);
    expect(sent.state).toBe('waiting-for-approval');
    expect(await request(sent.messageId)).toMatchObject({ body: { grounds: [ground] } });
  });

  it('covers nothing once it has ended', async () => {
    const end = (as: Caller) => as('DELETE', `approvals/standing/${approvalId}`);
    expect((await end(investigator)).status).toBe(403);
    expect((await peopled.as('nl', 'operations')('GET', 'approvals/standing')).body).toEqual([]);
    expect((await end(prosecutor)).status).toBe(204);
    expect((await create(aVehicle('DEMO-009'))).state).toBe('waiting-for-approval');
    const listed = await investigator('GET', `approvals/standing?spaceId=${spaceId}`);
    expect(listed.body).toMatchObject([{ ended: { by: 'Maarten Voorbeeld' } }]);
  });
});

it('is decided once, however many decide at the same time', async () => {
  const { messageId } = await create({ ...aVehicle('DEMO-012'), type: 'organisation' });
  const answers = await Promise.all([
    decide(messageId, 'refuse'),
    decide(messageId, 'approve'),
    decide(messageId, 'refuse'),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
});

it('asks nobody about what stays at home', async () => {
  const record = { ...aVehicle('DEMO-010', { sensitivities: ['minor'] }), release: [] };
  expect((await create(record)).state).toBe('accepted');
});

it(
  'does not send under a new agreement what was written under the old one',
  async () => {
    const waiting = await create(aVehicle('DEMO-011'));
    await peopled.agree(spaceId, 3);
    expect(await decide(waiting.messageId, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'APPROVAL_OUTDATED' },
    });
    expect(await decide(waiting.messageId, 'refuse')).toMatchObject({ status: 200 });
  },
  SLOW_MS,
);
