/**
 * What is used of `@nestjs/throttler`. The package is CommonJS and requires Nest, which is not: it is loaded when modules run, because
 * test runners load what is CommonJS before they run any module (https://github.com/jestjs/jest/pull/16366).
 */
export const {
  InjectThrottlerOptions,
  InjectThrottlerStorage,
  ThrottlerGuard,
  ThrottlerModule,
  ThrottlerStorageService,
} = await import('@nestjs/throttler');
