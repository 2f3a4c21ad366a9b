import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { catchError, from, type Observable } from 'rxjs';
import { AccessLog } from '#libs/audit';
import { correlationIdOf } from '#libs/http';
import { ProtectedNameSaid } from '#libs/member';
import { Clock } from '#libs/work';

/** Writes down who said a protected name, behind the transaction that found it, as that leaves nothing. */
@Injectable()
export class NoteToldNames implements NestInterceptor {
  constructor(
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => from(this.rethrown(context, error))));
  }

  /** @throws the error; AuditError AUDIT_UNAVAILABLE */
  private async rethrown(context: ExecutionContext, error: unknown): Promise<never> {
    const hidden = error instanceof Error && error.cause instanceof ProtectedNameSaid ? error.cause : null;
    const said = error instanceof ProtectedNameSaid ? error : hidden;
    if (said === null) throw error;
    const http = context.switchToHttp();
    const { person: actor, params } = http.getRequest<Request>();
    if (!actor) throw error;
    const spaceId = params['spaceId'];
    await this.log.begin().done({
      at: this.clock.now(),
      actor,
      act: 'text.protected-name',
      spaceId: typeof spaceId === 'string' ? spaceId : null,
      subjects: [],
      denial: said.code,
      requestId: correlationIdOf(http.getResponse<Response>()),
    });
    throw error;
  }
}
