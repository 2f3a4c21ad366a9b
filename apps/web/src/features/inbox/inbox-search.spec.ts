import { describe, expect, it } from '@jest/globals';
import { parseInboxSearch } from './inbox-search.js';

describe('the address of the inbox', () => {
  it('may say that what is put off is shown too', () => {
    expect(parseInboxSearch({ snoozed: true })).toEqual({ snoozed: true });
  });

  it.each([{}, { snoozed: false }, { snoozed: 'true' }, { snoozed: 1 }, { kind: 'answer', state: ['x'] }])(
    'says nothing by %j',
    (search) => {
      expect(parseInboxSearch(search)).toEqual({});
    },
  );
});
