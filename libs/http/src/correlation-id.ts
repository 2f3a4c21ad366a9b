import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { v7, validate } from 'uuid';

const HEADER = 'x-correlation-id';

/**
 * Gives each request an id that its answer, its problem and its log lines carry. A caller may bring one, if it is a
 * UUID; anything else would let a caller write into our log.
 */
export function correlationId(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const brought = request.headers[HEADER];
  const id = typeof brought === 'string' && validate(brought) ? brought.toLowerCase() : v7();
  response.setHeader(HEADER, id);
  next();
}

/** Answers the id that {@link correlationId} gave; makes one when the request never came that far. */
export function correlationIdOf(response: ServerResponse): string {
  const given = response.getHeader(HEADER);
  if (typeof given === 'string') return given;
  const id = v7();
  if (!response.headersSent) response.setHeader(HEADER, id);
  return id;
}

/** Gives a handler the id of its request, for entries that outlive the answer. */
export const RequestId = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  correlationIdOf(context.switchToHttp().getResponse<ServerResponse>()),
);
