import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as later } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { uuidBytes } from '#libs/contracts';
import { logTopic } from '#libs/spacelog';
import { TestSpace } from '#libs/testing';
import { eventually } from '../network/eventually.js';
import { PeopledNetwork } from '../network/peopled-network.js';
import { speaks } from '../network/speaks.js';
import { clear, empties, envelope, LARGE, manyLists } from './bombs.js';

const SLOW_MS = 180_000;
const FIFTY = 50;

let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  await peopled.openNetwork();
  spaceId = await peopled.openSpace();
}, SLOW_MS);

afterAll(() => peopled?.stop(), SLOW_MS);

/** Values that whoever has the record key of hu can write, and that nobody has to accept. */
function bombs(): Uint8Array[] {
  const { members, list } = peopled.network;
  const space = new TestSpace(members, { spaceId: uuidBytes(spaceId) });
  space.know(list);
  const made = [
    envelope(empties(2, LARGE)),
    clear(space, 'hu', { kind: 'trustView', body: empties(1, LARGE) }),
    space.recordAt(space.place('hu', { sequence: 1_000_000 }), { kind: 'trustView', body: Buffer.concat(manyLists()) })
      .value,
  ];
  return Array.from({ length: FIFTY }, (_, i) => made[i % made.length] ?? Buffer.of());
}

async function positionAt(country: string): Promise<number> {
  const [row] = await peopled.network
    .gateway(country)
    .database.dataSource.query<{ size: number }[]>(
      'select next_position::int as size from follower join space using (space_no) where space_id = $1',
      [spaceId],
    );
  return row?.size ?? 0;
}

/** Bytes of the heap that something still holds. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

it(
  'row 45 S4 fifty values of 1 MB in a row: health answers all the time, memory comes back, and the others go on',
  async () => {
    const before = heldBytes();
    const end = (await positionAt('nl')) + FIFTY;
    const home = await peopled.network.gateway('nl').app.getUrl();
    let isRead = false;
    let answered = 0;
    const asking = (async () => {
      while (!isRead) {
        expect((await fetch(new URL('/health/live', home))).status).toBe(200);
        answered += 1;
        await later(20);
      }
    })();
    const writer = peopled.network.log.writer();
    for (const value of bombs()) await writer.append(logTopic(spaceId, 0n), [{ value, headers: {} }]);
    await eventually(async () => expect([await positionAt('nl'), await positionAt('hu')]).toEqual([end, end]), SLOW_MS);
    isRead = true;
    await asking;
    expect(answered).toBeGreaterThan(2);
    expect(heldBytes()).toBeLessThan(1.5 * before);
    await speaks(peopled, { spaceId, by: 'nl', at: 'nl' });
  },
  SLOW_MS,
);
