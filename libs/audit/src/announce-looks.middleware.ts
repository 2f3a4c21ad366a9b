import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { AccessLog, type Look } from './access-log.js';

const looks = new WeakMap<Request, Look>();

/** The look that was announced for a request. */
export function announcedLook(request: Request): Look | undefined {
  return looks.get(request);
}

/**
 * Announces a look when its request arrives: what waits for a session or a connection is under way too, and entries of the same time are to share
 * an insert. A stream of events stays open and shows nothing of a case.
 */
@Injectable()
export class AnnounceLooks implements NestMiddleware {
  constructor(private readonly log: AccessLog) {}

  use(request: Request, response: Response, next: NextFunction): void {
    if (request.headers.accept !== 'text/event-stream') {
      const look = this.log.begin();
      looks.set(request, look);
      response.once('close', () => look.end());
    }
    next();
  }
}
