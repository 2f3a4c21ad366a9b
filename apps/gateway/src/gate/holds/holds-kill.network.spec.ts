import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cutAfter } from '#libs/testing';
import { DataSource } from 'typeorm';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';
import { SteppedGateway } from '../../../../../test/network/stepped-gateway.js';
import { DueHoldsRepository } from './due-holds.repository.js';
import { EndHold } from './end-hold.service.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 120_000;
jest.setTimeout(SLOW_MS);
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';

let peopled: PeopledNetwork;
let spaceId: string;
let sanne: Caller;

/** The loops stand still, so that all that reaches the database is what a test does. */
beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  await letLeaveAtOnce(peopled, { spaceId, country: 'nl', recipients: ['hu'] });
  sanne = peopled.as('nl', 'investigator');
  await SteppedGateway.of(peopled.network.gateway('nl'));
}, 240_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const app = () => peopled.network.gateway('nl').app;
const query = (sql: string, values: readonly unknown[] = []) =>
  peopled.network.gateway('nl').database.dataSource.query(sql, [...values]);

async function aVehicle(plate: string): Promise<string> {
  const created = await sanne('POST', `spaces/${spaceId}/records`, {
    type: 'vehicle',
    release: ['hu'],
    legalBasis: LEGAL_BASIS,
    statements: [{ property: 'registrationNumber', value: plate, handling: { code: 'H1' } }],
  });
  expect(created.status).toBe(202);
  return String(created.body['recordId']);
}

const paint = (recordId: string): Promise<Answer> =>
  sanne(
    'PATCH',
    `spaces/${spaceId}/records/${recordId}`,
    { legalBasis: LEGAL_BASIS, hold: 10, assert: [{ property: 'colour', value: 'red', release: ['hu'] }] },
    { 'if-match': '"1"' },
  );

async function holdIdOf(painted: Promise<Answer>): Promise<string> {
  const { status, body } = await painted;
  const [first] = body['messages'] as { state: string; holdId: string }[];
  expect([status, first?.state]).toEqual([202, 'held']);
  return String(first?.holdId);
}

/** How often a change of a record is held, shown as held, accepted for the log, and shown as pending. */
async function countsOf(recordId: string): Promise<object> {
  const [row] = await query(
    `select (select count(*)::int from held_act where subjects @> array[$1]) as held,
       (select count(*)::int from pending_change where subject = $1 and state = 'held') as shown,
       (select count(*)::int from pending_change where subject = $1 and state = 'pending') - 1 as pending,
       (select count(*)::int from outbox o join pending_change p using (message_id) where p.subject = $1) - 1 as leaving`,
    [`record:${recordId}`],
  );
  return row;
}

const HELD = { held: 1, shown: 1, pending: 0, leaving: 0 };
const SENT = { held: 0, shown: 0, pending: 1, leaving: 1 };
const GONE = { held: 0, shown: 0, pending: 0, leaving: 0 };

/** Does work again and again, each time cut after one statement more, until it comes to its end. */
async function cutEverywhere(
  work: (cut: number, during: (done: () => Promise<unknown>) => Promise<boolean>) => Promise<void>,
) {
  let cut = 0;
  for (let isCut = true; isCut;) {
    cut += 1;
    await work(cut, async (done) => {
      const cutting = cutAfter(app().get(DataSource, { strict: false }), cut);
      await done().catch(() => undefined);
      cutting.end();
      isCut = cutting.isDone();
      return isCut;
    });
  }
  return cut;
}

describe('6 a process that dies between any two statements', () => {
  it('6 of the request holds once or not at all, and whoever asks again has it held once', async () => {
    const cuts = await cutEverywhere(async (cut, during) => {
      const recordId = await aVehicle(`DEMO-A${cut}`);
      await during(() => paint(recordId));
      expect([HELD, GONE]).toContainEqual(await countsOf(recordId));
      await eventually(async () => void (await holdIdOf(paint(recordId))));
      expect(await countsOf(recordId)).toEqual(HELD);
    });
    expect(cuts).toBeGreaterThan(6);
  });

  it('6 of its end loses and doubles nothing', async () => {
    const ending = app().get(EndHold, { strict: false });
    const holds = app().get(DueHoldsRepository, { strict: false });
    const cuts = await cutEverywhere(async (cut, during) => {
      await query('delete from held_act');
      const recordId = await aVehicle(`DEMO-B${cut}`);
      await holdIdOf(paint(recordId));
      await query('update held_act set until = clock_timestamp()');
      const [hold] = (await holds.look()).due;
      if (!hold) throw new Error('nothing is held');
      await during(() => ending.end(hold, { early: true }));
      expect([HELD, SENT]).toContainEqual(await countsOf(recordId));
      await eventually(async () => void (await ending.end(hold, { early: true })));
      await eventually(async () => {
        await ending.end(hold, { early: true });
        expect(await countsOf(recordId)).toEqual(SENT);
      });
    });
    expect(cuts).toBeGreaterThan(8);
  });

  it('6 of taking back leaves all or nothing', async () => {
    const cuts = await cutEverywhere(async (cut, during) => {
      const recordId = await aVehicle(`DEMO-C${cut}`);
      const path = `spaces/${spaceId}/holds/${await holdIdOf(paint(recordId))}`;
      await during(() => sanne('DELETE', path));
      expect([HELD, GONE]).toContainEqual(await countsOf(recordId));
      await eventually(async () => expect([204, 404]).toContain((await sanne('DELETE', path)).status));
      expect(await countsOf(recordId)).toEqual(GONE);
    });
    expect(cuts).toBeGreaterThan(5);
  });
});
