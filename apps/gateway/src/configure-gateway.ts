import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { configureHttp, type HttpOptions } from '#libs/http';
import { isTransient } from '#libs/persistence';
import { gateway } from './gateway.features.js';

/** The page as the build leaves it beside this program. */
const PAGE_FOLDER = fileURLToPath(new URL('../../web/workspace', import.meta.url));

/**
 * Sets up the HTTP side of a gateway: the API below `/api/v1`, what describes it below `/api`, problem details in the words of every feature, health beside
 * it, and the workspace at every other path.
 */
export function configureGateway(app: NestExpressApplication, report: HttpOptions['report']): void {
  const { errors, hints } = gateway;
  configureHttp(app, { errors, hints, isTransient, report, pageFolder: PAGE_FOLDER });
  app.setGlobalPrefix('api/v1', { exclude: ['health/*path', 'api/*path'] });
}
