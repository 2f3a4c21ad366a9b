import { httpStatusTable } from '#libs/http';
import { every, type Feature } from '#libs/service';
import { Notices0000000000372 } from './migrations/0372-notices.js';
import { NoticesOfChannel0000000000377 } from './migrations/0377-notices-of-channel.js';
import { NOTICE_HTTP_STATUS, NoticeError } from './notice.errors.js';
import { NOTICE_ERROR_TEXTS } from './notice-errors.texts.table.js';
import { NoticePruneWorker } from './notice-prune.worker.js';
import { NoticeWorker } from './notice.worker.js';
import { NoticesModule } from './notices.module.js';
import type { NoticesOptions } from './notices.options.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'desk-channel.put': true;
    readonly 'desk-channel.remove': true;
    readonly 'desk-channel.test': true;
  }
}

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'desk-channel.keep': 'role';
  }
}

/** What is urgent rings within ten seconds, with the time that a server may take. */
const EVERY_MS = 1_000;
const MAX_IDLE_MS = 2_000;
const MAX_BACKOFF_MS = 10_000;
const PRUNE_EVERY_MS = 3600_000;
/** Nothing waits for it. */
const PRUNE_MAX_BACKOFF_MS = 10 * 60_000;

/** Tells desks on duty, by mail and webhook, that something waits, and nothing of it. */
export const noticesFeature = {
  name: 'notices',
  module: ({ notices }) => NoticesModule.forRoot(notices ?? { hosts: [] }),
  state: { E: ['desk_channel', 'notice'] },
  migrations: [Notices0000000000372, NoticesOfChannel0000000000377],
  errors: [httpStatusTable<NoticeError>(NoticeError, NOTICE_HTTP_STATUS, NOTICE_ERROR_TEXTS)],
  actions: { 'desk-channel.keep': { roles: ['liaison', 'operations'], under: 'role', team: false } },
  workers: [
    every(EVERY_MS, NoticeWorker, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS }),
    every(PRUNE_EVERY_MS, NoticePruneWorker, { maxBackoffMs: PRUNE_MAX_BACKOFF_MS }),
  ],
} satisfies Feature<{ readonly notices?: NoticesOptions }>;
