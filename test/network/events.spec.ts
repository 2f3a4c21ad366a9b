import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { v7 as uuid } from 'uuid';
import { HandlingCode, Nature, RecordChangedSchema, RecordType, uuidBytes } from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import type { Country } from '../../apps/cli/src/local/ports.js';
import type { Role } from '../../libs/people/src/person.js';
import { EventReader } from './event-reader.js';
import { eventually } from './eventually.js';
import { PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
const SECRET = 'Gabor Minta';

let peopled: PeopledNetwork;
let spaceId: string;
const readers: EventReader[] = [];

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
}, 120_000);

afterAll(async () => {
  for (const reader of readers) reader.close();
  await peopled?.stop();
}, SLOW_MS);

async function listen(country: Country, role: Role, lastId?: string): Promise<EventReader> {
  const headers: Record<string, string> = lastId === undefined ? {} : { 'last-event-id': lastId };
  const reader = await EventReader.open(await peopled.stream(country, role, 'events', headers));
  readers.push(reader);
  await eventually(() => expect(reader.has('ready') || reader.has('reset')).toBe(true));
  return reader;
}

async function share(): Promise<{ recordId: string; messageId: string }> {
  const created = await peopled.as('nl', 'investigator')('POST', `spaces/${spaceId}/records`, {
    type: 'person',
    release: ['hu'],
    legalBasis: 'Demo code of criminal procedure, art. 5',
    statements: [{ property: 'name', value: SECRET }],
  });
  expect(created.status).toBe(202);
  const [sent] = created.body['messages'] as { messageId: string }[];
  return { recordId: String(created.body['recordId']), messageId: sent!.messageId };
}

async function approve(messageId: string): Promise<void> {
  const path = `approvals/requests/${messageId}/decision`;
  const decided = await peopled.as('nl', 'prosecutor')('POST', path, { decision: 'approve', reason: 'Seen' });
  expect(decided.status).toBe(200);
}

describe('the events of a gateway', () => {
  it(
    'tell each person what is theirs, from the waiting to the arrival, and no content',
    async () => {
      const [author, prosecutor, liaison, operations] = await Promise.all(
        (['investigator', 'prosecutor', 'liaison', 'operations'] as const).map((role) => listen('nl', role)),
      );
      const [reader, abroad] = await Promise.all([listen('hu', 'investigator'), listen('hu', 'operations')]);

      const { recordId, messageId } = await share();
      const about = [`record:${recordId}`, 'inbox'];
      const waiting = { kind: 'approval-waiting', spaceId, messageId, mustAct: true, about };
      await eventually(() => expect(prosecutor!.of('approval-waiting')).toEqual([waiting]));
      await approve(messageId);
      const type = 'joinder.record.v1.RecordChanged';
      const changed = { kind: 'changed', type, spaceId, recordId, sender: 'nl', about };
      await eventually(() => {
        expect(author!.of('approval-settled')).toEqual([
          { kind: 'approval-settled', spaceId, messageId, state: 'approved', about },
        ]);
        // It leaves the queues of all who could have decided.
        expect(prosecutor!.of('approval-settled')).toEqual(author!.of('approval-settled'));
        for (const stream of [author!, liaison!, reader]) expect(stream.of('changed')).toMatchObject([changed]);
        for (const stream of [author!, operations!]) {
          const members = stream.of('delivery').map(({ member }) => member);
          expect(new Set(members)).toEqual(new Set(['hu', 'nl']));
        }
      }, 30_000);

      for (const stream of [author!, liaison!, operations!]) expect(stream.of('approval-waiting')).toEqual([]);
      for (const stream of [liaison!, operations!]) expect(stream.of('approval-settled')).toEqual([]);
      for (const stream of [operations!, abroad]) expect(stream.of('changed')).toEqual([]);
      for (const stream of readers) expect(stream.text).not.toContain(SECRET);
    },
    SLOW_MS,
  );

  it(
    'tell an author that another country refused, with the code',
    async () => {
      const [author, colleague] = [await listen('hu', 'investigator'), await listen('hu', 'liaison')];
      const messageId = uuid();
      await sendChangeOfNobody(messageId, String((await session('hu', 'investigator'))['id']));
      await eventually(
        () =>
          expect(author.of('refused')).toEqual([
            {
              kind: 'refused',
              spaceId,
              messageId,
              code: 'E_INVALID',
              member: 'nl',
              mustAct: true,
              about: [expect.stringMatching(/^position:\d+$/), 'inbox'],
            },
          ]),
        30_000,
      );
      expect(colleague.of('refused')).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'go on where somebody left off, without gap or double',
    async () => {
      const first = await listen('hu', 'investigator');
      const before = first.lastId;
      first.close();
      const { recordId, messageId } = await share();
      await approve(messageId);
      await eventually(async () => {
        const read = await peopled.as('hu', 'investigator')('GET', `spaces/${spaceId}/records/${recordId}`);
        expect(read.status).toBe(200);
      }, 30_000);
      const second = await listen('hu', 'investigator', before);
      await eventually(() => expect(second.of('changed')).toMatchObject([{ recordId }]));
      expect(second.has('reset')).toBe(false);
      const third = await listen('hu', 'investigator', second.lastId);
      expect(third.of('changed')).toEqual([]);
    },
    SLOW_MS,
  );

  it.each(['9223372036854775807-1', 'last tuesday', '1-2-3', ''])(
    'say to a reader with the unknown place %p that everything is to be loaded anew',
    async (lastId) => {
      const reader = await listen('nl', 'investigator', lastId);
      expect([reader.has('reset'), reader.has('ready')]).toEqual([true, false]);
      expect(reader.lastId).toMatch(/^\d+-\d+$/);
    },
  );

  it('are for people who are signed in', async () => {
    const answer = await fetch(new URL('/api/v1/events', peopled.issuer('nl').gatewayUrl));
    expect(answer.status).toBe(401);
  });

  it('give one person a bounded number of streams', async () => {
    const open = async () => (await peopled.stream('nl', 'operations', 'events')).status;
    const statuses: number[] = [];
    for (let i = 0; i < 13; i += 1) statuses.push(await open());
    expect(statuses.at(-1)).toBe(429);
  });
});

async function session(country: Country, role: Role): Promise<Record<string, unknown>> {
  return (await peopled.as(country, role)('GET', 'session')).body['person'] as Record<string, unknown>;
}

/** A change of a record of the other country, by a gateway that does not keep its own rules. */
async function sendChangeOfNobody(messageId: string, author: string): Promise<void> {
  const hu = peopled.network.gateway('hu');
  const [known] = await hu.database.dataSource.query('select space_no, record_id from record limit 1');
  const statement = {
    property: 'name',
    value: SECRET,
    nature: Nature.FACT,
    handling: { code: HandlingCode.H1 },
    release: ['nl'],
    purpose: 'trafficking',
    legalBasis: 'art. 13',
    author: 'Példa Zsófia',
  };
  const message = create(RecordChangedSchema, {
    recordId: uuidBytes(known.record_id),
    type: RecordType.PERSON,
    version: 2,
    asserts: [statement],
  });
  await hu.app.get(Transaction, { strict: false }).run(async (tx) => {
    await tx.query(
      `insert into own_message (message_id, space_no, author, basis, sent_at) values ($1, $2, $3, 'by-hand', now())`,
      [messageId, known.space_no, author],
    );
    const outgoing = { spaceId, schema: RecordChangedSchema, message, recipients: ['nl'], messageId };
    await hu.app.get(Exchange, { strict: false }).submit(tx, outgoing);
  });
}
