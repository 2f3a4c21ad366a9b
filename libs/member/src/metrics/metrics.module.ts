import { Module } from '@nestjs/common';
import { FlowLevels } from './flow-levels.repository.js';
import { GatewayMetrics } from './gateway-metrics.js';

/** Figures of a gateway for its alerts. */
@Module({ providers: [FlowLevels, GatewayMetrics] })
export class GatewayMetricsModule {}
