import helmet from 'helmet';

/** Additions to the policy for pages, as `{ 'img-src': ["'self'", 'data:'] }`. */
export type PolicyAdditions = Readonly<Record<string, readonly string[]>>;

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
      directives: Object.fromEntries(Object.entries(merged).map(([name, sources]) => [name, [...sources]])),
    },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
  });
}
