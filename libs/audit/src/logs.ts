import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import type { Act } from './acts.js';
import { LogAccess } from './log-access.interceptor.js';
import { type Seen, SHOWS } from './shows.js';

/**
 * A route that shows something of a case: it writes an entry of the access log before its answer leaves, also where it denies.
 *
 * @param saw what an answer shows, as kind and id, of one case or case by case; the ids of the path where it is left out
 * @param reason whether it asks why, by the header `joinder-reason`
 */
export function Logs<Answer = unknown>(act: Act, saw?: (answer: Answer) => Seen, reason = false): MethodDecorator {
  return applyDecorators(SetMetadata(SHOWS, { act, saw, reason }), UseInterceptors(LogAccess));
}
