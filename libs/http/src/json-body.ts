import type { NestExpressApplication } from '@nestjs/platform-express';
import type { IncomingMessage } from 'node:http';
import { HttpError } from './problem/http-error.js';

/** Limits of what a request may carry. */
export interface BodyOptions {
  readonly limitBytes: number;
  /** Media types that handlers read themselves, as uploads. */
  readonly otherMediaTypes?: readonly string[];
}

const MAX_DEPTH = 32;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** Reads JSON bodies up to a size. Other media types are refused unless the service reads them itself. */
export function readJsonBodies(app: NestExpressApplication, options: BodyOptions): void {
  const others = new Set(options.otherMediaTypes ?? []);
  app.use((request: IncomingMessage, _response: unknown, next: (error?: HttpError) => void) => {
    next(unreadable(request, others));
  });
  app.useBodyParser('json', { limit: options.limitBytes, type: isJson, verify: refuseDeep });
}

function isJson(request: IncomingMessage): boolean {
  return JSON_TYPE.test(request.headers['content-type'] ?? '');
}

/** A form of another site cannot send JSON without asking first, so this is a part of the defence against forgery too. */
function unreadable(request: IncomingMessage, others: ReadonlySet<string>): HttpError | undefined {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!hasBody || isJson(request) || others.has(type)) return undefined;
  return new HttpError('MEDIA_TYPE', 'the body is not application/json');
}

/** Counts brackets outside strings before anything recursive sees the text. */
function refuseDeep(_request: unknown, _response: unknown, body: Buffer): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (inString) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) depth -= 1;
    if (depth > MAX_DEPTH) throw new HttpError('JSON_TOO_DEEP', `nested deeper than ${MAX_DEPTH}`);
  }
}
