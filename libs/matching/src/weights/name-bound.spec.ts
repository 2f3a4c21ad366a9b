import { describe, expect, it } from '@jest/globals';
import { Comparison } from '../compare/comparison.js';
import { PairComparer } from '../compare/pair-comparer.js';
import { Preparer } from '../prepare/preparer.js';
import { RecordStore } from '../records/record-store.js';
import { nameBounds } from './name-bound.js';
import { Scorer } from './scorer.js';
import { priorWeights } from './weight-set.js';

const NAMES = ['Ана Бонева', 'Ana Boneva', 'Anna Bonew', 'van der Berg, Jan', 'Vanderberg Jan', 'B. Ana', 'Jan Jansen'];

describe('nameBounds', () => {
  it('never stays below the evidence of any pair', () => {
    const store = new RecordStore();
    const preparer = new Preparer(store, { thisYear: 2026 });
    for (const [i, name] of NAMES.entries()) {
      preparer.add({
        id: String(i),
        source: 0,
        fields: { name, birthDate: `19${60 + i}-02-03`, email: 'a@example.org' },
      });
    }
    const records = store.view();
    const comparer = new PairComparer(records, { exactScript: false });
    const scorer = new Scorer(records, priorWeights(0));
    const bounds = nameBounds(records, (field, level, word) => scorer.ownScore(field, level, word));
    const pair = new Comparison();
    for (let left = 0; left < records.count; left++) {
      for (let right = 0; right < records.count; right++) {
        comparer.compareFacts(left, right, pair);
        const most = scorer.most(pair, Math.min(bounds[left] ?? 0, bounds[right] ?? 0));
        comparer.compareNames(left, right, pair);
        expect(scorer.score(pair)).toBeLessThanOrEqual(most);
      }
    }
  });
});
