import { CosignaturePruneWorker } from '#libs/exchange';
import { every, type Feature } from '#libs/service';
import { IdempotencyPruneWorker } from './idempotency-prune.worker.js';
import { UpkeepModule } from './upkeep.module.js';

const EVERY_MS = 3600_000;
/** Nothing waits for it. */
const MAX_BACKOFF_MS = 10 * 60_000;

/** Removes every hour what is not needed any more, a bounded part at a time. */
export const upkeepFeature = {
  name: 'upkeep',
  module: UpkeepModule,
  workers: [
    every(EVERY_MS, IdempotencyPruneWorker, { maxBackoffMs: MAX_BACKOFF_MS }),
    every(EVERY_MS, CosignaturePruneWorker, { maxBackoffMs: MAX_BACKOFF_MS }),
  ],
} satisfies Feature;
