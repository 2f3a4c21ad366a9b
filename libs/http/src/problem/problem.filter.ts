import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, NotFoundException } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '#libs/vocabulary';
import type { AllowedMethods } from '../allowed-methods.js';
import { correlationIdOf } from '../correlation-id.js';
import { languageOf } from '../language/accept-language.js';
import type { HintTable } from '../validation/hints.js';
import type { DomainErrors } from './domain-errors.js';
import { fromHttpException } from './from-http-exception.js';
import { HttpError } from './http-error.js';
import { type Problem, PROBLEM_TYPE } from './problem.js';
import { ProblemBook } from './problem-book.js';
import { SeePage } from './see-page.js';

/** What the filter is told by the service that uses it. */
export interface ProblemOptions {
  /** Errors of the features. */
  readonly errors: readonly DomainErrors[];
  /** Hints for validation rules of the features. */
  readonly hints?: readonly HintTable[];
  /** Tells an outage that will pass (503) from a defect (500). */
  readonly isTransient?: (error: unknown) => boolean;
  /** Is given every error that becomes a 5xx; nothing of it reaches the caller. */
  readonly report: (error: unknown, correlationId: string) => void;
}

const RETRY_AFTER_S = '2';

/** Answers every error as problem details in the language of the caller. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly book: ProblemBook;

  constructor(
    private readonly options: ProblemOptions,
    private readonly allowed: AllowedMethods = () => [],
  ) {
    this.book = new ProblemBook(options.errors, options.hints ?? []);
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<IncomingMessage>();
    const response = http.getResponse<ServerResponse>();
    if (thrown instanceof SeePage) return show(response, thrown);
    const language = languageOf(request.headers['accept-language']);
    const methods = isUnknownRoute(thrown) ? this.allowed(request.url?.split('?')[0] ?? '') : [];
    if (methods.length > 0) response.setHeader('allow', methods.join(', '));
    const error = methods.length > 0 ? new HttpError('METHOD_NOT_ALLOWED', 'another method') : thrown;
    const problem = this.problem(error, { language, correlationId: correlationIdOf(response) });
    if (problem.status >= 500) this.options.report(thrown, problem.correlationId);
    if (response.headersSent) return void response.destroy(); // An answer cut off is better than one that looks whole.
    send(response, problem, language);
  }

  private problem(thrown: unknown, to: { language: Language; correlationId: string }): Problem {
    const error = thrown instanceof HttpException ? fromHttpException(thrown) : thrown;
    const told = this.book.tell(error, to);
    if (told) return told;
    const code = this.options.isTransient?.(error) ? 'UNAVAILABLE' : 'INTERNAL';
    return this.book.tellHttpError(new HttpError(code, 'unexpected error'), to);
  }
}

/** The router found no handler; what a handler does not find has a code of its own. */
function isUnknownRoute(thrown: unknown): boolean {
  return thrown instanceof NotFoundException;
}

function show(response: ServerResponse, { path }: SeePage): void {
  response.writeHead(302, { location: path, 'cache-control': 'no-store' }).end();
}

function send(response: ServerResponse, problem: Problem, language: Language): void {
  response.statusCode = problem.status;
  response.setHeader('content-type', PROBLEM_TYPE);
  response.setHeader('content-language', language);
  response.setHeader('vary', 'Accept-Language');
  response.setHeader('cache-control', 'no-store');
  response.removeHeader('etag');
  if (problem.status === 503 || problem.code === 'IDEMPOTENCY_IN_PROGRESS') {
    response.setHeader('retry-after', RETRY_AFTER_S);
  }
  response.end(JSON.stringify(problem));
}
