import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { configureHttp, LimitedAdapter } from '#libs/http';
import { logEvents, NestLog } from '#libs/observability';
import { isTransient } from '#libs/persistence';
import { ENDING } from '#libs/service';
import { DoorErrors } from './door-errors.filter.js';
import { DoorModule, type DoorParts } from './door.module.js';
import { DoorPages } from './pages/door-pages.service.js';

/** The proxy of the country stands on this machine. */
export const HOST = '127.0.0.1';
const FORM_BYTES = 64 * 1024;

const events = logEvents('door', { started: 'info', failed: 'error' });

/** Starts the door. @param port 0 takes a free one */
export async function startDoor(parts: DoorParts, port: number): Promise<NestExpressApplication> {
  const { log } = parts.observability;
  const app = await NestFactory.create<NestExpressApplication>(DoorModule.forRoot(parts), new LimitedAdapter(), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(log),
  });
  const report = (error: unknown, correlationId: string): void => log.write(events.failed, { correlationId }, error);
  configureHttp(app, {
    errors: [],
    isTransient,
    report,
    bytesOf: { 'application/x-www-form-urlencoded': FORM_BYTES },
    contentPolicy: { 'img-src': null, 'font-src': null, 'manifest-src': null, 'worker-src': null },
  });
  app.useGlobalFilters(new DoorErrors(app.get(DoorPages), report));
  app.enableShutdownHooks(ENDING);
  await app.listen(port, HOST);
  log.write(events.started, { port });
  return app;
}
