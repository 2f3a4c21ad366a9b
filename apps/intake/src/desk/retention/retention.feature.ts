import { every, type Feature } from '#libs/service';
import { PurgeSignals } from './purge-signals.worker.js';
import { RetentionModule } from './retention.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'signal.purge': true;
  }
}

/** Terms end with a day, so a look an hour is soon enough. */
const IDLE_MS = 60_000;
const MAX_IDLE_MS = 3_600_000;
const MAX_BACKOFF_MS = 600_000;

/** What is told is kept for a time. */
export const retentionFeature = {
  name: 'retention',
  module: RetentionModule,
  workers: [every(IDLE_MS, PurgeSignals, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS })],
} satisfies Feature;
