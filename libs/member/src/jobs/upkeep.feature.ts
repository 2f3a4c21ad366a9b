import { CosignaturePruneWorker } from '#libs/exchange';
import { every, type Feature } from '#libs/service';
import { IdempotencyPruneWorker } from './idempotency-prune.worker.js';
import { MissingKeysWorker } from './missing-keys.worker.js';
import { UpkeepModule } from './upkeep.module.js';

const EVERY_MS = 3600_000;
/** What waits an hour for a key may wait that much longer. */
const KEYS_EVERY_MS = 30_000;
/** Nothing waits for it. */
const MAX_BACKOFF_MS = 10 * 60_000;

/** Removes every hour what is not needed any more, a bounded part at a time, and asks authors about messages that stand still. */
export const upkeepFeature = {
  name: 'upkeep',
  module: UpkeepModule,
  workers: [
    every(EVERY_MS, IdempotencyPruneWorker, { maxBackoffMs: MAX_BACKOFF_MS }),
    every(EVERY_MS, CosignaturePruneWorker, { maxBackoffMs: MAX_BACKOFF_MS }),
    every(KEYS_EVERY_MS, MissingKeysWorker, { maxBackoffMs: MAX_BACKOFF_MS }),
  ],
} satisfies Feature;
