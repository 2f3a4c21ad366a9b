import { describe, expect, it } from '@jest/globals';
import { ProblemError, UnreachableError } from './http.js';
import { makeQueryClient } from './query-client.js';

const refused = (status: number): Error =>
  new ProblemError({ type: 'about:blank', title: '', status, code: '', errors: [], correlationId: '' });

describe('what was read before', () => {
  it.each([
    ['stays while the gateway is away', new UnreachableError(''), 'shown'],
    ['stays while the gateway fails', refused(500), 'shown'],
    ['stays when the session ended', refused(401), 'shown'],
    ['goes when it may be seen no longer', refused(403), undefined],
    ['goes when it is no longer there', refused(404), undefined],
  ])('%s', async (_, error, left) => {
    const queries = makeQueryClient(() => undefined);
    const query = { queryKey: ['record'], retry: false, staleTime: 0 };
    await queries.fetchQuery({ ...query, queryFn: async () => 'shown' });
    await expect(queries.fetchQuery({ ...query, queryFn: () => Promise.reject(error) })).rejects.toBe(error);
    expect(queries.getQueryData(['record'])).toBe(left);
    queries.clear();
  });
});
