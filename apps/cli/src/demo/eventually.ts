import { setTimeout as delay } from 'node:timers/promises';

const FIRST_PAUSE_MS = 15;
/** Whoever asks too often takes the machine from those who answer. */
const LONGEST_PAUSE_MS = 100;
const WITHIN_MS = 60_000;

/** Asks until the answer holds; fails after a minute saying what was expected and what came last. */
export async function eventually<T>(expected: string, ask: () => Promise<T | null | false>): Promise<T> {
  const until = Date.now() + WITHIN_MS;
  let last = 'nothing';
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== false) return answer;
      last = 'not yet';
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > until) throw new Error(`expected ${expected}; after ${WITHIN_MS / 1000} s: ${last}`);
    await delay(pauseMs);
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.3);
  }
}

/** Fails when a claim of the demo does not hold. */
export function expect(holds: boolean, expected: string, came: string): asserts holds {
  if (!holds) throw new Error(`expected ${expected}, came ${came}`);
}
