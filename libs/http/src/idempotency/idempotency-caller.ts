import type { IncomingMessage } from 'node:http';

/** Tells who asks, so that nobody finds the answers of others under their keys. */
export abstract class IdempotencyCaller {
  /** A stable name of the signed-in person or client. */
  abstract of(request: IncomingMessage): string;
}
