import { HTTP_STATE, IDEMPOTENCY_MIGRATIONS, IdempotencyModule } from '#libs/http';
import type { Feature } from '#libs/service';
import { IdempotencyPerson } from './idempotency-person.js';

/** Requests of a person that are repeated under the same key. */
export const idempotencyFeature = {
  name: 'idempotency',
  module: () => IdempotencyModule.forRoot(IdempotencyPerson),
  state: HTTP_STATE,
  migrations: IDEMPOTENCY_MIGRATIONS,
} satisfies Feature;
