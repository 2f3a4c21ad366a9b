import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Transaction } from '#libs/persistence';
import { IdempotencyCaller } from './idempotency-caller.js';
import { IdempotencyKeys } from './idempotency-keys.repository.js';
import { claimOf } from './idempotency-claim.js';
import { OnceRequest } from './repeated-request.js';

interface Attempt {
  readonly request: Request;
  readonly response: Response;
}

/** Makes the {@link OnceRequest} of a request. */
@Injectable()
export class OncePipe implements PipeTransform<Attempt, OnceRequest> {
  constructor(
    private readonly transaction: Transaction,
    private readonly keys: IdempotencyKeys,
    private readonly caller: IdempotencyCaller,
  ) {}

  /** @throws HttpError IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_FORMAT */
  transform({ request, response }: Attempt): OnceRequest {
    const { transaction, keys } = this;
    return new OnceRequest({ transaction, keys, response, claim: claimOf(request, this.caller.of(request)) });
  }
}

const AttemptOf = createParamDecorator((_: unknown, context: ExecutionContext): Attempt => {
  const http = context.switchToHttp();
  return { request: http.getRequest<Request>(), response: http.getResponse<Response>() };
});

/** Gives a handler its {@link OnceRequest}: the route requires an `Idempotency-Key` and has one effect per key. */
export function Once(): ParameterDecorator {
  return AttemptOf(OncePipe);
}
