import { every, type Feature } from '#libs/service';
import type { OwnCertificate } from '../keys/own-certificates.js';
import { FlowWatchWorker } from './flow-watch.worker.js';
import { FlowQuarterWorker } from '../curves/flow-quarter.worker.js';
import { FlowQuarter0000000000252 } from '../curves/migrations/0252-flow-quarter.js';
import { FlowsModule } from './flows.module.js';
import { CausePast0000000000266 } from '../past/migrations/0266-cause-past.js';
import { CauseSeen0000000000223 } from './migrations/0223-cause-seen.js';

const EVERY_MS = 5_000;
const QUARTER_LOOK_MS = 60_000;

declare module '#libs/audit' {
  interface Acts {
    readonly 'cause.acknowledge': true;
  }
}

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'parked.decide': 'role';
    readonly 'causes.acknowledge': 'role';
  }
}

/** What goes between this gateway and the others, for the people of operations. */
export const flowsFeature = {
  name: 'flows',
  module: ({ certificates }) => FlowsModule.forRoot(certificates ?? []),
  state: { E: ['cause_seen', 'flow_quarter', 'cause_past'] },
  migrations: [CauseSeen0000000000223, FlowQuarter0000000000252, CausePast0000000000266],
  actions: {
    'parked.decide': { roles: ['operations'], under: 'role', team: false },
    'causes.acknowledge': { roles: ['operations'], under: 'role', team: false },
  },
  workers: [
    every(EVERY_MS, FlowWatchWorker, { maxBackoffMs: EVERY_MS }),
    every(QUARTER_LOOK_MS, FlowQuarterWorker, { maxIdleMs: QUARTER_LOOK_MS, maxBackoffMs: QUARTER_LOOK_MS }),
  ],
} satisfies Feature<{ readonly certificates?: readonly OwnCertificate[] }>;
