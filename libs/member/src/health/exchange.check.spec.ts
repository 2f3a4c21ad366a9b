import { expect, it } from '@jest/globals';
import { ExchangeRuntime, KnownListRepository } from '#libs/exchange';
import type { FailingWorker } from '#libs/exchange/testing';
import { Clock } from '#libs/work';
import { ExchangeCheck } from './exchange.check.js';

const NOW_MS = Date.UTC(2026, 9, 1);

function checkOf(failing: readonly Omit<FailingWorker, 'spaceId'>[]): ExchangeCheck {
  const runtime = Object.defineProperty(
    Object.assign(Object.create(ExchangeRuntime.prototype), {
      failing: () => failing.map((one) => ({ ...one, spaceId: null })),
    }),
    'spaces',
    { value: [] },
  );
  const lists = Object.assign(Object.create(KnownListRepository.prototype), {
    newest: () => ({ expiresMs: BigInt(NOW_MS) + 1n }),
  });
  const clock = Object.assign(Object.create(Clock.prototype), { now: () => new Date(NOW_MS) });
  return new ExchangeCheck(runtime, lists, clock);
}

it.each([
  ['up', undefined, []],
  ['degraded', 'WORKER_FAILING_SEALER', [{ worker: 'sealer', reason: 'Error 57P03' }]],
  ['degraded', 'STATE_DIR_ENOSPC', [{ worker: 'shard-holder', reason: 'Error ENOSPC' }]],
])('K11 health is %s (%s) where these fail: %j', async (state, code, failing) => {
  expect(await checkOf(failing).check()).toEqual(code === undefined ? { state } : { state, code });
});
