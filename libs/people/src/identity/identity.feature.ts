import { httpStatusTable } from '#libs/http';
import { every, type Feature } from '#libs/service';
import { IDENTITY_HTTP_STATUS, IDENTITY_TEXTS, IdentityError } from '#libs/sign-in';
import { ACCESS_HTTP_STATUS, AccessError } from '../access/access.errors.js';
import { ACCESS_HINTS, ACCESS_TEXTS } from '../access/access.texts.table.js';
import { ROLE_LABELS } from '../roles.texts.table.js';
import { IdentityModule, type SessionParts } from './identity.module.js';
import type { IdentityOptions } from './identity.options.js';
import { Identity0000000000110 } from './migrations/0110-identity.js';
import { PersonLastSeen0000000000238 } from './migrations/0238-person-last-seen.js';
import { PersonName0000000000186 } from './migrations/0186-person-name.js';
import { SessionConfirmWorker } from './session-confirm.worker.js';

/** Each session is asked about every two minutes. */
const LOOK_EVERY_MS = 10_000;
const MAX_BACKOFF_MS = 60_000;

/** Describes who acts. @param session what tells who is signed in, and ends it: each service shows another frame */
export function identityFeature(session: SessionParts): Feature<{ readonly identity: IdentityOptions }> {
  return {
    name: 'identity',
    module: ({ identity }) => IdentityModule.forRoot(identity, session),
    state: { E: ['person', 'web_session'] },
    roles: ROLE_LABELS,
    views: ['person_name', 'person_last_seen'],
    migrations: [Identity0000000000110, PersonName0000000000186, PersonLastSeen0000000000238],
    errors: [
      httpStatusTable<AccessError>(AccessError, ACCESS_HTTP_STATUS, ACCESS_TEXTS),
      httpStatusTable<IdentityError>(IdentityError, IDENTITY_HTTP_STATUS, IDENTITY_TEXTS),
    ],
    hints: [ACCESS_HINTS],
    workers: [every(LOOK_EVERY_MS, SessionConfirmWorker, { maxBackoffMs: MAX_BACKOFF_MS })],
  };
}
