import { HTTP_STATE, IDEMPOTENCY_MIGRATIONS } from '#libs/http';
import { type Feature, foldFeatures, groundFeature } from '#libs/service';
import { signalsFeature } from './shared/signals/signals.feature.js';

/** Tables of requests that are repeated; the door repeats by its forms and needs no code of it. */
const requestsFeature = {
  name: 'idempotency',
  module: () => null,
  state: HTTP_STATE,
  migrations: IDEMPOTENCY_MIGRATIONS,
} satisfies Feature;

/** Features of intake, as far as they have tables. */
const intakeFeatures: readonly Feature[] = [groundFeature, requestsFeature, signalsFeature];

/** The lists that intake is made of. */
export const intake = foldFeatures<unknown>(intakeFeatures);
