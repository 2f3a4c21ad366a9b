import { describe, expect, it } from '@jest/globals';
import { parseInboxSearch } from './inbox-search.js';

describe('the address of My work', () => {
  it.each(['desk', 'snoozed'])('may name the tab %s', (tab) => {
    expect(parseInboxSearch({ tab })).toEqual({ tab });
  });

  it.each([{}, { tab: 'mine' }, { tab: 'all' }, { tab: 1 }, { snoozed: true }, { kind: 'answer', state: ['x'] }])(
    'says nothing by %j',
    (search) => {
      expect(parseInboxSearch(search)).toEqual({});
    },
  );
});
