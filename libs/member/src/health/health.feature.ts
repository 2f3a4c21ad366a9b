import type { Feature } from '#libs/service';
import { GatewayHealthModule } from './health.module.js';

/** What has to work for a gateway to be healthy. */
export const healthFeature = { name: 'health', module: GatewayHealthModule } satisfies Feature;
