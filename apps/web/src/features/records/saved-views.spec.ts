import { describe, expect, it } from '@jest/globals';
import { parseViews } from './saved-views.js';

describe('saved views', () => {
  it('come back without words that name somebody', () => {
    const stored = JSON.stringify([{ name: 'Ours', search: { q: 'Minta', type: 'person', sort: 'name' } }]);
    expect(parseViews(stored)).toEqual([{ name: 'Ours', search: { type: 'person', sort: 'name' } }]);
  });

  it.each([undefined, 'x', '{}', '[1, {}, {"name": "a"}, {"name": 1, "search": {}}]'])(
    'are none where what is kept is none: %s',
    (stored) => {
      expect(parseViews(stored)).toEqual([]);
    },
  );
});
