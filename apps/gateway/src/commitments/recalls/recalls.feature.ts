import { httpStatusTable } from '#libs/http';
import type { MemberFeature } from '#libs/member';
import { every } from '#libs/service';
import { RECALL_HTTP_STATUS, RecallError } from './recall.errors.js';
import { RECALL_TEXTS } from './recall.texts.table.js';
import { EraserWorker } from './eraser.worker.js';
import { Purges0000000000404 } from './migrations/0404-purges.js';
import { PurgeReactor } from './purge.reactor.js';
import { RecallsModule } from './recalls.module.js';

const ERASE_EVERY_MS = 1000;

declare module '#libs/audit' {
  interface Acts {
    readonly 'recall.preview': true;
    readonly 'recall.open': true;
  }
}

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'recall.send': 'agreement';
    readonly 'recall.hold': 'agreement';
  }
}

/** What a country takes back of its records, and what became of it at those who held it. */
export const recallsFeature = {
  name: 'recalls',
  module: RecallsModule,
  state: { E: ['recall_due', 'legal_hold'] },
  migrations: [Purges0000000000404],
  errors: [httpStatusTable<RecallError>(RecallError, RECALL_HTTP_STATUS, RECALL_TEXTS)],
  actions: {
    'recall.send': {
      roles: ['investigator', 'liaison', 'prosecutor'],
      under: 'agreement',
      sends: true,
      writes: true,
    },
    'recall.hold': { roles: ['prosecutor'], under: 'agreement' },
  },
  reactors: [PurgeReactor],
  workers: [every(ERASE_EVERY_MS, EraserWorker, { maxBackoffMs: 5 * ERASE_EVERY_MS })],
} satisfies MemberFeature;
