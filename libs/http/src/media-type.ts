import type { IncomingMessage } from 'node:http';
import { HttpError } from './problem/http-error.js';

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** Tells whether a request says that its body is JSON. */
export function isJson({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return JSON_TYPE.test(headers['content-type'] ?? '');
}

/**
 * Says by its head alone why a request is not read: a body of another media type, unless the service reads that itself. A form of another site
 * cannot send JSON without asking first, so this is a part of the defence against forgery too. An address may hold what a body may, but for the
 * encoded NUL, which no store takes.
 */
export function unreadableHead(request: IncomingMessage, others: ReadonlySet<string>): HttpError | undefined {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isRead = others.has(type) || (isJson(request) && isUtf8(request));
  if (hasBody(request) && !isRead) return new HttpError('MEDIA_TYPE', 'the body is not application/json');
  if (!request.url?.includes('%00')) return undefined;
  const nul = { path: '', rule: 'readableText', values: { character: 'U+0000' } };
  return new HttpError('VALIDATION_FAILED', 'an address that cannot be read', [nul]);
}

/** Tells whether a request says that it has a body. */
export function hasBody({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** JSON is UTF-8 (RFC 8259, 8.1); in another encoding a body reads otherwise to whoever looks at its bytes. */
function isUtf8({ headers }: IncomingMessage): boolean {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '') ?? [];
  return /^utf-?8$/i.test(charset);
}
