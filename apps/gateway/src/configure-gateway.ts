import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { HttpOptions } from '#libs/http';
import { configureService } from '#libs/service';
import { gateway } from './gateway.features.js';

/** The page as the build leaves it beside this program. */
export const PAGE_FOLDER = fileURLToPath(new URL('../../web/workspace', import.meta.url));

/** Sets up the HTTP side of a gateway, with the workspace as its page. */
export function configureGateway(app: NestExpressApplication, report: HttpOptions['report']): void {
  configureService(app, gateway, { report, pageFolder: PAGE_FOLDER });
}
