import { TextSeal } from './text-seal.js';

/** What a browser carries from the start of its sign-in to the callback. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  /** PKCE code verifier. */
  readonly verifier: string;
  readonly returnTo: string;
}

const LIFETIME_MS = 10 * 60_000;

/** Seals attempts into a cookie, so that beginning a sign-in stores nothing here. */
export class AttemptSeal {
  static readonly lifetimeMs = LIFETIME_MS;
  private readonly text: TextSeal;

  constructor(clientSecret: string) {
    this.text = new TextSeal(clientSecret, 'sign-in attempt');
  }

  seal(attempt: SignInAttempt, now: Date): string {
    const { state, nonce, verifier, returnTo } = attempt;
    return this.text.seal(JSON.stringify([String(now.getTime() + LIFETIME_MS), state, nonce, verifier, returnTo]));
  }

  /** Opens an attempt; null when it is too old, of another gateway or no attempt at all. */
  open(cookie: string, now: Date): SignInAttempt | null {
    const [expires, state, nonce, verifier, returnTo] = this.read(cookie);
    if (state === undefined || nonce === undefined || verifier === undefined || returnTo === undefined) return null;
    return Number(expires) > now.getTime() ? { state, nonce, verifier, returnTo } : null;
  }

  private read(cookie: string): readonly string[] {
    const text = this.text.open(cookie);
    const parts: unknown = text === null ? [] : JSON.parse(text);
    return Array.isArray(parts) ? parts.map(String) : [];
  }
}
