import { every, type Feature } from '#libs/service';
import { PeerClient } from './peer-client.js';
import type { PeerOptions } from './peer-options.js';
import { PeerWatcherWorker } from './peer-watcher.worker.js';
import { PeersModule } from './peers.module.js';

/** Every member is asked this often: one that stops is missed within ten seconds, also where its machine just falls silent. */
const EVERY_MS = 3_000;

/** The channel between gateways; absent where a gateway is told of no peers. */
export const peersFeature = {
  name: 'peers',
  module: ({ peers }) => (peers ? PeersModule.forRoot(peers) : null),
  workers: [every(EVERY_MS, PeerWatcherWorker, { maxBackoffMs: EVERY_MS })],
  closes: [PeerClient],
} satisfies Feature<{ readonly peers?: PeerOptions }>;
