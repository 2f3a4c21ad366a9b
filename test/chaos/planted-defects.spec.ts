import { afterEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { Chaos } from './chaos.js';
import { tellDefect, tellRound } from './report.js';
import { drawSchedule } from './schedule.js';

/** A build with a known defect: chaos has to find it, or it finds nothing. Each with the moment at which its gateways are killed. */
const DEFECTS = [
  { title: 'the next position is committed before the effects', file: 'position-first.mjs', how: 'commit-asked' },
] as const;

/** Each takes a cluster of its own: `npm run chaos -- --defects`. */
const describeWhenAsked = process.env['JOINDER_CHAOS_DEFECTS'] === '1' ? describe : describe.skip;

const SEED = 1;
/** A defect that so many rounds do not show would not be found by chance either. */
const ROUNDS = 12;
const DEFECT_MS = 1_200_000;

let chaos: Chaos | null = null;

afterEach(async () => {
  await chaos?.end();
  chaos = null;
}, DEFECT_MS);

describeWhenAsked('a build with a planted defect', () => {
  it.each(DEFECTS)(
    'is found out: $title',
    async ({ title, file, how }) => {
      tellDefect(title);
      chaos = new Chaos();
      await chaos.start(SEED, join(repositoryRoot(), 'test', 'chaos', 'defects', file));
      const { rounds } = drawSchedule(SEED, ROUNDS, ['F2']);
      const kills = rounds.map(({ faults }) => ({ faults: faults.map((drawn) => ({ ...drawn, how })) }));
      const found = await chaos.play({ seed: SEED, rounds: kills }, tellRound);
      expect(found).toContainEqual(expect.stringMatching(/^I[1-8] /));
    },
    DEFECT_MS,
  );
});
