import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { sealedAtQuery } from './sealed.js';

const STUB = { position: '7', sender: 'hu', recipients: ['bg', 'hu'], at: '2026-01-01T00:00:00.000Z', length: 256 };

async function at(position: string, status: number, body: object) {
  const asked: string[] = [];
  const headers = new Map([['content-type', status === 200 ? 'application/json' : 'application/problem+json']]);
  const answer = {
    ok: status === 200,
    status,
    headers,
    text: async () => JSON.stringify(body),
    json: async () => body,
  };
  const fetched = async (address: string): Promise<object> => {
    asked.push(address);
    return answer;
  };
  Object.assign(globalThis, { fetch: fetched });
  return { asked, found: await new QueryClient().fetchQuery(sealedAtQuery('case', position)) };
}

describe('what is sealed at a position', () => {
  it('is asked for by its position, however old it is', async () => {
    expect(await at('7', 200, STUB)).toEqual({ asked: ['/api/v1/spaces/case/sealed-records/7'], found: STUB });
  });

  it.each([
    ['7', 404],
    ['seven', 400],
    ['..', 404],
  ])('is nothing at %s where the gateway answers %d', async (position, status) => {
    expect((await at(position, status, { status })).found).toBeNull();
  });

  it('is not known where the gateway could not say', async () => {
    await expect(at('7', 503, { status: 503, title: 'Not available' })).rejects.toThrow('Not available');
  });
});
