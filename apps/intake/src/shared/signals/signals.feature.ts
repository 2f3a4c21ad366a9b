import type { Feature } from '#libs/service';
import { Signals0000000000310 } from './migrations/0310-signals.js';
import { Triage0000000000311 } from './migrations/0311-triage.js';
import { DoorColumns0000000000314 } from './migrations/0314-door-columns.js';
import { QueueOrder0000000000315 } from './migrations/0315-queue-order.js';
import { SignalsModule } from './signals.module.js';

/** Signals as they came in. */
export const signalsFeature = {
  name: 'signals',
  module: SignalsModule,
  state: { E: ['signal', 'signal_event', 'route', 'sphere_switch'] },
  migrations: [Signals0000000000310, Triage0000000000311, DoorColumns0000000000314, QueueOrder0000000000315],
} satisfies Feature;
