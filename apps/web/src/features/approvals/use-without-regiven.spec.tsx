import { afterEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ownRecordQuery } from './api/own-record.js';
import { aRequest } from './a-request.testing.js';
import { useWithoutRegiven } from './use-without-regiven.js';

afterEach(cleanup);

const RECORD = { recordId: 'r', type: 1, version: 2 };
const was = { messageId: 'm1', index: 0, property: 'phone', value: '+1', release: ['xb'], labels: { author: 'Anna' } };
const retracts = [{ messageId: 'm1', index: 0 }];
const taken = { ...RECORD, asserts: [], retracts };

/** What is left of what is taken back beside a value that is said. */
function leftBeside(said: object): object | null {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(ownRecordQuery('s', 'r').queryKey, { statements: [was] } as never);
  const content = { ...RECORD, asserts: [{ ...was, messageId: 'm2', ...said }], retracts: [] };
  const together = [{ messageId: 't', recipients: ['xb'], content: taken }];
  const request = aRequest({ subject: 'record:r', content, together } as never);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return renderHook(() => useWithoutRegiven(request), { wrapper }).result.current(taken as never);
}

describe('what a prosecutor reads of a value that goes to one more country', () => {
  it('1 says nothing of taking it back', () => {
    expect(leftBeside({ release: ['xb', 'xc'], labels: { author: 'Femke' } })).toBe(null);
  });

  it.each([
    ['another value', { value: '+2', release: ['xb', 'xc'] }],
    ['fewer countries', { release: ['xc'] }],
  ])('1 says that it is taken back where what is said is %s', (_, said) => {
    expect(leftBeside(said)).toEqual(taken);
  });
});
