import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafData } from '#libs/tlog';
import { archivedRun, runsOf } from './refused-run.js';

/** Garbage that was judged, at positions next to each other. */
const someSteps = fc
  .array(fc.record({ count: fc.integer({ min: 1, max: 40 }), verdict: fc.constantFrom(2, 3, 4), byte: fc.nat(255) }))
  .map((drawn) => {
    let position = 7n;
    return drawn.map(({ count, verdict, byte }, i) => {
      const step = { position, count, verdict, t: BigInt(i), identity: new Uint8Array(32).fill(byte) };
      position += BigInt(count);
      return { ...step, leafData: leafData(step) };
    });
  });

describe('runs of what is nothing of this protocol', () => {
  it('K5 hold of positions with the same what they hold of each of them', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const singles = steps.flatMap((step) =>
          Array.from({ length: step.count }, (_, i) => ({ ...step, position: step.position + BigInt(i), count: 1 })),
        );
        expect(runsOf(steps)).toEqual(runsOf(singles));
      }),
    );
  });

  it('are read back as they were judged', () => {
    const step = { position: 3n, count: 1_000, verdict: 2, t: 5n, identity: new Uint8Array(32).fill(9) };
    const [run] = runsOf([{ ...step, leafData: leafData(step) }]);
    if (!run) throw new Error('no run');
    expect(run.leaves).toHaveLength(43);
    const archived = archivedRun(run);
    expect(archived.map(({ position }) => Number(position) - 3)).toEqual([...Array(1_000).keys()]);
    for (const { t, verdict, identity } of archived)
      expect({ t, verdict, identity }).toMatchObject({ t: 5n, verdict: 2 });
  });
});
