import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { catchError, concatMap, from, type Observable, of } from 'rxjs';
import { HttpError } from '../problem/http-error.js';
import { IdempotencyCaller } from './idempotency-caller.js';
import { type IdempotencyClaim, IdempotencyStore, type StoredAnswer } from './idempotency-store.js';
import { reserveId } from './reserved-id.js';

const KEY = /^[\w-]{16,64}$/;
const KEPT_HEADERS = ['location', 'etag'] as const;

/** Gives a create one effect however often it is sent with the same `Idempotency-Key`; the answer comes again as it was. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly store: IdempotencyStore,
    private readonly caller: IdempotencyCaller,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const claim = { caller: this.caller.of(request), key: requireKey(request), request: digest(request) };
    const found = await this.store.claim(claim);
    switch (found.kind) {
      case 'running':
        throw new HttpError('IDEMPOTENCY_IN_PROGRESS', 'the same key is being handled');
      case 'other-request':
        throw new HttpError('IDEMPOTENCY_KEY_REUSED', 'the key belongs to another request');
      case 'answered':
        return of(replay(response, found.answer));
      case 'fresh':
        reserveId(request, found.id);
        return this.run(claim, response, next);
    }
  }

  private run(claim: IdempotencyClaim, response: Response, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      concatMap(async (body: unknown) => {
        await this.store.complete(claim, answerOf(response, body));
        return body;
      }),
      catchError((error: unknown) => from(this.giveBackAndThrow(claim, error))),
    );
  }

  private async giveBackAndThrow(claim: IdempotencyClaim, error: unknown): Promise<never> {
    try {
      if (neverRan(error)) await this.store.forget(claim);
      else await this.store.release(claim);
    } catch {
      // The claim runs out by itself; the caller is told what went wrong first.
    }
    throw error;
  }
}

/** Pipes run behind interceptors, so a broken input comes by here. */
function neverRan(error: unknown): boolean {
  return error instanceof HttpError && error.code === 'VALIDATION_FAILED';
}

function requireKey(request: Request): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') throw new HttpError('IDEMPOTENCY_KEY_REQUIRED', 'no Idempotency-Key header');
  if (typeof key !== 'string' || !KEY.test(key)) throw new HttpError('IDEMPOTENCY_KEY_FORMAT', 'not a usable key');
  return key;
}

function digest(request: Request): Buffer {
  const parts = [request.method, request.originalUrl, JSON.stringify(request.body ?? null)];
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}

function answerOf(response: Response, body: unknown): StoredAnswer {
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = response.getHeader(name);
    if (typeof value === 'string') headers[name] = value;
  }
  return { status: response.statusCode, body: body === undefined ? null : JSON.stringify(body), headers };
}

function replay(response: Response, answer: StoredAnswer): unknown {
  response.status(answer.status);
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.setHeader('idempotency-replayed', 'true');
  return answer.body === null ? undefined : JSON.parse(answer.body);
}
