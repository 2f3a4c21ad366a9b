import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { startService, type TestService } from './http.testing.js';

@Controller()
class PageController {
  @Get('page')
  page(): string {
    return 'page';
  }
}

describe('security headers', () => {
  let service: TestService;
  let looser: TestService;

  beforeAll(async () => {
    service = await startService([PageController]);
    looser = await startService([PageController], {
      contentPolicy: {
        'img-src': ["'self'", 'blob:'],
        'style-src': ["'self'", (request) => `'nonce-${request.method}'`],
        'require-trusted-types-for': null,
      },
    });
  });

  afterAll(async () => {
    await Promise.all([service.close(), looser.close()]);
  });

  it.each([
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-embedder-policy', 'require-corp'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['referrer-policy', 'no-referrer'],
    ['strict-transport-security', 'max-age=63072000; includeSubDomains'],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['x-powered-by', null],
  ])('set %s to %p on answers and on errors', async (name, value) => {
    for (const path of ['/page', '/nowhere']) {
      expect((await fetch(`${service.address}${path}`)).headers.get(name)).toBe(value);
    }
  });

  const policyOf = async ({ address }: TestService): Promise<string[]> =>
    ((await fetch(`${address}/page`)).headers.get('content-security-policy') ?? '').split(';');

  it('let pages load only from their own origin, without inline code', async () => {
    const policy = await policyOf(service);
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(policy.join(';')).not.toMatch(/unsafe|\*|https:/);
  });

  it('let a service replace or take out one directive and keep the others', async () => {
    const policy = await policyOf(looser);
    expect(policy).toEqual(
      expect.arrayContaining(["img-src 'self' blob:", "style-src 'self' 'nonce-GET'", "script-src 'self'"]),
    );
    expect(policy.join(';')).not.toContain('trusted-types');
  });
});
