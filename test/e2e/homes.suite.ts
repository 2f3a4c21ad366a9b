import { describe, expect, it } from '@jest/globals';
import { describeAccess, type Login } from '../../apps/cli/src/local/access.js';
import { TestBrowser } from '../network/test-browser.js';
import type { PlayedNetwork } from './played-network.js';

const RECORDS = 40;

interface Arrived {
  readonly login: Login;
  get<T>(path: string): Promise<T>;
  search<T>(path: string): Promise<T>;
}

/** Follows a printed link as one click does, and answers what the site says to whoever it let in. */
async function arriveBy(login: Login): Promise<Arrived> {
  const browser = new TestBrowser();
  const { url } = await browser.follow(await browser.open(login.link), 'nowhere');
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> =>
    JSON.parse(await (await browser.open(new URL(`/api/v1/${path}`, url), init)).text());
  const { csrfToken } = await ask<{ csrfToken: string }>('session');
  const headers = { origin: new URL(url).origin, 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
  return {
    login,
    get: (path) => ask(path),
    search: (path) => ask(path, { method: 'POST', headers, body: JSON.stringify({ limit: 200 }) }),
  };
}

/** Who comes by the links that the demo prints, and what each of them finds. */
export function homesSuite(network: PlayedNetwork): void {
  describe('its people', () => {
    const arrived: Arrived[] = [];

    it('42 are each let in by the one link that is printed for them, and no password is', async () => {
      const { countries, services, operator } = describeAccess(network.home, (await network.describe()).ports);
      const logins = [...countries, ...services, operator].flatMap((place) => place.logins);
      const printed = network.demo.stdout.match(/http:\S+\/as\/\S+/g) ?? [];
      expect(printed.toSorted()).toEqual(logins.map(({ link }) => link).toSorted());
      expect(logins.filter(({ password }) => network.demo.output.includes(password))).toEqual([]);
      for (const login of logins) arrived.push(await arriveBy(login));
      const names = arrived.map((one) => one.get<{ person: { name: string } }>('session'));
      expect((await Promise.all(names)).map(({ person }) => person.name)).toEqual(logins.map(({ name }) => name));
    });

    it.each(['investigator', 'liaison', 'prosecutor'] as const)('8 find something to act on, each %s', async (role) => {
      const them = arrived.filter(({ login }) => login.roles.includes(role));
      expect(them).toHaveLength(4);
      for (const one of them) {
        const { mustAct } = await one.get<{ mustAct: number }>('inbox/count');
        expect([one.login.name, mustAct > 0]).toEqual([one.login.name, true]);
      }
    });

    it('42 hold at least 40 records between them, each named where its name is held', async () => {
      const names = new Map<string, string>();
      for (const one of arrived.filter(({ login }) => login.roles.includes('investigator'))) {
        const spaces = await one.get<{ spaceId: string; kind: string }[]>('spaces');
        const spaceId = spaces.find(({ kind }) => kind === 'agreement')?.spaceId;
        const { items } = await one.search<{ items: { recordId: string; name: string | null }[] }>(
          `spaces/${spaceId}/records/search`,
        );
        for (const { recordId, name } of items) names.set(recordId, names.get(recordId) || (name ?? '').trim());
      }
      expect(names.size).toBeGreaterThanOrEqual(RECORDS);
      expect([...names].filter(([, name]) => name === '')).toEqual([]);
    });
  });
}
