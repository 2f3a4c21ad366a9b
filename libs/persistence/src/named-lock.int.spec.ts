import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { lockNames } from './named-lock.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: [] });
});

afterAll(() => database?.drop());

function aSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe('locks by name', () => {
  it('are held to the end of the transaction', async () => {
    const order: string[] = [];
    const [taken, ended] = [aSignal(), aSignal()];
    const first = database.transaction.run(async (tx) => {
      await lockNames(tx, ['a']);
      taken.give();
      await ended.given;
      order.push('first');
    });
    await taken.given;
    const second = database.transaction.run(async (tx) => {
      await lockNames(tx, ['b', 'a']);
      order.push('second');
    });
    await database.transaction.run((tx) => lockNames(tx, ['c']));
    ended.give();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('are taken in one order by all, so that nobody waits in a circle', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const takers = Array.from({ length: 200 }, (_, i) =>
      database.transaction.run((tx) => lockNames(tx, [names[i % 5]!, names[(i * 3 + 1) % 5]!, names[(i * 2) % 5]!])),
    );
    await expect(Promise.all(takers)).resolves.toHaveLength(200);
  });
});
