import { httpStatusTable } from '#libs/http';
import { every, type Feature } from '#libs/service';
import { CharterAgainWorker } from './charter-again.worker.js';
import { ContractAnnouncementWorker } from './contract-announcement.worker.js';
import { KeyReloadWorker } from './key-reload.worker.js';
import { ListSpreadingWorker } from './list-spreading.worker.js';
import { TRUST_LIST_HTTP_STATUS, TrustListError } from './trust.errors.js';
import { TrustModule } from './trust.module.js';
import { TRUST_HINTS, TRUST_TEXTS } from './trust.texts.table.js';

const IDLE_MS = 500;
const RHYTHM = { maxIdleMs: 2000, maxBackoffMs: 10_000 };

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'keys.read': 'role';
    readonly 'trust.publish': 'role';
  }
}

/** Trust lists, keys and contracts: lists are spread, the contract announced, keys read and charters signed again. */
export const trustFeature = {
  name: 'trust',
  module: TrustModule,
  errors: [httpStatusTable<TrustListError>(TrustListError, TRUST_LIST_HTTP_STATUS, TRUST_TEXTS)],
  hints: [TRUST_HINTS],
  actions: {
    'keys.read': { roles: ['operations'], under: 'role', team: false },
    'trust.publish': { roles: ['operations'], under: 'role', team: false },
  },
  workers: [ListSpreadingWorker, ContractAnnouncementWorker, KeyReloadWorker, CharterAgainWorker].map((worker) =>
    every(IDLE_MS, worker, RHYTHM),
  ),
} satisfies Feature;
