import { describe, expect, it } from '@jest/globals';
import { SideWork } from './side-work.js';

const ONE = { name: 'one' };
const OTHER = { name: 'other' };

/** Work that ends when the test says so, and everything that follows from that. */
function held<T>() {
  let end: { readonly resolve: (value: T) => void; readonly reject: (error: Error) => void } | undefined;
  const work = new Promise<T>((resolve, reject) => (end = { resolve, reject }));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    start: () => work,
    resolve: (value: T) => (end?.resolve(value), settled()),
    reject: (error: Error) => (end?.reject(error), settled()),
  };
}

describe('work beside the turns of a shard', () => {
  it('answers within the turn where it does not take long', async () => {
    expect(await new SideWork<number>().of(ONE, async () => 7)).toEqual({ value: 7 });
  });

  it('lets the turn go on where it takes long, and answers in a later one', async () => {
    const work = new SideWork<number>();
    const { start, resolve } = held<number>();
    expect(await work.of(ONE, start)).toBeNull();
    await resolve(7);
    expect(await work.of(ONE, () => Promise.reject(new Error('it runs already')))).toEqual({ value: 7 });
    expect(await work.of(ONE, async () => 8)).toEqual({ value: 8 });
  });

  it('throws what it threw, in the turn that asks', async () => {
    const work = new SideWork<number>();
    const { start, reject } = held<number>();
    expect(await work.of(ONE, start)).toBeNull();
    await reject(new Error('no answer'));
    await expect(work.of(ONE, start)).rejects.toThrow('no answer');
  });

  it('drops what it came to where it was about something else, and runs once at a time', async () => {
    const work = new SideWork<number>();
    const { start, resolve } = held<number>();
    await work.of(ONE, start);
    expect(await work.of(OTHER, () => Promise.reject(new Error('another runs')))).toBeNull();
    await resolve(7);
    expect(await work.of(OTHER, async () => 8)).toEqual({ value: 8 });
  });
});
