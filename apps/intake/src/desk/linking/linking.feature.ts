import { every, type Feature } from '#libs/service';
import { ForgetCompanyNames } from './forget-company-names.worker.js';
import { ForgetLinkKeys } from './forget-link-keys.worker.js';
import { LinkingModule } from './linking.module.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'signal.links': true;
  }
}

/** Keys are kept by the day, so a look an hour is soon enough. */
const IDLE_MS = 60_000;
const MAX_IDLE_MS = 3_600_000;
const MAX_BACKOFF_MS = 600_000;

/** Signals that may belong together: keys and names propose, people decide. */
export const linkingFeature = {
  name: 'linking',
  module: LinkingModule,
  workers: [
    every(IDLE_MS, ForgetLinkKeys, { maxIdleMs: MAX_IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS }),
    every(IDLE_MS, ForgetCompanyNames, { maxIdleMs: IDLE_MS, maxBackoffMs: MAX_BACKOFF_MS }),
  ],
} satisfies Feature;
