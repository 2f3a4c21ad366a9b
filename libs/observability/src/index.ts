export { HealthCheck, type HealthPurpose, type HealthResult, type HealthState } from './health/health-check.js';
export { HealthChecks, type HealthReport } from './health/health-checks.js';
export { EventLog, type EventLogOptions, type LogDestination, type LogSink } from './log/event-log.js';
export { failureReason } from './log/failure-reason.js';
export { type LogContext, withLogContext } from './log/log-context.js';
export { type LogEvent, logEvents, type LogLevel } from './log/log-event.js';
export type { LogFields } from './log/log-fields.js';
export { NestLog } from './log/nest-log.js';
export {
  type CounterDefinition,
  type GaugeDefinition,
  type HistogramDefinition,
  type LabelName,
  Metrics,
} from './metrics/metrics.js';
export { MetricsServer } from './metrics/metrics-server.js';
export { observeRequests } from './metrics/observe-requests.js';
export { ObservabilityModule, type ObservabilityOptions } from './observability.module.js';
