import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata, UseGuards } from '@nestjs/common';
import type { Request } from 'express';
import { type Act, Logs } from '#libs/audit';
import { ROUTE_ACTION, ROUTE_DOOR } from '#libs/service';
import type { Action } from '#libs/vocabulary';
import type { CaseEntry } from './case-door.js';
import { DoorGuard, entryOf } from './door.guard.js';

/** What a route shows of its case, for the access log. */
export type CaseRouteShows<Answer> =
  | {
      /** What the log calls it. */
      readonly act: Act;
      /** What an answer shows, as kind and id; the ids of the path where it is left out. */
      readonly saw?: (answer: Answer) => readonly string[];
      /** It asks why: the log keeps what the caller says in the header `joinder-reason`. */
      readonly reason?: true;
    }
  | {
      /** It shows nothing of what is said in the case. */
      readonly content: false;
    };

/**
 * A route of a case: the door lets in who may do the action. What is shown is written to the access log before the answer leaves, and so is
 * a denial. The handler takes its `@Entry()`.
 */
export function CaseRoute<Answer = unknown>(action: Action, shows: CaseRouteShows<Answer>): MethodDecorator {
  const sees = 'act' in shows ? [Logs(shows.act, shows.saw, shows.reason)] : [];
  return applyDecorators(
    SetMetadata(ROUTE_ACTION, action),
    SetMetadata(ROUTE_DOOR, true),
    UseGuards(DoorGuard),
    ...sees,
  );
}

/** The entry of the person who calls a `@CaseRoute`. */
export const Entry = createParamDecorator((_: unknown, context: ExecutionContext): CaseEntry =>
  entryOf(context.switchToHttp().getRequest<Request>()),
);
