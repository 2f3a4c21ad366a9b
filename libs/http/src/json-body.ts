import type { NestExpressApplication } from '@nestjs/platform-express';
import type { IncomingMessage } from 'node:http';
import { HttpError } from './problem/http-error.js';
import { unreadableText } from './readable-text.js';

/** Limits of what a request may carry. */
export interface BodyOptions {
  readonly limitBytes: number;
  /** Media types that handlers read themselves, as uploads. */
  readonly otherMediaTypes?: readonly string[];
}

type Next = (error?: HttpError) => void;

const MAX_DEPTH = 32;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** Reads JSON bodies up to a size. Other media types are refused unless the service reads them itself. */
export function readJsonBodies(app: NestExpressApplication, options: BodyOptions): void {
  const others = new Set(options.otherMediaTypes ?? []);
  app.use((request: IncomingMessage, _response: unknown, next: Next) => {
    next(unreadable(request, others));
  });
  app.useBodyParser('json', { limit: options.limitBytes, type: isJson });
  app.use((request: IncomingMessage & { readonly body?: unknown }, _response: unknown, next: Next) => {
    next(
      isDeep(request.body) ? new HttpError('JSON_TOO_DEEP', `nested deeper than ${MAX_DEPTH}`) : unreadableIn(request),
    );
  });
}

/** An address may hold what a body may, but for the encoded NUL, which no store takes. */
function unreadableIn({ url, body }: IncomingMessage & { readonly body?: unknown }): HttpError | undefined {
  const inAddress = url?.includes('%00') ? { path: '', rule: 'readableText', values: { character: 'U+0000' } } : null;
  const found = inAddress ?? unreadableText(body);
  return found ? new HttpError('VALIDATION_FAILED', 'text that cannot be read', [found]) : undefined;
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

/** Validation walks bodies by recursion, so a deep one is refused before; this walk goes level by level. */
function isDeep(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    if (level.length === 0) return false;
  }
  return true;
}
