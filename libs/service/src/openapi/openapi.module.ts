import { type DynamicModule, Module } from '@nestjs/common';
import { ApiController } from './api.controller.js';
import { ApiOptions } from './api-options.js';

/** Describes the API of a service. */
@Module({})
export class OpenApiModule {
  static forRoot(api: ApiOptions): DynamicModule {
    return {
      module: OpenApiModule,
      controllers: [ApiController],
      providers: [{ provide: ApiOptions, useValue: api }],
    };
  }
}
