import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { correlationIdOf } from '../correlation-id.js';
import { languageOf } from '../language/accept-language.js';
import type { Problem } from './problem.js';
import type { ProblemBook } from './problem-book.js';

/** Tells an error as the filter would answer it; null for one that nobody registered. */
export type ProblemTeller = (error: unknown) => Problem | null;

const tellers = new WeakMap<IncomingMessage, ProblemTeller>();

/** Lets handlers tell problems in the language of their caller. */
export function tellProblems(book: ProblemBook) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const language = languageOf(request.headers['accept-language']);
    tellers.set(request, (error) => book.tell(error, { language, correlationId: correlationIdOf(response) }));
    next();
  };
}

/** Gives a handler whose answer has parts of its own what tells a part that was refused. */
export const TellProblem = createParamDecorator((_: unknown, context: ExecutionContext): ProblemTeller => {
  const teller = tellers.get(context.switchToHttp().getRequest<IncomingMessage>());
  if (!teller) throw new Error('@TellProblem() needs the HTTP side of configureHttp');
  return teller;
});
