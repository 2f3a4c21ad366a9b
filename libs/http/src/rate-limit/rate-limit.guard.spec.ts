import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { LimitedCaller } from './limited-caller.js';
import { RateLimitGuard } from './rate-limit.guard.js';
import { RateLimited } from './rate-limited.js';
import { rateLimits } from './rate-limits.js';
import { ThrottlerStorageService } from './throttler.js';

class Routes {
  plain(): void {}

  @RateLimited('batch')
  batch(): void {}

  @RateLimited('changes')
  changes(): void {}

  @RateLimited('values')
  values(): void {}

  @RateLimited('channel-test')
  test(): void {}

  @RateLimited('counts')
  counts(): void {}

  @RateLimited('sign-in')
  begin(): void {}

  @RateLimited('callback')
  finish(): void {}
}

/** The session stands in the address. */
class CallerInAddress extends LimitedCaller {
  override of({ url }: Request): string | null {
    return url === '' ? null : url;
  }

  override attemptOf({ url }: Request): string | null {
    return url.startsWith('attempt') ? url : null;
  }

  override pageOf({ headers }: Request): string | null {
    return headers.accept === 'text/html' ? '/signed-out' : null;
  }
}

const storages: InstanceType<typeof ThrottlerStorageService>[] = [];

beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 2, 2, 8) });
});

afterEach(() => {
  for (const storage of storages.splice(0)) storage.onApplicationShutdown();
  jest.useRealTimers();
});

/** Asks in the name of somebody; answers 'asked', or the seconds to wait. */
async function limited(requests: number): Promise<(who: string, route?: keyof Routes) => Promise<string>> {
  const storage = new ThrottlerStorageService();
  storages.push(storage);
  const guard = new RateLimitGuard(rateLimits(requests), storage, new Reflector(), new CallerInAddress());
  await guard.onModuleInit();
  return async (who, route = 'plain') => {
    let wait = '';
    const http = {
      getRequest: () => ({ url: who, headers: {}, socket: {} }),
      getResponse: () => ({ setHeader: (_: string, seconds: string) => void (wait = seconds) }),
    };
    const context = {
      getType: () => 'http',
      getHandler: () => Routes.prototype[route],
      getClass: () => Routes,
      switchToHttp: () => http,
    } as unknown as ExecutionContext;
    try {
      await guard.canActivate(context);
      return 'asked';
    } catch (error) {
      expect(error).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
      return wait;
    }
  };
}

describe('a rate limit', () => {
  it('lets a caller go on when its oldest request is ten seconds old, one by one', async () => {
    const ask = await limited(2);
    expect(await ask('anna')).toBe('asked');
    jest.advanceTimersByTime(4000);
    expect([await ask('anna'), await ask('anna')]).toEqual(['asked', '6']);
    jest.advanceTimersByTime(6001);
    expect([await ask('anna'), await ask('anna')]).toEqual(['asked', '4']);
  });

  it('does not count what it refuses', async () => {
    const ask = await limited(1);
    await ask('anna');
    for (let second = 0; second < 10; second += 1) {
      expect(await ask('anna')).toBe(String(10 - second));
      jest.advanceTimersByTime(1000);
    }
    jest.advanceTimersByTime(1);
    expect(await ask('anna')).toBe('asked');
  });

  it.each([
    ['batch', 6],
    ['changes', 30],
    ['values', 60],
    ['test', 3],
    ['counts', 60],
  ] as const)('allows of %s %d a minute, besides other requests', async (route, most) => {
    const ask = await limited(600);
    for (let i = 0; i < most; i += 1) expect(await ask('anna', route)).toBe('asked');
    expect(await ask('anna', route)).toBe('60');
    expect([await ask('anna'), await ask('boris', route)]).toEqual(['asked', 'asked']);
  });

  it('attack 45: lets a whole desk behind one address begin to sign in at once, and nobody without end', async () => {
    const ask = await limited(600);
    for (let i = 0; i < 300; i += 1) expect(await ask('', 'begin')).toBe('asked');
    expect([await ask('', 'begin'), await ask('', 'finish')]).toEqual(['60', 'asked']);
  });

  it('attack 45: ends one attempt to sign in at most three times, whoever else signs in', async () => {
    const ask = await limited(600);
    for (let i = 0; i < 3; i += 1) expect(await ask('attempt one', 'finish')).toBe('asked');
    expect([await ask('attempt one', 'finish'), await ask('attempt two', 'finish')]).toEqual(['60', 'asked']);
  });

  it('concerns nobody who is not signed in', async () => {
    const ask = await limited(1);
    expect([await ask(''), await ask('')]).toEqual(['asked', 'asked']);
  });

  it('is none at 0', async () => {
    const ask = await limited(0);
    for (let i = 0; i < 20; i += 1) expect([await ask('anna'), await ask('anna', 'batch')]).toEqual(['asked', 'asked']);
  });
});
