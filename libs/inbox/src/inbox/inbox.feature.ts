import { httpStatusTable } from '#libs/http';
import { every, type Feature } from '#libs/service';
import { DutyPruneWorker } from '../duties/duty-prune.worker.js';
import { Duties0000000000194 } from '../migrations/0194-duties.js';
import { INBOX_HTTP_STATUS, InboxError } from './inbox.errors.js';
import { DeskDuty0000000000371 } from '../migrations/0371-desk-duty.js';
import { DeskDutySeen0000000000379 } from '../migrations/0379-desk-duty-seen.js';
import { DutyLookedAt0000000000382 } from '../migrations/0382-duty-looked-at.js';
import { DeskDutyOfAuthor0000000000383 } from '../migrations/0383-desk-duty-of-author.js';
import { InboxModule } from './inbox.module.js';
import { INBOX_TEXTS } from './inbox.texts.table.js';

const PRUNE_EVERY_MS = 3600_000;
/** Nothing waits for it. */
const MAX_BACKOFF_MS = 10 * 60_000;

/** What waits for people, and when they are away. */
export const inboxFeature = {
  name: 'inbox',
  module: InboxModule,
  state: { E: ['duty', 'duty_mark', 'absence'] },
  views: ['desk_duty'],
  migrations: [
    Duties0000000000194,
    DeskDuty0000000000371,
    DeskDutySeen0000000000379,
    DutyLookedAt0000000000382,
    DeskDutyOfAuthor0000000000383,
  ],
  workers: [every(PRUNE_EVERY_MS, DutyPruneWorker, { maxBackoffMs: MAX_BACKOFF_MS })],
  errors: [httpStatusTable<InboxError>(InboxError, INBOX_HTTP_STATUS, INBOX_TEXTS)],
} satisfies Feature;
