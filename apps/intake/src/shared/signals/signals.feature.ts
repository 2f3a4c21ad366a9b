import type { Feature } from '#libs/service';
import { Signals0000000000310 } from './migrations/0310-signals.js';
import { Triage0000000000311 } from './migrations/0311-triage.js';
import { DoorColumns0000000000321 } from './migrations/0321-door-columns.js';
import { QueueOrder0000000000322 } from './migrations/0322-queue-order.js';
import { QueueLanes0000000000347 } from './migrations/0347-queue-lanes.js';
import { QuarantineHolds0000000000348 } from './migrations/0348-quarantine-holds.js';
import { QueueUntilSent0000000000360 } from './migrations/0360-queue-until-sent.js';
import { Organisation0000000000385 } from './migrations/0385-organisation.js';
import { SignalsEnd0000000000393 } from './migrations/0393-signals-end.js';
import { SignalsCame0000000000406 } from './migrations/0406-signals-came.js';
import { SignalsModule } from './signals.module.js';

/** Signals as they came in. */
export const signalsFeature = {
  name: 'signals',
  module: SignalsModule,
  state: { E: ['signal', 'signal_event', 'route', 'sphere_switch'] },
  migrations: [
    Signals0000000000310,
    Triage0000000000311,
    DoorColumns0000000000321,
    QueueOrder0000000000322,
    QueueLanes0000000000347,
    QuarantineHolds0000000000348,
    QueueUntilSent0000000000360,
    Organisation0000000000385,
    SignalsEnd0000000000393,
    SignalsCame0000000000406,
  ],
} satisfies Feature;
