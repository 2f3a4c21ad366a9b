import { type DynamicModule, Module } from '@nestjs/common';
import type { FeatureWork } from './fold-features.js';
import { ServiceRuntime, ServiceWork } from './service.runtime.js';

/** Runs the background work of a service. Not global, so that its workers stop before what global modules give them. */
@Module({})
export class ServiceModule {
  static forRoot(work: readonly FeatureWork[]): DynamicModule {
    return {
      module: ServiceModule,
      providers: [{ provide: ServiceWork, useValue: new ServiceWork(work) }, ServiceRuntime],
    };
  }
}
