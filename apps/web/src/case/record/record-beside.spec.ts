import { afterEach, expect, it } from '@jest/globals';
import { recordBeside } from './record-beside.js';

const before = globalThis.fetch;
const asked: string[] = [];
const { signal } = new AbortController();

afterEach(() => {
  globalThis.fetch = before;
  asked.length = 0;
});

/** Answers an address that ends so with a problem of this status, others with a record. */
function refuse(ending: string, status: number): void {
  Object.assign(globalThis, {
    fetch: async (path: string) => {
      asked.push(path);
      const isRefused = path.endsWith(ending);
      const body = isRefused ? { status, code: 'REFUSED', title: 'Refused' } : { recordId: 'r' };
      return {
        ok: !isRefused,
        status: isRefused ? status : 200,
        text: async () => JSON.stringify(body),
        json: async () => body,
        headers: new Map([['content-type', isRefused ? 'application/problem+json' : 'application/json']]),
      };
    },
  });
}

it('A a record beside what waits is asked for alone', async () => {
  refuse('/never', 404);
  expect(await recordBeside('s', 'r', signal)).toEqual({ recordId: 'r' });
  expect(asked).toEqual([expect.stringMatching(/\/spaces\/s\/records\/r\/preview$/)]);
});

it('A a record beside what waits no more is opened', async () => {
  refuse('/preview', 404);
  expect(await recordBeside('s', 'r', signal)).toEqual({ recordId: 'r' });
  expect(asked.at(-1)).toMatch(/\/spaces\/s\/records\/r$/);
});

it('A a record that cannot be read now is not opened instead', async () => {
  refuse('/preview', 503);
  await expect(recordBeside('s', 'r', signal)).rejects.toThrow();
  expect(asked).toHaveLength(1);
});
