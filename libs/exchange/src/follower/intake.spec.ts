import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { logTopic, MemoryLog } from '#libs/spacelog';
import { aSpace } from '#libs/testing';
import { CHUNK_POSITIONS, Intake } from './intake.js';

const TOPIC = logTopic(randomUUID(), 0n);
const EMPTY = Buffer.alloc(0);

async function intakeOf(values: readonly Uint8Array[]): Promise<Intake> {
  const log = new MemoryLog(() => 1n);
  await log.admin().createTopic(TOPIC, 'log', { replication: 1 });
  for (const value of values) await log.writer().append(TOPIC, [{ value, headers: {} }]);
  const reader = log.reader('joinder.nl.test');
  await reader.assign([{ topic: TOPIC, offset: 0n }]);
  return new Intake(reader, TOPIC);
}

describe('what a follower takes in', () => {
  it('K5 is one record where the same garbage stands at positions next to each other, and one each of what has an envelope', async () => {
    const space = await aSpace({ members: ['nl', 'hu'] });
    const { value } = space.message('nl');
    const intake = await intakeOf([EMPTY, EMPTY, EMPTY, value, value, EMPTY, EMPTY, Buffer.of(1)]);
    expect(intake.take(100n, () => true).map(({ position, count }) => [position, count])).toEqual([
      [100n, 3],
      [103n, 1],
      [104n, 1],
      [105n, 2],
      [107n, 1],
    ]);
    expect(intake.peek()).toBeNull();
  });

  it('K5 ends at a number of positions, inside of a run or not', async () => {
    const intake = await intakeOf(Array.from({ length: CHUNK_POSITIONS + 30 }, () => EMPTY));
    const positions = () => intake.take(0n, () => true).reduce((sum, { count = 1 }) => sum + count, 0);
    intake.next();
    expect([positions(), positions(), positions()]).toEqual([CHUNK_POSITIONS, 29, 0]);
  });
});
