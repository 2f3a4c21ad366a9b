import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import type { IncomingMessage } from 'node:http';
import { allowedMethodsOf } from './allowed-methods.js';
import { BodyReader } from './body-reader.js';
import { correlationId } from './correlation-id.js';
import { unreadableHead } from './media-type.js';
import { PAGE_POLICY, servePage } from './page.js';
import type { HttpError } from './problem/http-error.js';
import { ProblemBook } from './problem/problem-book.js';
import { ProblemFilter, type ProblemOptions } from './problem/problem.filter.js';
import { tellProblems } from './problem/tell-problem.js';
import { type PolicyAdditions, securityHeaders } from './security-headers.js';
import { validationPipe } from './validation/validation.pipe.js';

/** What a service decides about its HTTP side. */
export interface HttpOptions extends ProblemOptions {
  readonly bodyLimitBytes?: number;
  /** What handlers take as bytes: media types, each with how many bytes one may have. */
  readonly bytesOf?: Readonly<Record<string, number>>;
  readonly contentPolicy?: PolicyAdditions;
  /** Folder of a built page, which is then the answer at every path that is no program's. */
  readonly pageFolder?: string;
  /** Runs after the correlation id is known and before anything else, as the one that logs and counts requests. */
  readonly observe?: RequestHandler;
}

const BODY_LIMIT_BYTES = 256 * 1024;

/**
 * Sets up what every service does with every request, in the one order that works: correlation id, observation,
 * security headers, the head of a request, and, behind all guards, its body and validation. Create the application with `bodyParser: false`.
 */
export function configureHttp(app: NestExpressApplication, options: HttpOptions): void {
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(correlationId);
  if (options.observe) app.use(options.observe);
  const pagePolicy = options.pageFolder === undefined ? {} : PAGE_POLICY;
  app.use(securityHeaders({ ...pagePolicy, ...options.contentPolicy }));
  if (options.pageFolder !== undefined) servePage(app, options.pageFolder);
  const { bodyLimitBytes: limitBytes = BODY_LIMIT_BYTES, bytesOf = {} } = options;
  const others = new Set(Object.keys(bytesOf));
  app.use((request: IncomingMessage, _response: unknown, next: (error?: HttpError) => void) => {
    next(unreadableHead(request, others));
  });
  app.use(tellProblems(new ProblemBook(options.errors, options.hints ?? [])));
  app.useGlobalInterceptors(new BodyReader({ limitBytes, bytesOf }, (error) => asNestHasIt(app, error)));
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(options, allowedMethodsOf(app)));
}

/** Readers of Express refuse in errors of their own. */
function asNestHasIt(app: NestExpressApplication, error: unknown): unknown {
  const adapter: object = app.getHttpAdapter();
  return adapter instanceof ExpressAdapter ? adapter.mapException(error) : error;
}
