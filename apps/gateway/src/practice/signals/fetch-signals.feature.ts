import type { MemberFeature } from '#libs/member';
import { every } from '#libs/service';
import { BringAnswersWorker } from './answers/bring-answers.worker.js';
import { FetchSignalsModule } from './fetch-signals.module.js';
import { FetchSignalsWorker } from './fetch-signals.worker.js';
import { IntakeClient } from './intake-client.js';
import type { IntakeOptions } from './intake.options.js';
import { ForeignDeskWorker } from './passed/foreign-desk.worker.js';

/** A P0 stands here within three seconds. */
const EVERY_MS = 1_000;
const MAX_IDLE_MS = 2_000;
const MAX_BACKOFF_MS = 10_000;

/** Fetches signals from the intake of this country, and brings answers and what other countries told to it; absent where a gateway is told of none. */
export const fetchSignalsFeature = {
  name: 'fetch-signals',
  module: ({ intake }) => (intake ? FetchSignalsModule.forRoot(intake) : null),
  workers: [
    every(EVERY_MS, FetchSignalsWorker, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS }),
    every(EVERY_MS, BringAnswersWorker, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS }),
    every(EVERY_MS, ForeignDeskWorker, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS }),
  ],
  closes: [IntakeClient],
} satisfies MemberFeature<{ readonly intake?: IntakeOptions }>;
