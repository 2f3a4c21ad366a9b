import { type DynamicModule, Module } from '@nestjs/common';
import { HandoversModule } from '../shared/handovers/handovers.module.js';
import { SignalsModule } from '../shared/signals/signals.module.js';
import { InnerOptions } from './inner.options.js';
import { InnerRoutes } from './inner-routes.service.js';
import { InnerServer } from './inner-server.js';
import { TakeAnswers } from './take-answers.service.js';
import { TakeForeign } from './take-foreign.service.js';

/** The listener for the services behind. */
@Module({})
export class InnerModule {
  static forRoot(options: InnerOptions): DynamicModule {
    return {
      module: InnerModule,
      imports: [HandoversModule, SignalsModule],
      providers: [{ provide: InnerOptions, useValue: options }, InnerRoutes, InnerServer, TakeAnswers, TakeForeign],
    };
  }
}
