import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { catchError, concatMap, finalize, from, type Observable } from 'rxjs';
import { givenReason } from './given-reason.js';
import { type RequestLook, RequestLooks } from './request-looks.js';
import { type Shows, SHOWS } from './shows.js';

/** Writes an entry of the access log for what a route shows: behind its work, before its answer leaves. */
@Injectable()
export class LogAccess implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly looks: RequestLooks,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { act, saw, reason } = this.reflector.get<Shows>(SHOWS, context.getHandler());
    const why = reason ? givenReason(context.switchToHttp().getRequest<Request>()) : undefined;
    const look = this.looks.of(context, act, why);
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await look.shown(saw?.(answer));
        return answer;
      }),
      catchError((error: unknown) => from(rethrown(look, error))),
      finalize(() => look.end()),
    );
  }
}

async function rethrown(look: RequestLook, error: unknown): Promise<never> {
  await look.refused(error);
  throw error;
}
