import type { DynamicModule } from '@nestjs/common';
import { RootModule } from '#libs/service';
import { gatewayApi } from './gateway.api.js';
import { gateway } from './gateway.features.js';
import type { GatewayParts } from './gateway.parts.js';

/** Composes the gateway of a member, for who does not start it: rebuilds and tests. */
export function gatewayModule(parts: GatewayParts, features = gateway): DynamicModule {
  return RootModule.forService({ features, parts, api: gatewayApi });
}
