import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a browser carries from the start of its sign-in to the callback. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  /** PKCE code verifier. */
  readonly verifier: string;
  readonly returnTo: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LIFETIME_MS = 10 * 60_000;
const ALGORITHM = 'aes-256-gcm';

/**
 * Seals attempts into a cookie with AES-256-GCM, so that beginning a sign-in stores nothing here. The key comes from the client
 * secret (HKDF-SHA256): every process of a gateway opens what another one sealed.
 */
export class AttemptSeal {
  static readonly lifetimeMs = LIFETIME_MS;
  private readonly key: Uint8Array;

  constructor(clientSecret: string) {
    this.key = new Uint8Array(hkdfSync('sha256', clientSecret, '', 'joinder sign-in attempt', 32));
  }

  seal(attempt: SignInAttempt, now: Date): string {
    const { state, nonce, verifier, returnTo } = attempt;
    const text = JSON.stringify([String(now.getTime() + LIFETIME_MS), state, nonce, verifier, returnTo]);
    const iv = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, iv);
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return sealed.toString('base64url');
  }

  /** Opens an attempt; null when it is too old, of another gateway or no attempt at all. */
  open(cookie: string, now: Date): SignInAttempt | null {
    const [expires, state, nonce, verifier, returnTo] = this.read(cookie);
    if (state === undefined || nonce === undefined || verifier === undefined || returnTo === undefined) return null;
    return Number(expires) > now.getTime() ? { state, nonce, verifier, returnTo } : null;
  }

  private read(cookie: string): readonly string[] {
    const sealed = Buffer.from(cookie, 'base64url');
    if (sealed.length <= NONCE_BYTES + TAG_BYTES) return [];
    const decipher = createDecipheriv(ALGORITHM, this.key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      const packed = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
      const parts: unknown = JSON.parse(Buffer.concat([decipher.update(packed), decipher.final()]).toString('utf8'));
      return Array.isArray(parts) ? parts.map(String) : [];
    } catch {
      return []; // Not sealed by this gateway.
    }
  }
}
