import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line written during one request or one step carries. */
export interface LogContext {
  readonly correlationId?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

/** Runs the work so that each line it writes, also later in its promises, carries the context. */
export function withLogContext<T>(context: LogContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, work);
}

/** Answers the context of the running work. */
export function logContext(): LogContext {
  return storage.getStore() ?? {};
}
