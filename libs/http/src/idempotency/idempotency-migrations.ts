import { AddIdempotencyKey } from '../migrations/0002-add-idempotency-key.js';
import { AnswerWithEffect0000000000209 } from '../migrations/0209-answer-with-effect.js';

/** All that makes the table of keys, in order. */
export const IDEMPOTENCY_MIGRATIONS = [AddIdempotencyKey, AnswerWithEffect0000000000209];
