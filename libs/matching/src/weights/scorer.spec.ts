import { describe, expect, it } from '@jest/globals';
import { Comparison } from '../compare/comparison.js';
import { Field, FIELD_COUNT } from '../compare/levels.js';
import { PairComparer } from '../compare/pair-comparer.js';
import { Preparer } from '../prepare/preparer.js';
import { anyRecord } from '../records/any-record.testing.js';
import { RecordStore } from '../records/record-store.js';
import { SeededRandom } from './random.js';
import { Scorer } from './scorer.js';
import { priorWeights, sideBySideWeights } from './weight-set.js';

const NAMES: readonly number[] = [Field.familyName, Field.givenName, Field.patronymic, Field.email, Field.alias];
const PLACES: readonly number[] = [Field.address, Field.city, Field.postcode];

/** What all fields say one by one, names and places no more than their caps. */
function summed(scorer: Scorer, pair: Comparison): number {
  let [names, places, rest] = [0, 0, 0];
  for (let field = 0; field < FIELD_COUNT; field++) {
    const bits = pair.levels[field] === 0 ? 0 : scorer.fieldScore(pair, field);
    if (NAMES.includes(field)) names += bits;
    else if (PLACES.includes(field)) places += bits;
    else rest += bits;
  }
  return rest + Math.min(names, 2600) + Math.min(places, 800);
}

describe('row 15 the score of a pair', () => {
  it('is what its fields say one by one, whether or not their words agree', () => {
    const random = new SeededRandom(31);
    const store = new RecordStore();
    const preparer = new Preparer(store, { thisYear: 2026 });
    for (let i = 0; i < 300; i++) preparer.add({ id: String(i), source: 0, fields: anyRecord(random) });
    const records = store.view();
    const nothingRare = { ...records, kindCount: new Uint32Array(records.kindCount.length) };
    const scorers = [new Scorer(records, priorWeights(-2000)), new Scorer(nothingRare, sideBySideWeights())];
    const comparer = new PairComparer(records, { exactScript: false });
    const pair = new Comparison();
    const unlike: (readonly [number, number])[] = [];
    for (let a = 0; a < records.count; a++)
      for (let b = a; b < records.count; b += 2) {
        if (records.type[a] !== records.type[b]) continue;
        comparer.compare(a, b, pair);
        if (scorers.some((scorer) => scorer.plainScore(pair) !== summed(scorer, pair))) unlike.push([a, b]);
      }
    expect(unlike).toEqual([]);
  });
});
