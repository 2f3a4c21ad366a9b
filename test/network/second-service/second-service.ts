import { auditFeature } from '#libs/audit';
import { eventsFeature, inboxFeature } from '#libs/inbox';
import { idempotencyFeature, identityFeature, type IdentityOptions } from '#libs/people';
import { foldFeatures, groundFeature, type ServiceParts } from '#libs/service';
import { parcelsFeature } from './parcels.feature.js';

/** What the service of a test stands on. */
export interface SecondParts extends ServiceParts {
  readonly identity: IdentityOptions;
}

/** A service of people, access log, inbox, events and one feature of its own: no exchange, no spaces, no gateway. */
export const secondService = foldFeatures<SecondParts>([
  groundFeature,
  idempotencyFeature,
  identityFeature({ controllers: [], providers: [] }),
  auditFeature,
  inboxFeature,
  eventsFeature,
  parcelsFeature,
]);
