import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import type { IncomingMessage } from 'node:http';
import { HttpError, type Violation } from './problem/http-error.js';
import { unreadableText } from './readable-text.js';
import { ambiguousName } from './strict-json.js';

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
  app.use(json({ limit: options.limitBytes, type: isJson, verify: noteAmbiguous }));
  app.use((request: IncomingMessage & { readonly body?: unknown }, _response: unknown, next: Next) => {
    next(
      isDeep(request.body) ? new HttpError('JSON_TOO_DEEP', `nested deeper than ${MAX_DEPTH}`) : unreadableIn(request),
    );
  });
}

/** What is ambiguous in the bytes of a body; what a parser makes of them no longer shows it. */
const ambiguities = new WeakMap<IncomingMessage, Violation>();

function noteAmbiguous(request: IncomingMessage, _response: unknown, bytes: Buffer): void {
  const found = ambiguousName(bytes.toString('utf8'));
  if (found) ambiguities.set(request, found);
}

/** An address may hold what a body may, but for the encoded NUL, which no store takes. */
function unreadableIn(request: IncomingMessage & { readonly body?: unknown }): HttpError | undefined {
  const { url, body } = request;
  const ambiguous = ambiguities.get(request);
  if (ambiguous) return new HttpError('VALIDATION_FAILED', 'a name that nobody can rely on', [ambiguous]);
  const inAddress = url?.includes('%00') ? { path: '', rule: 'readableText', values: { character: 'U+0000' } } : null;
  const found = inAddress ?? unreadableText(body);
  return found ? new HttpError('VALIDATION_FAILED', 'text that cannot be read', [found]) : undefined;
}

function isJson(request: IncomingMessage): boolean {
  return JSON_TYPE.test(request.headers['content-type'] ?? '');
}

/** JSON is UTF-8 (RFC 8259, 8.1); in another encoding a body reads otherwise to whoever looks at its bytes. */
function isUtf8(request: IncomingMessage): boolean {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(request.headers['content-type'] ?? '') ?? [];
  return /^utf-?8$/i.test(charset);
}

/** A form of another site cannot send JSON without asking first, so this is a part of the defence against forgery too. */
function unreadable(request: IncomingMessage, others: ReadonlySet<string>): HttpError | undefined {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isRead = others.has(type) || (isJson(request) && isUtf8(request));
  if (!hasBody || isRead) return undefined;
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
