import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveryRepository, type ExchangeIdentity, MessagePlaces } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import { Duties, Events } from '#libs/inbox';
import type { SystemSending } from '#libs/member';
import { Metrics } from '#libs/observability';
import { DutyKinds } from '#libs/service';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#libs/vocabulary';
import type { FailedStep } from '#libs/work';
import { readFileSync } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { ALARMING_ATTEMPTS, AlarmRepository, MOST_ATTEMPTS } from './alarm.repository.js';
import { MOST_SAID } from './commitment-rows.js';
import { commitmentsFeature } from './commitments.feature.js';
import { LateMetrics } from './late-metrics.js';
import { LogClockOff } from './log-clock-off.js';
import { OverdueWorker } from './overdue.worker.js';

const ID = '018f0000-0000-7000-8000-0000000000aa';
const T0 = Date.UTC(2026, 10, 28);
const DUE = T0 + 8 * HOUR_MS;
const SECOND_MS = 1000;

let database: TestDatabase;
let spaceNo: number;
let spaceId: string;
let sent: OutgoingMessage[];
let warned: { readonly step: FailedStep; readonly error: unknown }[];

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  [sent, warned] = [[], []];
  await database.dataSource.query('delete from commitment_alarm');
  await database.dataSource.query('delete from duty');
  await database.dataSource.query('delete from outbox');
  await database.transaction.runAsApplier((tx) => tx.query('delete from commitment'));
  spaceId = uuid();
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [spaceId],
  );
  spaceNo = space.space_no;
  for (const member of ['hu', 'nl']) await takesPart(member);
  await stands();
});

const takesPart = (member: string) =>
  database.transaction.runAsApplier((tx) =>
    tx.query(`insert into takes_part (space_no, member, since, key_id) values ($1, $2, 0, '')`, [spaceNo, member]),
  );

interface Standing {
  readonly breachedT?: number | null;
  readonly remainingMs?: number | null;
  readonly seenT?: number | null;
  readonly ground?: string;
}

