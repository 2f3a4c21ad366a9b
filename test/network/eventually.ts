import { setTimeout as delay } from 'node:timers/promises';

/** Waits until the expectation holds; fails with its last failure. */
export async function eventually(expectation: () => Promise<void> | void, withinMs = 10_000): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > until) throw error;
      await delay(20);
    }
  }
}
