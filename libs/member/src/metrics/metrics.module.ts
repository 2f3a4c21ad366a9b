import { Module } from '@nestjs/common';
import { GatewayMetrics } from './gateway-metrics.js';

/** Figures of a gateway for its alerts. */
@Module({ providers: [GatewayMetrics] })
export class GatewayMetricsModule {}
