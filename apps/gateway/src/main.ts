import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { configureHttp } from '#libs/http';
import { EventLog, logEvents, Metrics, MetricsServer, NestLog } from '#libs/observability';
import { isTransient } from '#libs/persistence';
import { KafkaSpaceLog, SpaceLogTransport } from '#libs/spacelog';
import { type GatewayConfig, loadConfig } from './config.js';
import { databaseOptions } from './database.js';
import { gatewayErrors } from './gateway.errors.js';
import { GatewayModule, type GatewayParts } from './gateway.module.js';
import { GatewayIdentity } from './wire/gateway-identity.js';
import { OperatorClient } from './wire/operator.client.js';
import { RECORD_HINTS } from './texts/records.texts.table.js';
import { PinnedTrust } from './wire/pinned-trust.js';

const events = logEvents('gateway', { started: 'info', failed: 'error', workerFailed: 'warn' });

/** Starts the gateway of one member. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = new EventLog({ service: 'gateway', country: config.member, level: config.logLevel });
  const metrics = new Metrics();
  const spaceLog = new KafkaSpaceLog({
    ...config.kafka,
    clientId: `gateway-${config.member}`,
    sink: log.sink('kafka'),
  });
  const transport = new SpaceLogTransport(spaceLog);

  const app = await NestFactory.create<NestExpressApplication>(
    GatewayModule.forRoot(partsOf(config, { log, metrics, spaceLog, transport })),
    { bodyParser: false, abortOnError: false, logger: new NestLog(log) },
  );
  configureHttp(app, {
    errors: gatewayErrors,
    hints: [RECORD_HINTS],
    isTransient,
    report: (error, correlationId) => log.write(events.failed, { correlationId }, error),
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/*path'] });
  app.connectMicroservice({ strategy: transport });
  app.enableShutdownHooks();
  await app.init();
  await app.startAllMicroservices();
  await app.listen(config.httpPort, '127.0.0.1');
  await new MetricsServer(metrics).start(config.metricsPort, '127.0.0.1');
  log.write(events.started, { member: config.member, port: config.httpPort });
}

interface Made {
  readonly log: EventLog;
  readonly metrics: Metrics;
  readonly spaceLog: KafkaSpaceLog;
  readonly transport: SpaceLogTransport;
}

function partsOf(config: GatewayConfig, made: Made): GatewayParts {
  return {
    database: databaseOptions(config, config.databasePoolSize),
    observability: { log: made.log, metrics: made.metrics },
    exchange: {
      identity: GatewayIdentity.open(config),
      pinned: PinnedTrust.open(config.trustList, config.trustPin),
      log: made.spaceLog,
      readers: made.transport,
      topics: new OperatorClient(config.operatorUrl, config.kafka.tls),
      loopLog: { warn: (_event, fields) => made.log.write(events.workerFailed, fields) },
    },
  };
}

try {
  await main();
} catch (error) {
  // Nothing of a case is known before the start: the whole reason may be shown.
  console.error(error);
  process.exit(1);
}
