import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { Exchange0000000000001 } from '../migrations/0001-exchange.js';
import { OwnMessage0000000000205 } from '../migrations/0205-own-message.js';
import { SpaceDirectory } from '../space/space-directory.js';
import { type AcceptedRow, OutboxRepository } from './outbox.repository.js';
import { PendingRepository } from './pending.repository.js';

const SLOW_MS = 240_000;
const MESSAGES = 10_000;
const SUBJECTS = Array.from({ length: 10 }, (_, i) => `record:${i}`);
/** Requests and chunks at once; each holds a connection. */
const ACCEPTING = 5;
const SETTLING = 3;
/** Messages of one request, and of one chunk, at most. */
const AT_ONCE = 12;

let database: TestDatabase;
let spaceNo: number;

beforeAll(async () => {
  database = await testDatabase({
    migrations: [Exchange0000000000001, OwnMessage0000000000205],
    poolSize: ACCEPTING + SETTLING,
  });
  const spaces = new SpaceDirectory(database.dataSource);
  ({ spaceNo } = await database.transaction.run((tx) => spaces.add(tx, '018f0000-0000-7000-8000-0000000000aa', 0n)));
}, SLOW_MS);

afterAll(() => database?.drop());

/** Draws as told by its seed (mulberry32), so that a failure can be played again. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function aChange(subject: string): AcceptedRow {
  const pending = { subject, overlay: {}, author: 'anna' };
  const rest = { urgent: false, type: 'x', recipients: ['nl'], inReplyTo: null, payload: Buffer.alloc(1), right: null };
  return { messageId: uuid(), ...rest, pending };
}

it(
  'counts ten thousand changes of ten subjects, accepted and settled at once, to nothing, and nobody waits in a circle',
  async () => {
    const [outbox, pending, draw] = [new OutboxRepository(), new PendingRepository(), drawing(20_260_302)];
    const sent: string[] = [];
    let [begun, settled] = [0, 0];
    const accept = async (): Promise<void> => {
      while (begun < MESSAGES) {
        const count = Math.min(1 + draw(AT_ONCE), MESSAGES - begun);
        begun += count;
        const rows = Array.from({ length: count }, () => aChange(SUBJECTS[draw(SUBJECTS.length)] ?? ''));
        await database.transaction.run((tx) => outbox.accept(tx, { spaceNo, sender: 'nl', at: new Date(0) }, rows));
        sent.push(...rows.map(({ messageId }) => messageId));
      }
    };
    const settle = async (): Promise<void> => {
      while (settled < MESSAGES) {
        const back = sent.splice(draw(sent.length + 1), 1 + draw(AT_ONCE));
        const outcomes = back.map((messageId) => ({ messageId, code: draw(4) === 0 ? 7 : 0 }));
        settled += back.length;
        if (back.length === 0) await new Promise((resolve) => setImmediate(resolve));
        else await database.transaction.runAsApplier((tx) => pending.conclude(tx, outcomes));
      }
    };
    await Promise.all([...Array.from({ length: ACCEPTING }, accept), ...Array.from({ length: SETTLING }, settle)]);
    expect(await database.dataSource.query('select * from pending_head')).toEqual([]);
    const left = await database.dataSource.query(
      `select count(*)::int as n from pending_change where state <> 'refused'`,
    );
    expect(left).toEqual([{ n: 0 }]);
  },
  SLOW_MS,
);
