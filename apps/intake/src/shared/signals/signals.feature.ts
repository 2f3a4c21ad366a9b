import type { Feature } from '#libs/service';
import { Signals0000000000310 } from './migrations/0310-signals.js';
import { SignalsModule } from './signals.module.js';

/** Signals as they came in. */
export const signalsFeature = {
  name: 'signals',
  module: SignalsModule,
  state: { E: ['signal'] },
  migrations: [Signals0000000000310],
} satisfies Feature;
