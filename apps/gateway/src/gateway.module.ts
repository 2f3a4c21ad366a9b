import { type DynamicModule, Module } from '@nestjs/common';
import { ExchangeRuntimeModule } from '#libs/exchange';
import { MessageSightsModule } from '#libs/inbox';
import { SpaceArrivalsController } from '#libs/member';
import { ObservabilityModule } from '#libs/observability';
import { RoleActionsModule } from '#libs/people';
import { PersistenceModule } from '#libs/persistence';
import { OpenApiModule, ServiceModule } from '#libs/service';
import { gatewayApi } from './gateway.api.js';
import { gateway } from './gateway.features.js';
import type { GatewayParts } from './gateway.parts.js';

/** The gateway of a member: the exchange and the features that stand on it. */
@Module({})
export class GatewayModule {
  static forRoot(parts: GatewayParts): DynamicModule {
    const { modules, applying, work } = gateway.present(parts);
    return {
      module: GatewayModule,
      controllers: [SpaceArrivalsController],
      imports: [
        PersistenceModule.forRoot(parts.database, gateway.migrations),
        ObservabilityModule.forRoot(parts.observability),
        RoleActionsModule.forRoot(gateway.actions),
        MessageSightsModule.forRoot(gateway.sights),
        ...modules,
        OpenApiModule.forRoot(gatewayApi),
        ExchangeRuntimeModule.forFeatures(applying, gateway.appliers, gateway.reactors),
        ServiceModule.forRoot(work),
      ],
    };
  }
}
