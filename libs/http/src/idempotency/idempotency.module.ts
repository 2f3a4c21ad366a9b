import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { IdempotencyCaller } from './idempotency-caller.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyStore } from './idempotency-store.js';
import { PostgresIdempotencyStore } from './postgres-idempotency-store.js';

/** Makes `@Idempotent()` work in every module. Needs the data source and the migration {@link AddIdempotencyKey}. */
@Module({})
export class IdempotencyModule {
  static forRoot(caller: Type<IdempotencyCaller>): DynamicModule {
    return {
      module: IdempotencyModule,
      global: true,
      providers: [
        { provide: IdempotencyCaller, useClass: caller },
        { provide: IdempotencyStore, useClass: PostgresIdempotencyStore },
        IdempotencyInterceptor,
      ],
      exports: [IdempotencyCaller, IdempotencyStore, IdempotencyInterceptor],
    };
  }
}
