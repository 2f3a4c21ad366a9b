import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { catchError, concatMap, finalize, from, type Observable } from 'rxjs';
import { correlationIdOf, HttpError } from '#libs/http';
import { AccessError, type Person } from '#libs/people';
import { Clock } from '#libs/work';
import { AccessLog, type Look } from './access-log.js';
import { announcedLook } from './announce-looks.js';
import { type Shows, SHOWS } from './shows.js';

/** Kinds of what a path names. */
const NAMED_IN_PATH: Readonly<Record<string, string>> = { recordId: 'record', messageId: 'message' };

/** Writes an entry of the access log for what a route shows: behind its work, before its answer leaves. */
@Injectable()
export class LogAccess implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { act, saw } = this.reflector.get<Shows>(SHOWS, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const about = { act, ...aboutOf(request, http.getResponse<Response>()) };
    const look = announcedLook(request) ?? this.log.begin();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        const subjects = saw?.(answer) ?? about.subjects;
        await look.done({ ...about, subjects, at: this.clock.now(), denial: null });
        return answer;
      }),
      catchError((error: unknown) => from(this.denied(look, about, error))),
      finalize(() => look.end()),
    );
  }

  /** Whoever may not see something is written down with the reason; what shows nothing for another reason is no look. */
  private async denied(look: Look, about: About & { readonly act: string }, error: unknown): Promise<never> {
    if (error instanceof AccessError) {
      await look.done({ ...about, at: this.clock.now(), denial: error.members.reason });
    }
    throw error;
  }
}

interface About {
  readonly actor: Person;
  readonly spaceId: string | null;
  readonly subjects: readonly string[];
  readonly requestId: string;
}

function aboutOf({ person, params }: Request, response: Response): About {
  if (!person) throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
  const subjects = Object.entries(params).flatMap(([name, id]) => {
    const kind = NAMED_IN_PATH[name];
    return kind === undefined || typeof id !== 'string' ? [] : [`${kind}:${id}`];
  });
  const { spaceId } = params;
  return {
    actor: person,
    spaceId: typeof spaceId === 'string' ? spaceId : null,
    subjects,
    requestId: correlationIdOf(response),
  };
}
