import { httpStatusTable } from '#libs/http';
import { every, type Feature } from '#libs/service';
import { FREEZE_HTTP_STATUS, FreezeError } from './freeze.errors.js';
import { FREEZE_TEXTS } from './freeze.texts.table.js';
import { FreezesModule } from './freezes.module.js';
import { UnfreezingWorker } from './unfreezing.worker.js';

const IDLE_MS = 500;
/** Two people have talked about it before: some seconds more are nothing to them, and each look is one at the database. */
const MAX_IDLE_MS = 5000;
const MAX_BACKOFF_MS = 10_000;

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'freeze.read': 'role';
    readonly 'freeze.decide': 'role';
  }
}

/** What stands still, and the decisions of people that end it, published by a worker. */
export const freezesFeature = {
  name: 'freezes',
  module: FreezesModule,
  state: { D: ['freeze_decision'] },
  views: ['decided_freeze'],
  errors: [httpStatusTable<FreezeError>(FreezeError, FREEZE_HTTP_STATUS, FREEZE_TEXTS)],
  actions: {
    'freeze.read': { roles: ['liaison', 'prosecutor', 'operations'], under: 'role', team: false },
    'freeze.decide': { roles: ['operations'], under: 'role', team: false },
  },
  workers: [every(IDLE_MS, UnfreezingWorker, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS })],
} satisfies Feature;