/** NL asks HU with eight hours. */
const stands = (
  phase = 'offered',
  dueT = DUE,
  { breachedT = null, remainingMs = null, seenT = null, ground = 'life' }: Standing = {},
) =>
  database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into commitment (space_no, creditor, commitment_id, position, identity, message_id, kind, debtor, readers, term, until_ms, ground, body,
         record_ids, author, t, last_position, phase, due_t, breached_t, remaining_ms, acknowledged_t, partial, moves,
         said_by_creditor, said_by_debtor)
       values ($1, 'nl', $2, 1, '\\x07', $2, 'information', 'hu', '{hu,nl}', 'h8', 0, $9, 'Where is she?', '{}', 'Sanne', $3, 1, $4, $5, $6, $7, $8, false, 0, 0, 0)
       on conflict (space_no, creditor, commitment_id) do update set phase = excluded.phase, due_t = excluded.due_t, breached_t = excluded.breached_t,
         remaining_ms = excluded.remaining_ms, acknowledged_t = excluded.acknowledged_t, ground = excluded.ground`,
      [spaceNo, ID, T0, phase, dueT, breachedT, remainingMs, seenT, ground],
    ),
  );

/** A gateway looks at its clock. */
async function look(member: string, nowMs: number): Promise<number> {
  const identity = { member } as ExchangeIdentity;
  const sending = {
    send: async (_: EntityManager, ...outgoing: readonly OutgoingMessage[]) => void sent.push(...outgoing),
  } as unknown as SystemSending;
  const before = sent.length;
  await new OverdueWorker(
    new AlarmRepository(database.dataSource, identity),
    database.transaction,
    sending,
    new DeliveryRepository(database.dataSource, identity, new MessagePlaces(database.dataSource)),
    new Duties(new DutyKinds(new Map(Object.entries(commitmentsFeature.duties))), database.dataSource),
    new Events(),
    identity,
    { now: () => new Date(nowMs) },
    { warn: (_, step, error) => void warned.push({ step, error }) },
  ).step();
  return sent.length - before;
}

/** It waits to leave, as the exchange keeps it. */
const keep = ({ messageId }: OutgoingMessage) =>
  database.dataSource.query(
    `insert into outbox (space_no, kind, message_id, urgency, type, recipients, payload, accepted_at)
     values ($1, 1, $2, 0, 'joinder.commitments.v1.CommitmentMoved', '{hu}', '', $3)`,
    [spaceNo, messageId, new Date(DUE)],
  );

/** What a member's gateway serves of late requests. */
function metricsOf(member: string): () => Promise<string | undefined> {
  const metrics = new Metrics();
  new LateMetrics(metrics, new AlarmRepository(database.dataSource, { member } as ExchangeIdentity)).onModuleInit();
  return async () => /^gateway_requests_late_unsaid .*$/m.exec(await metrics.print())?.[0];
}

const reminders = async (): Promise<unknown[]> =>
  database.dataSource.query(`select key, due_at from duty where kind = 'request-due'`);

describe('a due moment that passed', () => {
  it('is said by who asked half a minute later, and by who was asked where it is not on the log after two', async () => {
    expect(await look('nl', DUE + 29 * SECOND_MS)).toBe(0);
    expect(await look('nl', DUE + 30 * SECOND_MS)).toBe(1);
    expect(sent).toMatchObject([
      {
        spaceId,
        recipients: ['hu'],
        message: { creditor: 'nl', offer: Buffer.from([7]), move: 10, code: '', text: '', author: '' },
      },
    ]);
    await database.dataSource.query('delete from commitment_alarm');
    expect(await look('hu', DUE + 119 * SECOND_MS)).toBe(0);
    expect(await look('hu', DUE + 120 * SECOND_MS)).toBe(1);
    expect(sent.at(-1)).toMatchObject({ recipients: ['nl'] });
  });

  it('is said again after 1, 2, 4 minutes and so on, from the twelfth on each day, and leaves most moves of its side to people', async () => {
    const said: number[] = [];
    for (let minute = 1; said.length < ALARMING_ATTEMPTS; minute += 1) {
      if ((await look('nl', DUE + minute * MINUTE_MS)) > 0) said.push(minute);
    }
    const waits = said.slice(1).map((minute, i) => minute - (said[i] ?? 0));
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
    const last = DUE + (said.at(-1) ?? 0) * MINUTE_MS;
    expect(await look('nl', last + DAY_MS - MINUTE_MS)).toBe(0);
    for (let day = 1; day <= MOST_ATTEMPTS; day += 1) await look('nl', last + day * DAY_MS);
    expect(sent).toHaveLength(MOST_ATTEMPTS);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(MOST_ATTEMPTS);
    expect(MOST_ATTEMPTS * 4).toBeLessThan(MOST_SAID);
    expect(warned).toHaveLength(MOST_ATTEMPTS - ALARMING_ATTEMPTS + 1);
    expect(await metricsOf('nl')()).toBe('gateway_requests_late_unsaid 1');
  });

  it('is not said again while what said it waits to leave, and people are warned all the same', async () => {
    expect(await look('nl', DUE + HOUR_MS)).toBe(1);
    for (const message of sent) await keep(message);
    for (let hour = 2; hour <= 12; hour += 1) expect(await look('nl', DUE + hour * HOUR_MS)).toBe(0);
    expect(warned).toHaveLength(1);
    expect(await metricsOf('nl')()).toBe('gateway_requests_late_unsaid 1');
    await database.dataSource.query('delete from outbox');
    expect(await look('nl', DUE + 12 * HOUR_MS + DAY_MS)).toBe(1);
  });

  it('warns people once it was said twelve times in vain, counts them, and ends by itself when the log has it', async () => {
    const served = metricsOf('nl');
    for (let attempt = 1; attempt <= 11; attempt += 1) await look('nl', DUE + attempt * HOUR_MS);
    expect(warned).toEqual([]);
    expect(await served()).toBe('gateway_requests_late_unsaid 0');
    for (const later of [0, DAY_MS]) await look('nl', DUE + 12 * HOUR_MS + later);
    expect(warned).toEqual(
      [12, 13].map((attempts) => ({
        step: { worker: 'overdue', spaceId, againInMs: DAY_MS },
        error: new LogClockOff(attempts),
      })),
    );
    expect(await served()).toBe('gateway_requests_late_unsaid 1');
    expect(readFileSync('deploy/observability/alerts.yml', 'utf8')).toContain('expr: gateway_requests_late_unsaid > 0');

    await stands('accepted', DUE, { breachedT: DUE });
    expect(await look('nl', DUE + 12 * HOUR_MS + 2 * DAY_MS)).toBe(0);
    expect(await served()).toBe('gateway_requests_late_unsaid 0');
    expect(await database.dataSource.query('select attempts from commitment_alarm')).toEqual([]);
  });

  it.each([
    ['that ended', 'done', DUE, {}],
    ['that is paused', 'paused', DUE, { remainingMs: HOUR_MS }],
    ['that is late by the log', 'accepted', DUE, { breachedT: DUE }],
    ['that was given more time', 'accepted', DUE + 2 * HOUR_MS, {}],
  ] as const)('is not said of a request %s', async (_, phase, due, more) => {
    await stands(phase, due, more);
    expect(await look('nl', DUE + HOUR_MS)).toBe(0);
  });

  it('is said of one that was paused too late to stop its clock', async () => {
    await stands('paused');
    expect(await look('nl', DUE + HOUR_MS)).toBe(1);
  });

  it('is said from one onwards where it is another moment', async () => {
    expect(await look('nl', DUE + MINUTE_MS)).toBe(1);
    await stands('accepted', DUE + HOUR_MS);
    expect(await look('nl', DUE + MINUTE_MS + 1)).toBe(0);
    expect(await look('nl', DUE + HOUR_MS + MINUTE_MS)).toBe(1);
  });

  it('is said by nobody else, and not to who left', async () => {
    expect(await look('bg', DUE + HOUR_MS)).toBe(0);
    await database.transaction.runAsApplier((tx) => tx.query(`delete from takes_part where member = 'hu'`));
    expect(await look('nl', DUE + HOUR_MS)).toBe(0);
  });
});

describe('people who are asked', () => {
  it('are reminded once, while a fifth of the time is left', async () => {
    await look('hu', DUE - 97 * MINUTE_MS);
    expect(await reminders()).toEqual([]);
    await look('hu', DUE - 96 * MINUTE_MS);
    const [first] = await reminders();
    expect(first).toEqual({ key: `request-due.${spaceId}.nl.${ID}`, due_at: new Date(DUE) });
    await database.dataSource.query('delete from duty');
    await look('hu', DUE - 60 * MINUTE_MS);
    expect(await reminders()).toEqual([]);
  });

  it('are reminded of nothing that is answered, also where that crossed the reminder', async () => {
    await look('hu', DUE - 30 * MINUTE_MS);
    expect(await reminders()).toHaveLength(1);
    await stands('done');
    await look('hu', DUE - 29 * MINUTE_MS);
    expect(await reminders()).toEqual([]);
  });

  it('are reminded anew of another moment', async () => {
    await look('hu', DUE - 30 * MINUTE_MS);
    await stands('accepted', DUE + 10 * HOUR_MS);
    await look('hu', DUE - 29 * MINUTE_MS);
    expect(await reminders()).toEqual([]);
    await look('hu', DUE + 9 * HOUR_MS);
    expect(await reminders()).toHaveLength(1);
  });

  it('of the country that asked are reminded of nothing', async () => {
    await look('nl', DUE - 30 * MINUTE_MS);
    expect(await reminders()).toEqual([]);
  });
});

describe('10 people who asked what cannot wait', () => {
  const CALL_AT = T0 + 15 * MINUTE_MS;
  const calls = (): Promise<readonly unknown[]> =>
    database.dataSource.query(`select key, at, due_at, urgent, matter from duty where kind = 'request-unseen'`);

  it('are to call once nobody acknowledged it for 15 minutes, by their own clock, and are told once', async () => {
    await look('nl', CALL_AT - 1);
    expect(await calls()).toEqual([]);
    await look('nl', CALL_AT);
    const matter = { kind: 'request-unseen', requestId: `nl.${ID}`, member: 'hu', text: 'Where is she?' };
    expect(await calls()).toEqual([
      { key: `request-unseen.${spaceId}.nl.${ID}`, at: new Date(CALL_AT), due_at: null, urgent: false, matter },
    ]);
    const told = await database.dataSource.query('select event, audience from change_event where space_no = $1', [
      spaceNo,
    ]);
    expect(told).toEqual([
      { event: { kind: 'inbox-changed', spaceId }, audience: { kind: 'may', anyOf: ['request.send'] } },
    ]);
    await database.dataSource.query('delete from duty');
    await look('nl', CALL_AT + MINUTE_MS);
    expect(await calls()).toEqual([]);
  });

  it.each([
    ['that was acknowledged', 'offered', { seenT: T0 + MINUTE_MS }],
    ['that was taken on', 'accepted', { seenT: T0 + MINUTE_MS }],
    ['that was withdrawn', 'cancelled', {}],
    ['that can wait', 'offered', { ground: '' }],
  ])('call nobody because of one %s', async (_, phase, more) => {
    await stands(phase, DUE, more);
    await look('nl', CALL_AT);
    expect(await calls()).toEqual([]);
  });

  it('call nobody any more once somebody there opened it; opened while late and unsaid, it keeps its attempts', async () => {
    const opens = (at: string): Promise<unknown> =>
      database.transaction.runAsApplier((tx) =>
        tx.query(
          `insert into opened_answer (space_no, member, opened_position, position, t) values ($1, 'hu', $2, 9, $3)`,
          [spaceNo, at, CALL_AT],
        ),
      );
    await opens('2');
    for (const at of [CALL_AT, DUE + MINUTE_MS, DUE + 2 * MINUTE_MS]) await look('nl', at);
    expect(await calls()).toHaveLength(1);
    await opens('1');
    for (const minutes of [3, 3.5]) expect(await look('nl', DUE + minutes * MINUTE_MS)).toBe(0);
    expect(await calls()).toEqual([]);
    const noted = await database.dataSource.query('select attempts, called, said_id from commitment_alarm');
    expect(noted).toEqual([{ attempts: 2, called: false, said_id: sent[1]?.messageId }]);
  });

  it('are those of the country that asked, while the other one is there', async () => {
    await look('hu', CALL_AT);
    await look('bg', CALL_AT);
    expect(await calls()).toEqual([]);
    await database.transaction.runAsApplier((tx) => tx.query(`delete from takes_part where member = 'hu'`));
    await look('nl', CALL_AT);
    expect(await calls()).toEqual([]);
  });

  it('are still to call when it is late, also where the log says so, until somebody acknowledges it', async () => {
    await look('nl', CALL_AT);
    await stands('offered', DUE, { breachedT: DUE });
    await look('nl', DUE + MINUTE_MS);
    await look('nl', DUE + 2 * MINUTE_MS);
    expect(await calls()).toHaveLength(1);
    await stands('offered', DUE, { breachedT: DUE, seenT: DUE + MINUTE_MS });
    await look('nl', DUE + 3 * MINUTE_MS);
    expect(await calls()).toEqual([]);
    expect(await database.dataSource.query('select from commitment_alarm')).toEqual([]);
  });

  it('are told anew where they gave more time, and it is said of that moment as well that it passed', async () => {
    await look('nl', CALL_AT);
    await stands('offered', DUE + HOUR_MS);
    await look('nl', DUE);
    expect(await calls()).toMatchObject([{ at: new Date(CALL_AT) }]);
    expect(await look('nl', DUE + HOUR_MS + MINUTE_MS)).toBe(1);
  });
});
