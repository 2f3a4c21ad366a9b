import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { every } from '#libs/service';
import { HOLD_DUTIES } from './hold.duties.js';
import { HOLD_HTTP_STATUS, HoldError } from './hold.errors.js';
import { HOLD_TEXTS } from './hold.texts.table.js';
import { HoldWorker } from './hold.worker.js';
import { HoldsModule } from './holds.module.js';
import { HeldActs0000000000228 } from './migrations/0228-held-acts.js';

/** A look finds when the next hold ends, and none is shorter than this. */
const IDLE_MS = 500;
const MAX_IDLE_MS = 4000;
const MAX_BACKOFF_MS = 2000;

/** Some seconds in which an author takes back what one key or one click sent. */
export const holdsFeature = {
  name: 'holds',
  module: HoldsModule,
  state: { E: ['held_act'] },
  migrations: [HeldActs0000000000228],
  errors: [httpStatusTable<HoldError>(HoldError, HOLD_HTTP_STATUS, HOLD_TEXTS)],
  causes: HOLD_DUTIES,
  workers: [every(IDLE_MS, HoldWorker, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS })],
} satisfies MemberFeature;
