import { setTimeout as delay } from 'node:timers/promises';

export interface WaitLimits {
  readonly timeoutMs: number;
  readonly everyMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Asks `check` until it says yes; answers false when the time is up. @throws the reason of `signal` when aborted. */
export async function waitUntil(check: () => Promise<boolean> | boolean, limits: WaitLimits): Promise<boolean> {
  const end = Date.now() + limits.timeoutMs;
  for (;;) {
    limits.signal?.throwIfAborted();
    if (await check()) return true;
    if (Date.now() >= end) return false;
    await delay(limits.everyMs ?? 50);
  }
}
