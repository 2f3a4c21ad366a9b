import { beforeEach, describe, expect, it } from '@jest/globals';
import { ProblemError } from './http.js';
import { makeQueryClient } from './query-client.js';
import { sessionReader, sessionQuery } from './session.js';

const NOBODY = { ok: false, status: 401, statusText: 'Unauthorized', headers: new Map() };
const SOMEBODY = { ok: true, text: async () => JSON.stringify({ csrfToken: 'c' }), headers: new Map() };

describe('sessionReader', () => {
  let asked = 0;
  let answer: object = NOBODY;
  beforeEach(() => {
    asked = 0;
    answer = NOBODY;
    Object.assign(globalThis, {
      fetch: async () => {
        asked += 1;
        return answer;
      },
    });
  });

  it('39 asks once where nobody is signed in, also when that is known before a screen reads it', async () => {
    const queries = makeQueryClient(() => undefined);
    const { ask, read } = sessionReader(queries);
    ask();
    await queries.fetchQuery(sessionQuery).catch(() => undefined);
    await expect(read()).rejects.toThrow(ProblemError);
    expect(asked).toBe(1);
  });

  it('asks again for whoever reads later, so that one who signed in elsewhere meanwhile is met', async () => {
    const { ask, read } = sessionReader(makeQueryClient(() => undefined));
    ask();
    await expect(read()).rejects.toThrow(ProblemError);
    answer = SOMEBODY;
    await expect(read()).resolves.toEqual({ csrfToken: 'c' });
    await read();
    expect(asked).toBe(2);
  });
});
