import { every, type Feature } from '#libs/service';
import { NetworkModule } from './network.module.js';
import { NetworkWatchWorker } from './network-watch.worker.js';

const EVERY_MS = 1000;
const MAX_BACKOFF_MS = 5000;

/** Who can be reached, and whether sending waits. */
export const networkFeature = {
  name: 'network',
  module: NetworkModule,
  workers: [every(EVERY_MS, NetworkWatchWorker, { maxBackoffMs: MAX_BACKOFF_MS })],
} satisfies Feature;
