import { every, type Feature } from '#libs/service';
import type { OwnCertificate } from '../keys/own-certificates.js';
import { FlowWatchWorker } from './flow-watch.worker.js';
import { FlowsModule } from './flows.module.js';

const EVERY_MS = 5_000;

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'parked.decide': 'role';
  }
}

/** What goes between this gateway and the others, for the people of operations. */
export const flowsFeature = {
  name: 'flows',
  module: ({ certificates }) => FlowsModule.forRoot(certificates ?? []),
  actions: {
    'parked.decide': { roles: ['operations'], under: 'role' },
  },
  workers: [every(EVERY_MS, FlowWatchWorker, { maxBackoffMs: EVERY_MS })],
} satisfies Feature<{ readonly certificates?: readonly OwnCertificate[] }>;
