import { destination, type Logger, pino } from 'pino';
import { errorFields } from './error-fields.js';
import { logContext } from './log-context.js';
import type { LogEvent, LogLevel } from './log-event.js';
import { keepFields, type LogFields, scrub } from './log-fields.js';

/** Takes whole lines, each one JSON object and a newline. */
export interface LogDestination {
  write(line: string): void;
}

/** Names the process in every line. */
export interface EventLogOptions {
  readonly service: string;
  /** Absent for a service of the neutral host. */
  readonly country?: string;
  readonly level: LogLevel;
  /** Standard output when absent. */
  readonly destination?: LogDestination;
}

/** What libraries that know nothing of this one report to. */
export interface LogSink {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * Writes JSON lines: ts, level, svc, country, event, then fields of the closed list. No free text of our own and no
 * payload can be written; lines of one request or step share their correlation id.
 */
export class EventLog {
  private readonly logger: Logger;

  constructor(options: EventLogOptions) {
    this.logger = pino(
      {
        level: options.level,
        base: { svc: options.service, ...(options.country === undefined ? {} : { country: options.country }) },
        timestamp: () => `,"ts":"${new Date().toISOString()}"`,
        formatters: { level: (label) => ({ level: label }) },
      },
      options.destination ?? destination({ dest: 1, sync: true }),
    );
  }

  /** Writes one event; of the error its type, code and place, and its message only when it cannot quote content. */
  write(event: LogEvent, fields: LogFields = {}, error?: unknown): void {
    this.line(event.level, {
      event: event.name,
      ...keepFields(fields),
      ...(error === undefined ? {} : errorFields(error)),
    });
  }

  /** Writes a line of a framework, whose texts are not ours: cut short and without secrets. */
  writeForeign(level: LogLevel, area: string, message: string): void {
    this.line(level, { event: `${area}.said`, msg: scrub(message) });
  }

  /** Answers a sink for a library; of its fields only those of the closed list are written. */
  sink(area: string): LogSink {
    const to = (level: LogLevel) => (fields: object, message: string) =>
      this.line(level, { event: `${area}.said`, ...keepFields(fields), msg: scrub(message) });
    return { debug: to('debug'), info: to('info'), warn: to('warn'), error: to('error') };
  }

  private line(level: LogLevel, fields: object): void {
    this.logger[level]({ ...keepFields(logContext()), ...fields });
  }
}
