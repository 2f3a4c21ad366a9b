import type { Problem } from '#libs/http';
import { preferredLanguage } from './languages.js';

export type { Problem };

/** The server refused: `problem` says why, in the person's language (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

/** What the server says of one field; null where it says nothing of it. */
export function hintAt(error: Error | null, path: string): string | null {
  if (!(error instanceof ProblemError)) return null;
  return error.problem.errors.find((one) => one.path === path)?.hint ?? null;
}

/** The server was not reached; nothing is known about what was sent. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** What arrives of an answer: JSON knows no dates. */
export type Json<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Json<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Json<T[Key]> }
      : T;

/** An answer with the entity tag that a later change must name. */
export interface Tagged<T> {
  readonly body: Json<T>;
  readonly etag: string | null;
}

export interface ChangeOptions {
  readonly ifMatch?: string;
  /** The same for every try of one create, so that it happens once. */
  readonly idempotencyKey?: string;
  /** Of a question that is asked in a body; a change is not taken back by ending it. */
  readonly signal?: AbortSignal;
}

const BASE = '/api/v1';

let csrfToken: string | null = null;

/** Changes carry this token; the session query sets it. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** The API of the server of this page; paths are below `/api/v1`. @throws ProblemError, UnreachableError */
export const api = {
  get: async <T>(path: string, signal?: AbortSignal): Promise<Json<T>> =>
    (await request<T>('GET', path, { signal })).body,
  getTagged: <T>(path: string, signal?: AbortSignal): Promise<Tagged<T>> => request<T>('GET', path, { signal }),
  post: async <T>(path: string, body?: unknown, options: ChangeOptions = {}): Promise<Json<T>> =>
    (await request<T>('POST', path, { body, ...options })).body,
  put: async <T>(path: string, body?: unknown): Promise<Json<T>> => (await request<T>('PUT', path, { body })).body,
  patch: async <T>(path: string, body: unknown, options: ChangeOptions): Promise<Json<T>> =>
    (await request<T>('PATCH', path, { body, ...options })).body,
  delete: async (path: string): Promise<void> => {
    await request('DELETE', path, {});
  },
};

interface Sent extends Omit<ChangeOptions, 'signal'> {
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

async function request<T>(method: string, path: string, sent: Sent): Promise<Tagged<T>> {
  const response = await reach(method, path, sent);
  if (!response.ok) throw new ProblemError(await problemOf(response));
  const text = await response.text();
  const body: Json<T> = text === '' ? undefined : JSON.parse(text);
  return { body, etag: response.headers.get('etag') };
}

async function reach(method: string, path: string, { body, signal, ifMatch, idempotencyKey }: Sent): Promise<Response> {
  const headers = new Headers({ accept: 'application/json', 'accept-language': preferredLanguage() });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (ifMatch !== undefined) headers.set('if-match', ifMatch);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  if (method !== 'GET' && csrfToken !== null) headers.set('x-csrf-token', csrfToken);
  const address = addressOf(path);
  try {
    return await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      signal: signal ?? null,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new UnreachableError('there is no answer', { cause: error });
  }
}

/** Ids come out of the address of the page, which anybody can write: one with `..` in it would lead to another place of the API. */
function addressOf(path: string): string {
  const address = `${BASE}${path}`;
  const { pathname } = new URL(address, 'http://joinder');
  if (pathname !== address.split('?')[0]) throw new ProblemError(bareProblem(404, 'Not Found'));
  return address;
}

/** An answer that is no problem detail comes from something in between. */
async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  if (isProblem) return response.json();
  return bareProblem(response.status, response.statusText);
}

function bareProblem(status: number, title: string): Problem {
  return { type: 'about:blank', title, status, code: `HTTP_${status}`, errors: [], correlationId: '' };
}

/** Builds a path with a query; values that are undefined or empty are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const text = new URLSearchParams(parts).toString();
  return text === '' ? path : `${path}?${text}`;
}
