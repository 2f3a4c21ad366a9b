import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Coming, Gathered } from './gathered.js';

/** A store whose writes end when the test says so. */
class Store {
  readonly writes: (readonly number[])[] = [];
  private readonly ends: { end: () => void; fail: (error: Error) => void }[] = [];

  readonly write = (items: readonly number[]): Promise<void> => {
    this.writes.push(items);
    return new Promise((end, fail) => this.ends.push({ end, fail }));
  };

  async end(): Promise<void> {
    this.ends.shift()?.end();
    await settled();
  }

  async fail(): Promise<void> {
    this.ends.shift()?.fail(new Error('the store is away'));
    await settled();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let store: Store;
let gathered: Gathered<number>;

beforeEach(() => {
  store = new Store();
  gathered = new Gathered(store.write);
});

const announce = (count: number): Coming<number>[] => Array.from({ length: count }, () => gathered.expect());

describe('what is gathered', () => {
  it('is written at once where little is under way, and then together what came while a write was', async () => {
    const written: number[] = [];
    for (const [item, coming] of announce(3).entries()) void coming.add(item).then(() => written.push(item));
    expect(store.writes).toEqual([[0]]);
    await store.end();
    expect([store.writes, written]).toEqual([[[0], [1, 2]], [0]]);
    await store.end();
    expect(written).toEqual([0, 1, 2]);
  });

  it('waits for half where much is under way, and no longer than its time', async () => {
    const all = announce(12);
    const six = all.slice(0, 6).map((coming, item) => coming.add(item));
    expect(store.writes).toEqual([[0, 1, 2, 3, 4, 5]]);
    await store.end();
    await Promise.all(six);

    const seventh = all[6]?.add(6);
    expect(store.writes).toHaveLength(1);
    const until = Date.now() + 5000;
    while (store.writes.length < 2 && Date.now() < until) await settled();
    expect(store.writes).toEqual([[0, 1, 2, 3, 4, 5], [6]]);
    await store.end();
    await seventh;
  });

  it('waits for more where many came just now, though few are under way', async () => {
    const [other] = announce(1);
    for (const items of [[0], [1], [2, 3], [4, 5, 6, 7]]) {
      for (const item of items) void gathered.expect().add(item);
      expect(store.writes.at(-1)).toEqual(items);
      await store.end();
    }
    expect(store.writes).toHaveLength(4);
    other?.end();
  });

  it('waits for nobody who has nothing to write', async () => {
    const all = announce(9);
    const first = all[0]?.add(0);
    expect(store.writes).toEqual([]);
    for (const coming of all) coming.end();
    expect(store.writes).toEqual([[0]]);
    await store.end();
    await first;
  });

  it('fails for those alone whose write failed', async () => {
    const [first, second] = announce(2).map((coming, item) => coming.add(item));
    const failed = expect(first).rejects.toThrow('the store is away');
    await store.fail();
    await failed;
    await store.end();
    await expect(second).resolves.toBeUndefined();
    const third = gathered.expect().add(2);
    await store.end();
    await expect(third).resolves.toBeUndefined();
    expect(store.writes).toEqual([[0], [1], [2]]);
  });

  it('takes 500 items by one write, and no more', async () => {
    const all = announce(1600).map((coming, item) => coming.add(item));
    for (let i = 0; i < 10; i += 1) await store.end();
    await Promise.all(all);
    expect(Math.max(...store.writes.map(({ length }) => length))).toBeLessThanOrEqual(500);
    expect(store.writes.flat()).toHaveLength(1600);
  });
});
