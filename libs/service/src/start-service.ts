import { NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { configureHttp, type HttpOptions, LimitedAdapter } from '#libs/http';
import { logEvents, MetricsServer, NestLog } from '#libs/observability';
import { isTransient } from '#libs/persistence';
import type { FoldedFeatures } from './fold-features.js';
import { RootModule, type ServiceParts, type ServicePlan } from './root.module.js';
import { ENDING } from './signals.js';

/** A proxy in front of a service speaks to others, so that only this machine reaches it. */
const HOST = '127.0.0.1';

/** Where a service listens, and as whom. */
export interface ServiceConfig {
  readonly member: string;
  /** 0 takes a free port. */
  readonly httpPort: number;
  readonly metricsPort: number;
}

/** All that makes a service. */
export interface ServiceStart<Parts extends ServiceParts> extends ServicePlan<Parts> {
  /** Names the service in its log. */
  readonly name: string;
  readonly config: ServiceConfig;
  /** Brings what arrives elsewhere into the same application. */
  readonly strategy?: CustomTransportStrategy;
  /** Folder of its built page. */
  readonly pageFolder?: string;
}

/** A service that answers. */
export interface StartedService {
  readonly app: NestExpressApplication;
  readonly httpPort: number;
  readonly metricsPort: number;
  /** Stops its workers, then all else. */
  close(): Promise<void>;
}

/**
 * Makes the application of a service and starts it: schema, transport, workers, HTTP, metrics. A signal ends it.
 *
 * @throws FeatureError where its features do not fit together; PersistenceError where the schema is of another build
 */
export async function startService<Parts extends ServiceParts>(start: ServiceStart<Parts>): Promise<StartedService> {
  const { name, config, features, parts, strategy, pageFolder } = start;
  const { log, metrics } = parts.observability;
  const events = logEvents(name, { started: 'info', failed: 'error' });
  const app = await NestFactory.create<NestExpressApplication>(RootModule.forService(start), new LimitedAdapter(), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(log),
  });
  configureService(app, features, {
    report: (error, correlationId) => log.write(events.failed, { correlationId }, error),
    ...(pageFolder === undefined ? {} : { pageFolder }),
  });
  if (strategy) app.connectMicroservice({ strategy });
  app.enableShutdownHooks(ENDING);
  await app.init();
  if (strategy) await app.startAllMicroservices();
  await app.listen(config.httpPort, HOST);
  const metricsServer = new MetricsServer(metrics);
  const metricsPort = await metricsServer.start(config.metricsPort, HOST);
  const httpPort = portOf(app);
  log.write(events.started, { member: config.member, port: httpPort });
  const close = async (): Promise<void> => {
    await app.close();
    await metricsServer.stop();
  };
  return { app, httpPort, metricsPort, close };
}

/**
 * Sets up the HTTP side of a service: the API below `/api/v1`, what describes it below `/api`, problem details in the words of every feature,
 * health beside it, and its page, if it has one, at every other path.
 */
export function configureService(
  app: NestExpressApplication,
  { errors, hints }: Pick<FoldedFeatures<never>, 'errors' | 'hints'>,
  options: Pick<HttpOptions, 'report' | 'pageFolder'>,
): void {
  configureHttp(app, { errors, hints, isTransient, ...options });
  app.setGlobalPrefix('api/v1', { exclude: ['health/*path', 'api/*path'] });
}

function portOf(app: NestExpressApplication): number {
  const address: unknown = app.getHttpServer().address();
  if (typeof address === 'object' && address !== null && 'port' in address && typeof address.port === 'number') {
    return address.port;
  }
  throw new Error('the service listens on no port');
}
