import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';

const reserved = new WeakMap<IncomingMessage, string>();

/** Keeps the id of a claim for the time of its request. */
export function reserveId(request: IncomingMessage, id: string): void {
  reserved.set(request, id);
}

/** Gives an `@Idempotent()` handler the id to create its message or row with; the same at every attempt. */
export const ReservedId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const id = reserved.get(context.switchToHttp().getRequest<IncomingMessage>());
  if (id === undefined) throw new Error('@ReservedId() needs @Idempotent() on the same handler');
  return id;
});
