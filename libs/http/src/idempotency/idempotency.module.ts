import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { IdempotencyCaller } from './idempotency-caller.js';
import { IdempotencyKeys } from './idempotency-keys.repository.js';

/** Makes `@Once()` work in every module. Needs the data source and the migrations of the library. */
@Module({})
export class IdempotencyModule {
  static forRoot(caller: Type<IdempotencyCaller>): DynamicModule {
    return {
      module: IdempotencyModule,
      global: true,
      providers: [{ provide: IdempotencyCaller, useClass: caller }, IdempotencyKeys],
      exports: [IdempotencyCaller, IdempotencyKeys],
    };
  }
}
