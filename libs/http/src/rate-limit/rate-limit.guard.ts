import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type {
  ThrottlerLimitDetail,
  ThrottlerModuleOptions,
  ThrottlerRequest,
  ThrottlerStorage,
} from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { HttpError } from '../problem/http-error.js';
import { SeePage } from '../problem/see-page.js';
import { clientAddress } from './client-address.js';
import { LimitedCaller } from './limited-caller.js';
import { type LimitedKind, RATE_LIMITED } from './rate-limited.js';
import { InjectThrottlerOptions, InjectThrottlerStorage, ThrottlerGuard } from './throttler.js';

const SIGNING_IN: ReadonlySet<LimitedKind | undefined> = new Set<LimitedKind>(['sign-in', 'callback']);

/**
 * Refuses requests beyond what one caller may ask in a time; comes behind the guard that finds out who that is. Steps of a sign-in count
 * by address, its end by the attempt as well. Counts are of one process, and over all its routes.
 */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  constructor(
    @InjectThrottlerOptions() options: ThrottlerModuleOptions,
    @InjectThrottlerStorage() storage: ThrottlerStorage,
    reflector: Reflector,
    private readonly callers: LimitedCaller,
  ) {
    super(options, storage, reflector);
  }

  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    return context.getType() !== 'http';
  }

  protected override async handleRequest(asked: ThrottlerRequest): Promise<boolean> {
    const name = asked.throttler.name ?? '';
    const who = this.countedUnder(name, asked.context);
    if (who === null) return true;
    return super.handleRequest({ ...asked, getTracker: () => who, generateKey: () => `${name} ${who}` });
  }

  protected override async throwThrottlingException(
    context: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    const response = context.switchToHttp().getResponse<Response>();
    response.setHeader('retry-after', String(Math.max(1, timeToBlockExpire)));
    const page = SIGNING_IN.has(this.kindOf(context)) ? this.callers.pageOf(context.switchToHttp().getRequest()) : null;
    if (page !== null) throw new SeePage(page);
    throw new HttpError('TOO_MANY_REQUESTS', 'more requests than are answered in this time');
  }

  /** Null where a limit does not concern the request. */
  private countedUnder(limit: string, context: ExecutionContext): string | null {
    const request = context.switchToHttp().getRequest<Request>();
    if (limit === 'requests') return this.callers.of(request);
    const kind = this.kindOf(context);
    if (limit === 'attempt' && kind === 'callback') return this.callers.attemptOf(request);
    if (kind !== limit) return null;
    return SIGNING_IN.has(kind) ? clientAddress(request) : this.callers.of(request);
  }

  private kindOf(context: ExecutionContext): LimitedKind | undefined {
    return this.reflector.get<LimitedKind | undefined>(RATE_LIMITED, context.getHandler());
  }
}
