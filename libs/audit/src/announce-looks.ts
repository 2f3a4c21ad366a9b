import type { NextFunction, Request, Response } from 'express';
import type { AccessLog, Look } from './access-log.js';

const looks = new WeakMap<Request, Look>();

/** The look that was announced for a request. */
export function announcedLook(request: Request): Look | undefined {
  return looks.get(request);
}

/**
 * Announces a look when its request arrives: what waits for a session or a connection is under way too, and entries of the same time are to share
 * an insert. A stream of events stays open and shows nothing of a case.
 */
export function announceLooks(log: Pick<AccessLog, 'begin'>) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.headers.accept !== 'text/event-stream') {
      const look = log.begin();
      looks.set(request, look);
      response.once('close', () => look.end());
    }
    next();
  };
}
