import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { HttpError } from '../problem/http-error.js';

/** Names one create of one caller. */
export interface KeyClaim {
  /** Who asks; keys of different callers never meet. */
  readonly caller: string;
  readonly key: string;
  /** SHA-256 over method, address and body, so that a key cannot be used for something else. */
  readonly request: Buffer;
}

const KEY = /^[\w-]{16,64}$/;

/** Reads the claim that a request makes. @throws HttpError IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_FORMAT */
export function claimOf(request: Request, caller: string): KeyClaim {
  return { caller, key: requireKey(request), request: digest(request) };
}

function requireKey(request: Request): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') throw new HttpError('IDEMPOTENCY_KEY_REQUIRED', 'no Idempotency-Key header');
  if (typeof key !== 'string' || !KEY.test(key)) throw new HttpError('IDEMPOTENCY_KEY_FORMAT', 'not a usable key');
  return key;
}

function digest(request: Request): Buffer {
  const parts = [request.method, request.originalUrl, JSON.stringify(request.body ?? null)];
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
