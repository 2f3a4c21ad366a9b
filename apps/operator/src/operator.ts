import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import type { RequestListener } from 'node:http';
import { configureHttp } from '#libs/http';
import { type EventLog, logEvents, Metrics, NestLog, observeRequests } from '#libs/observability';
import { MAX_VALUE_BYTES } from '#libs/protocol';
import type { SpaceLog } from '#libs/spacelog';
import { RevokedCertificates } from '#libs/trust';
import type { OperatorConfig } from './config.js';
import { openDoors, type OpenDoors } from './http/doors.js';
import { OperatorContext } from './operator.context.js';
import { isTransient, operatorErrors } from './operator.errors.js';
import { OperatorModule } from './operator.module.js';
import { OwnCertificates } from './trust/own-certificates.js';

const events = logEvents('operator', {
  started: 'info',
  stopped: 'info',
  failed: 'error',
  oneReplica: 'warn',
  revocationListBad: 'warn',
});
const RECORD_TYPE = 'application/octet-stream';

/** What the operator works with and does not make itself. */
export interface OperatorSurroundings {
  readonly eventLog: EventLog;
  readonly spaceLog: SpaceLog;
  /** Where the built page is. */
  readonly pageFolder: string;
  /** Milliseconds since 1970 by the clock of this host. */
  readonly nowMs: () => number;
}

/** Starts the operator and answers the ports it listens on. */
export async function startOperator(config: OperatorConfig, surroundings: OperatorSurroundings): Promise<OpenDoors> {
  const { eventLog: log } = surroundings;
  const app = await createApplication(config, surroundings);
  await app.init();
  const handler: RequestListener = app.getHttpAdapter().getInstance();
  const doors = await openDoors(config, handler).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  if (config.replication === 1) log.write(events.oneReplica);
  log.write(events.started, { port: doors.ports.api });
  return {
    ports: doors.ports,
    async close() {
      await doors.close();
      await app.close();
      log.write(events.stopped);
    },
  };
}

async function createApplication(
  config: OperatorConfig,
  { eventLog: log, spaceLog, pageFolder, nowMs }: OperatorSurroundings,
): Promise<NestExpressApplication> {
  const metrics = new Metrics();
  metrics.observeProcess();
  const parts = {
    observability: { log, metrics },
    log: spaceLog,
    context: new OperatorContext(config.principal, config.replication, nowMs, config),
    pinnedList: config.pinnedList,
    stateFolder: config.stateFolder,
    ownCertificates: ownCertificatesOf(config),
    revoked: new RevokedCertificates({
      folder: config.revocationFolder,
      authorityPem: config.api.tls.ca,
      nowMs,
      warn: (problem) => log.write(events.revocationListBad, {}, new Error(problem)),
    }),
    signIn: { service: 'operator', publicUrl: config.publicUrl, ...config.oidc },
  };
  const options = { bodyParser: false, logger: new NestLog(log), abortOnError: false };
  const app = await NestFactory.create<NestExpressApplication>(OperatorModule.forRoot(parts), options);
  configureHttp(app, {
    errors: operatorErrors,
    isTransient,
    bytesOf: { [RECORD_TYPE]: MAX_VALUE_BYTES },
    pageFolder,
    observe: exceptProbes(observeRequests(log, metrics)),
    report: (error, correlationId) => log.write(events.failed, { correlationId }, error),
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/*path', 'metrics', 'v1/spaces'] });
  return app;
}

/** In the clear nothing is shown to the broker. */
function ownCertificatesOf({ api, kafka }: OperatorConfig): OwnCertificates {
  const broker = kafka.tls === undefined ? [] : [{ use: 'broker' as const, pem: kafka.tls.cert }];
  return new OwnCertificates([...broker, { use: 'api', pem: api.tls.cert }]);
}

/** Probes and scrapes come every few seconds and would fill the log. */
function exceptProbes(observe: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (/^\/(health|metrics)/.test(request.path)) next();
    else void observe(request, response, next);
  };
}
