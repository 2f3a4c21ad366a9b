import { beforeEach, describe, expect, it } from '@jest/globals';
import { api, withQuery } from './http.js';

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  Object.assign(globalThis, {
    fetch: async (path: string) => {
      asked.push(path);
      return { ok: true, text: async () => '', headers: new Map() };
    },
  });
});

describe('a path of the API', () => {
  it.each(['../../approvals/requests/1', '..', '%2e%2e/me', 'x\\..\\me', 'x#', 'x/../../me'])(
    'is not asked for with an id that leads elsewhere: %s',
    async (spaceId) => {
      await expect(api.put(`/spaces/${spaceId}/records/1/following`)).rejects.toMatchObject({
        problem: { status: 404 },
      });
      expect(asked).toEqual([]);
    },
  );

  it.each(['/spaces/019aa2/records/new', `/inbox/${encodeURIComponent('question:1 2/3')}/done`, '/flows/messages'])(
    'is asked for as it is: %s',
    async (path) => {
      await api.post(withQuery(path, { q: 'Иванова ../' }));
      expect(asked).toEqual([`/api/v1${withQuery(path, { q: 'Иванова ../' })}`]);
    },
  );
});

describe('an answer that fails', () => {
  it.each(['application/json', 'text/html'])(
    'and comes from something before the gateway is named by its status: %s',
    async (type) => {
      const headers = new Map([['content-type', type]]);
      Object.assign(globalThis, {
        fetch: async () => ({
          ok: false,
          status: 502,
          statusText: 'Bad Gateway',
          headers,
          json: async () => ({ oops: 1 }),
        }),
      });
      await expect(api.get('/inbox')).rejects.toMatchObject({ problem: { code: 'HTTP_502', errors: [] } });
    },
  );
});
