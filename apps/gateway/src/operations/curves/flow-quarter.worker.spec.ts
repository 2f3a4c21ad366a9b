import { expect, it } from '@jest/globals';
import type { QuarterFlow, Stretch } from '#libs/exchange';
import { FlowQuarterWorker } from './flow-quarter.worker.js';

const FLOW: QuarterFlow = { spaceNo: 0, sender: '', receiver: '', messages: 0, p50Ms: null, p95Ms: null, behind: 0 };

/** A worker whose clock is set by hand, with what it read and kept. */
function aWorker() {
  let now = new Date();
  const read: Stretch[] = [];
  const kept: string[] = [];
  const forgotten: string[] = [];
  const worker = new FlowQuarterWorker(
    {
      of: async (stretch) => {
        read.push(stretch);
        return [FLOW];
      },
    },
    {
      keep: async (quarter) => void kept.push(quarter.toISOString().slice(11, 16)),
      forget: async (before) => void forgotten.push(before.toISOString().slice(0, 10)),
    },
    { now: () => now },
  );
  const look = async (time: string): Promise<void> => {
    now = new Date(`2027-01-20T${time}Z`);
    await worker.step();
  };
  return { look, read, kept, forgotten, worker };
}

it('line 41 keeps each quarter once, a minute after it is over, and forgets what is older than 14 days', async () => {
  const { look, kept, forgotten } = aWorker();
  for (const time of ['12:00:30', '12:04:00', '12:08:00', '12:12:00', '12:15:30', '12:16:00', '12:17:00'])
    await look(time);
  expect(kept).toEqual(['12:00']);
  expect(forgotten).toEqual(['2027-01-06']);
});

it('line 41 leaves out a quarter in which it did not run, and of one in which it began says since when it knows', async () => {
  const { look, read, kept } = aWorker();
  await look('12:05:00');
  expect(kept).toEqual([]);
  for (const time of ['12:09:00', '12:13:00', '12:16:01']) await look(time);
  await look('12:40:00');
  await look('12:44:00');
  await look('12:46:01');
  expect(kept).toEqual(['12:00', '12:30']);
  expect(read.map(({ watchedSince }) => watchedSince.toISOString().slice(11, 16))).toEqual(['12:05', '12:40']);
});
