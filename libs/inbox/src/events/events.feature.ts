import { every, type Feature } from '#libs/service';
import { EventFeedWorker } from './event-feed.worker.js';
import { EventPruneWorker } from './event-prune.worker.js';
import { EventStreams } from './event-streams.service.js';
import { EventsModule } from './events.module.js';
import { EventAudience0000000000198 } from './migrations/0198-event-audience.js';
import { SessionEndWorker } from './session-end.worker.js';

/** While no page listens. */
const FEED_EVERY_MS = 5000;
/** How long a person who signed out may still get what happens. */
const SESSIONS_EVERY_MS = 2000;
const PRUNE_EVERY_MS = 10 * 60_000;
const MAX_BACKOFF_MS = 5000;

/** Open pages are told what happened, until the feed stops. */
export const eventsFeature = {
  name: 'events',
  module: EventsModule,
  state: { F: ['change_event'] },
  migrations: [EventAudience0000000000198],
  workers: [
    every(FEED_EVERY_MS, EventFeedWorker, { maxBackoffMs: MAX_BACKOFF_MS, wakenBy: EventStreams }),
    every(SESSIONS_EVERY_MS, SessionEndWorker, { maxBackoffMs: MAX_BACKOFF_MS }),
    every(PRUNE_EVERY_MS, EventPruneWorker, { maxBackoffMs: MAX_BACKOFF_MS }),
  ],
  closes: [EventStreams],
} satisfies Feature;
