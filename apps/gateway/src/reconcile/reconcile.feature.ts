import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { every } from '#libs/service';
import { MatchProjection } from './match.projection.js';
import { MatcherWorker } from './matcher.worker.js';
import { MatchPairs0000000000277 } from './migrations/0277-match-pairs.js';
import { PassWorker } from './pass.worker.js';
import { RECONCILE_HTTP_STATUS, ReconcileError } from './reconcile.errors.js';
import { ReconcileModule } from './reconcile.module.js';
import { RECONCILE_TEXTS } from './reconcile.texts.table.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'reconcile.list': true;
    readonly 'reconcile.pair': true;
    readonly 'reconcile.alike': true;
  }
}

interface ReconcileParts {
  /** Absent where comparing records may take what it usually does. */
  readonly reconcile?: { readonly memoryMb: number };
}

/** Where nothing is said about it. */
export const RECONCILE_MEMORY_MB = 512;
const IDLE_MS = 250;
const MAX_IDLE_MS = 2000;
const MAX_BACKOFF_MS = 5000;

/** Who may be the same, found at home among what is held; nothing of it travels. */
export const reconcileFeature = {
  name: 'reconcile',
  module: ({ reconcile }: ReconcileParts) => ReconcileModule.forRoot(reconcile ?? { memoryMb: RECONCILE_MEMORY_MB }),
  state: { E: ['match_due'], F: ['match_pair'] },
  migrations: [MatchPairs0000000000277],
  errors: [httpStatusTable<ReconcileError>(ReconcileError, RECONCILE_HTTP_STATUS, RECONCILE_TEXTS)],
  projections: [MatchProjection],
  workers: [
    every(IDLE_MS, MatcherWorker, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS }),
    every(IDLE_MS, PassWorker, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS }),
  ],
  closes: [PassWorker],
} satisfies MemberFeature<ReconcileParts>;
