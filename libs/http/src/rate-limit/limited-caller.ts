import type { Request } from 'express';

/** Says in whose name requests are counted. */
export abstract class LimitedCaller {
  /** A session or a program; null where nobody is signed in. */
  abstract of(request: Request): string | null;
  /** The sign-in that a browser carries to its end; null where it carries none. */
  abstract attemptOf(request: Request): string | null;
  /** Page that says to somebody who opened an address to sign in why nothing comes of it; null for who did not ask for a page. */
  abstract pageOf(request: Request): string | null;
}
