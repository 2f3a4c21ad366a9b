import type { Feature } from '#libs/service';
import { GatewayMetricsModule } from './metrics.module.js';

/** Figures of a gateway for its alerts. */
export const metricsFeature = { name: 'metrics', module: GatewayMetricsModule } satisfies Feature;
