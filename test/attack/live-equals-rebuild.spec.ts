import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RebuiltLogs } from './rebuilt-logs.js';

/** Logs of a run: `JOINDER_LOGS=5000 npm test -- attack --testPathPatterns live-equals` draws as many. */
const LOGS = Number(process.env['JOINDER_LOGS'] ?? 200);
const FIRST = Number(process.env['JOINDER_FIRST_LOG'] ?? 1);
/** Logs that are read beside each other. */
const BESIDE = 25;
/** From so many on, everything that can happen has to have happened. */
const ENOUGH = 100;

let logs: RebuiltLogs;

beforeAll(async () => {
  logs = await RebuiltLogs.start();
}, 60_000);

afterAll(() => logs?.stop(), 60_000);

const rounds = Array.from({ length: Math.ceil(LOGS / BESIDE) }, (_, round) => {
  const first = FIRST + round * BESIDE;
  return [first, Math.min(first + BESIDE, FIRST + LOGS) - 1] as const;
});

describe('row 64, row 79 and S13: logs by chance, with forks, lists, lies and decisions', () => {
  it.each(rounds)(
    'come to the same state live, cut anywhere, and in a rebuild, at all members: logs %d to %d',
    async (first, last) => {
      const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      expect(await logs.play(seeds)).toEqual([]);
    },
    300_000,
  );

  it('had everything in them that a log can have', () => {
    expect(LOGS >= ENOUGH ? logs.missing : []).toEqual([]);
  });
});
