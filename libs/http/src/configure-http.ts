import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { allowedMethodsOf } from './allowed-methods.js';
import { correlationId } from './correlation-id.js';
import { readJsonBodies } from './json-body.js';
import { PAGE_POLICY, servePage } from './page.js';
import { ProblemFilter, type ProblemOptions } from './problem/problem.filter.js';
import { type PolicyAdditions, securityHeaders } from './security-headers.js';
import { validationPipe } from './validation/validation.pipe.js';

/** What a service decides about its HTTP side. */
export interface HttpOptions extends ProblemOptions {
  readonly bodyLimitBytes?: number;
  /** Media types that handlers of the service read themselves, as uploads. */
  readonly otherMediaTypes?: readonly string[];
  readonly contentPolicy?: PolicyAdditions;
  /** Folder of a built page, which is then the answer at every path that is no program's. */
  readonly pageFolder?: string;
  /** Runs after the correlation id is known and before anything else, as the one that logs and counts requests. */
  readonly observe?: RequestHandler;
}

const BODY_LIMIT_BYTES = 256 * 1024;

/**
 * Sets up what every service does with every request, in the one order that works: correlation id, observation,
 * security headers, body, then validation and problem details. Create the application with `bodyParser: false`.
 */
export function configureHttp(app: NestExpressApplication, options: HttpOptions): void {
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(correlationId);
  if (options.observe) app.use(options.observe);
  const pagePolicy = options.pageFolder === undefined ? {} : PAGE_POLICY;
  app.use(securityHeaders({ ...pagePolicy, ...options.contentPolicy }));
  if (options.pageFolder !== undefined) servePage(app, options.pageFolder);
  readJsonBodies(app, {
    limitBytes: options.bodyLimitBytes ?? BODY_LIMIT_BYTES,
    ...(options.otherMediaTypes ? { otherMediaTypes: options.otherMediaTypes } : {}),
  });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(options, allowedMethodsOf(app)));
}
