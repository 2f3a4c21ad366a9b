import { afterEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { COUNTRIES } from '../../apps/cli/src/local/ports.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { Chaos } from './chaos.js';
import type { DrawnFault } from './faults.js';
import { tellDefect, tellFound, tellRound } from './report.js';
import type { Round } from './schedule.js';

type Strike = Omit<DrawnFault, 'target' | 'skip'>;

/** People hardly rest, so that something is on its way at any moment, and something waits behind it. */
const HURRIED = { fromMs: 0, toMs: 100 } as const;

/** Builds with a known defect: chaos has to find each, or it finds nothing. Each with the fault that brings it out, and what is found then. */
const DEFECTS = [
  {
    title: 'the next position is committed before the effects',
    file: 'position-first.mjs',
    strike: { fault: 'F2', how: 'commit-asked', forMs: 3_000 },
    finds: /^I[178] /,
  },
  {
    title: 'sends do not wait for each other',
    file: 'concurrent-sends.mjs',
    strike: { fault: 'F9', how: '', forMs: 3_000 },
    pace: HURRIED,
    finds: /^I4 .* out of turn/,
  },
  {
    title: 'what was sealed is sealed again after a crash',
    file: 'seals-again.mjs',
    strike: { fault: 'F2', how: 'produce-asked', forMs: 3_000 },
    pace: HURRIED,
    finds: /^I4 .* opened epoch/,
  },
  {
    title: 'what was sealed is sealed again after a crash, and nobody remembers that it had left',
    file: 'forgotten-marks.mjs',
    strike: { fault: 'F2', how: 'produce-late', forMs: 3_000 },
    pace: HURRIED,
    finds: /^I2 .* a fork/,
  },
] as const;

/** Each takes a cluster of its own: `npm run chaos -- --defects`. */
const describeWhenAsked = process.env['JOINDER_CHAOS_DEFECTS'] === '1' ? describe : describe.skip;

const SEED = 1;
/** A defect that so many rounds do not show would not be found by chance either. */
const ROUNDS = 6;
const DEFECT_MS = 1_200_000;

let chaos: Chaos | null = null;

afterEach(async () => {
  await chaos?.end();
  chaos = null;
}, DEFECT_MS);

describeWhenAsked('a build with a planted defect', () => {
  it.each(DEFECTS)(
    'is found out: $title',
    async (defect) => {
      tellDefect(defect.title);
      chaos = new Chaos();
      const preload = join(repositoryRoot(), 'test', 'chaos', 'defects', defect.file);
      await chaos.start({ seed: SEED, preload, pace: 'pace' in defect ? defect.pace : undefined, graceMs: 0 });
      const found: string[] = [];
      // What is only late on a busy machine is no finding, and ends no search.
      for (let i = 0; i < ROUNDS && !found.some((one) => defect.finds.test(one)); i += 1)
        found.push(...(await chaos.play({ seed: SEED, rounds: [atAll(defect.strike, i)] }, tellRound)));
      tellFound(found);
      expect(found).toContainEqual(expect.stringMatching(defect.finds));
    },
    DEFECT_MS,
  );
});

/** Strikes each gateway at another moment, in each round at another one than in that before. */
function atAll(strike: Strike, round: number): Round {
  return { faults: COUNTRIES.map((target, i) => ({ ...strike, target, skip: (round + i) % 5 })) };
}
