import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import type { Act } from './acts.js';
import { LogAccess } from './log-access.interceptor.js';
import { SHOWS } from './shows.js';

/**
 * A route that shows something of a case: it writes an entry of the access log before its answer leaves, also where it denies.
 *
 * @param saw what an answer shows, as kind and id; the ids of the path where it is left out
 */
export function Logs<Answer = unknown>(act: Act, saw?: (answer: Answer) => readonly string[]): MethodDecorator {
  return applyDecorators(SetMetadata(SHOWS, { act, saw }), UseInterceptors(LogAccess));
}
