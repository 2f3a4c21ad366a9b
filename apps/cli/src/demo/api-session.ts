import { randomUUID } from 'node:crypto';

/** An answer of a gateway that was not what the step needs. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    what: string,
    /** What happened and what to do, where the gateway says so. */
    readonly detail: string | null = null,
  ) {
    super(`${what} answered ${status} ${code}`);
  }
}

interface Change {
  readonly body?: object;
  /** Instead of a body that is written as JSON. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** How a text is sent; posted with a key of its own where nothing is said. */
export interface Sending {
  readonly method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the waiting; what was sent may be done all the same. */
  readonly signal?: AbortSignal;
}

const MAX_REDIRECTS = 10;

/** A person of the demo at the gateway of the own country: signed in as a browser would, then plain HTTP. */
export class ApiSession {
  private readonly cookies = new Map<string, string>();
  private csrfToken = '';

  private constructor(
    private readonly gateway: string,
    private readonly origin = gateway,
  ) {}

  /** Signs in through the country's issuer with login and password. */
  static async signIn(gateway: string, login: string, password: string): Promise<ApiSession> {
    const session = new ApiSession(gateway);
    const page = await session.follow(await session.open(`${gateway}/api/v1/sign-in?returnTo=/`), null);
    const answered = await session.open(page.url, { login, password });
    await session.follow(answered, `${gateway}/`);
    const { csrfToken } = await session.get<{ csrfToken: string }>('session');
    session.csrfToken = csrfToken;
    return session;
  }

  /** The same person at another process behind the same address, which knows the same sessions. */
  at(gateway: string): ApiSession {
    const session = new ApiSession(gateway, this.origin);
    for (const cookie of this.cookies) session.cookies.set(...cookie);
    session.csrfToken = this.csrfToken;
    return session;
  }

  async get<T>(path: string): Promise<T> {
    return (await this.call<T>('GET', path, {})).body;
  }

  /** Sends a text as it is and answers whatever came. */
  async send(path: string, text: string, { method = 'POST', headers, signal }: Sending = {}): Promise<Response> {
    return this.fetch(method, path, { text, signal, headers: { 'idempotency-key': randomUUID(), ...headers } });
  }

  /** Asks for something and answers whatever came, refusals too. */
  async look(path: string, signal?: AbortSignal): Promise<Response> {
    return this.fetch('GET', path, { signal });
  }

  /** Downloads a file. */
  async download(path: string): Promise<Uint8Array> {
    return Buffer.from(await (await this.request('GET', path, {})).arrayBuffer());
  }

  /** As `get`, with the entity tag. */
  async getTagged<T>(path: string): Promise<{ value: T; etag: string }> {
    const { body, etag } = await this.call<T>('GET', path, {});
    return { value: body, etag };
  }

  async post<T>(path: string, body: object): Promise<T> {
    return (await this.call<T>('POST', path, { body, headers: { 'idempotency-key': randomUUID() } })).body;
  }

  async patch<T>(path: string, etag: string, body: object): Promise<T> {
    return (await this.call<T>('PATCH', path, { body, headers: { 'if-match': etag } })).body;
  }

  /** Answers JSON in the shape that the caller names; an empty answer is null. */
  private async call<T>(method: string, path: string, change: Change): Promise<{ body: T; etag: string }> {
    const answer = await this.request(method, path, change);
    const text = await answer.text();
    return { body: JSON.parse(text === '' ? 'null' : text), etag: answer.headers.get('etag') ?? '' };
  }

  private async request(method: string, path: string, change: Change): Promise<Response> {
    const answer = await this.fetch(method, path, change);
    if (answer.ok) return answer;
    const problem = await answer.text();
    throw new ApiError(answer.status, codeOf(problem), `${method} ${path}`, detailOf(problem));
  }

  private fetch(method: string, path: string, { body, text, headers, signal }: Change): Promise<Response> {
    const content = text ?? (body && JSON.stringify(body));
    return fetch(`${this.gateway}/api/v1/${path}`, {
      method,
      headers: {
        cookie: this.cookieHeader(),
        origin: this.origin,
        'x-csrf-token': this.csrfToken,
        'content-type': 'application/json',
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
      ...(signal ? { signal } : {}),
    });
  }

  private async open(url: string, form?: Record<string, string>): Promise<Response> {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.cookieHeader() },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }

  /** Follows redirects until a page is shown, or until an address begins with `end`, which is opened last. */
  private async follow(first: Response, end: string | null): Promise<{ url: string }> {
    let url = first.url;
    let answer = first;
    for (let i = 0; i < MAX_REDIRECTS && answer.status >= 300 && answer.status < 400; i += 1) {
      url = new URL(answer.headers.get('location') ?? '', url).href;
      if (url === end) return { url };
      answer = await this.open(url);
    }
    if (!answer.ok)
      throw new ApiError(answer.status, codeOf(await answer.text()), `sign-in at ${new URL(url).pathname}`);
    return { url };
  }

  private cookieHeader(): string {
    return [...this.cookies].map((pair) => pair.join('=')).join('; ');
  }
}

function codeOf(text: string): string {
  return /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? 'without a code';
}

function detailOf(text: string): string | null {
  try {
    const problem: unknown = JSON.parse(text);
    const isTold = typeof problem === 'object' && problem !== null && 'detail' in problem;
    return isTold && typeof problem.detail === 'string' ? problem.detail : null;
  } catch {
    return null;
  }
}
