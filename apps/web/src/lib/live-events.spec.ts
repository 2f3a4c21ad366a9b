import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { recordSet, staleKeys } from './live-events.js';

describe('an event about a record', () => {
  it('makes stale what was read of it, alone or with others, and nothing of other records or cases', () => {
    const queries = new QueryClient();
    const keys = [
      ['record', 's', 'r', 'view'],
      ['record', 's', recordSet(['q', 'r']), 'shared'],
      ['record', 's', 'q', 'view'],
      ['record', 's', recordSet(['p', 'q']), 'shared'],
      ['record', 't', recordSet(['q', 'r']), 'shared'],
    ];
    for (const key of keys) queries.setQueryData(key, 'read');
    const event = { kind: 'held-changed', spaceId: 's', messageId: 'm', about: ['record:r'] } as const;
    for (const queryKey of staleKeys(event)) void queries.invalidateQueries({ queryKey });
    expect(keys.map((key) => queries.getQueryState(key)?.isInvalidated)).toEqual([true, true, false, false, false]);
  });
});
