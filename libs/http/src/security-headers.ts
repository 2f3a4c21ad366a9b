import helmet from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A source, or one made for each answer, as a nonce is. */
export type PolicySource = string | ((request: IncomingMessage, response: ServerResponse) => string);

/** Directives that a service replaces, as `{ 'img-src': ["'self'", 'data:'] }`; null takes one out. */
export type PolicyAdditions = Readonly<Record<string, readonly PolicySource[] | null>>;

const POLICY: PolicyAdditions = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
  'require-trusted-types-for': ["'script'"],
};

/** Makes the middleware for headers that browsers obey: own origin only, no inline code, no framing, no referrer. */
export function securityHeaders(additions: PolicyAdditions = {}): ReturnType<typeof helmet> {
  const merged = { ...POLICY, ...additions };
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(
        Object.entries(merged).flatMap(([name, sources]) => (sources === null ? [] : [[name, [...sources]]])),
      ),
    },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
  });
}
