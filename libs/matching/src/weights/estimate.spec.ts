import { describe, expect, it } from '@jest/globals';
import { Field, FIELD_COUNT, Level, LEVEL_COUNT } from '../compare/levels.js';
import { estimateU } from './estimate.js';
import { priorWeights } from './weight-set.js';

/** Random pairs whose family names never have anything in common. */
function strangers(pairs: number) {
  const levels = new Uint8Array(FIELD_COUNT);
  levels[Field.familyName] = Level.differ;
  return { levels: [levels], surplus: [0], counts: [pairs], pairs };
}

describe('estimateU', () => {
  const at = (level: number): number => Field.familyName * LEVEL_COUNT + level;

  it('takes an equal name for more where names seldom agree', () => {
    const { centibits } = estimateU(strangers(100_000), -1600);
    expect(centibits[at(Level.equal)]).toBeGreaterThan(priorWeights(-1600).centibits[at(Level.equal)] ?? 0);
  });

  it('takes a name that only sounds alike for no more than before', () => {
    const { centibits } = estimateU(strangers(100_000), -1600);
    expect(centibits[at(Level.echo)]).toBe(priorWeights(-1600).centibits[at(Level.echo)]);
  });
});
