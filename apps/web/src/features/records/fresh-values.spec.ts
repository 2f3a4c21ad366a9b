import { describe, expect, it } from '@jest/globals';
import { freshValues, seenThrough } from './fresh-values.js';
import { statementKey } from './statements.js';

const value = (messageId: string, position: string) => ({ messageId, index: 0, position });
const [A, B, C] = [value('a', '5'), value('b', '7'), value('c', '7')];
const SEEN = { through: '9', isBehind: true, fresh: [A, B, C] };
const inView = (...values: readonly (typeof A)[]) => new Set(values.map(statementKey));

describe('11 values that are new to the reader', () => {
  it('are so until they were in view', () => {
    expect(freshValues(SEEN, inView(B))).toEqual(inView(A, C));
    expect(freshValues(null, inView())).toEqual(inView());
  });

  it.each([
    ['nothing', SEEN, [], null],
    ['the first', SEEN, [A], '6'],
    ['one behind the first', SEEN, [B, C], null],
    ['one of a message', SEEN, [A, B], '6'],
    ['all', SEEN, [A, B, C], '9'],
    ['a value that was taken back', { ...SEEN, fresh: [] }, [], '9'],
    ['what was seen before', { through: '9', isBehind: false, fresh: [] }, [], null],
  ])('were seen up to what was in view without a gap: %s', (_, seen, values, through) => {
    expect(seenThrough(seen, inView(...values))).toBe(through);
  });
});
