import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { RequestLooks, type Shows, SHOWS } from '#libs/audit';
import { HttpError, ParseIdPipe } from '#libs/http';
import { ROUTE_ACTION } from '#libs/service';
import type { Action } from '#libs/vocabulary';
import { CaseDoor, type CaseEntry } from './case-door.js';

const ID = new ParseIdPipe();
const entries = new WeakMap<Request, CaseEntry>();

/** The entry that the door gave to a request. @throws Error where its route has none */
export function entryOf(request: Request): CaseEntry {
  const entry = entries.get(request);
  if (!entry) throw new Error('the route has no door: put @CaseRoute on it');
  return entry;
}

/** Asks the door of the case that an address names. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly door: CaseDoor,
    private readonly looks: RequestLooks,
  ) {}

  /** @throws HttpError VALIDATION_FAILED for ids that are none; what `CaseDoor.enter` throws; AuditError AUDIT_UNAVAILABLE for a denial */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    if (!request.person) throw new HttpError('UNAUTHENTICATED', 'nobody is signed in');
    const { spaceId = '' } = idsOf(request);
    const action = this.reflector.get<Action>(ROUTE_ACTION, context.getHandler());
    try {
      const entry = await this.door.enter(spaceId, request.person, action);
      if (!this.onlyShows(context, request)) this.door.requireHand(entry, action);
      entries.set(request, entry);
    } catch (error) {
      await this.noteDenial(context, error);
      throw error;
    }
    return true;
  }

  /** A question that is too long for an address comes by POST, and shows like any other. */
  private onlyShows(context: ExecutionContext, { method }: Request): boolean {
    return method === 'GET' || this.reflector.get<Shows | undefined>(SHOWS, context.getHandler()) !== undefined;
  }

  /** A denial is an access too: the log says what was not shown, and to whom. */
  private async noteDenial(context: ExecutionContext, error: unknown): Promise<void> {
    const shows = this.reflector.get<Shows | undefined>(SHOWS, context.getHandler());
    if (shows) await this.looks.of(context, shows.act).refused(error);
  }
}

/** Refuses an id that is none before any case is looked for. */
function idsOf({ params }: Request): Readonly<Record<string, string>> {
  const ids = Object.entries(params).filter(([name]) => name.endsWith('Id'));
  return Object.fromEntries(ids.map(([data, value]) => [data, ID.transform(value, { type: 'param', data })]));
}
