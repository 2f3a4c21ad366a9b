import type { LoggerService } from '@nestjs/common';
import type { EventLog } from './event-log.js';
import type { LogLevel } from './log-event.js';

/** Hands what Nest says about itself to the event log; give it to `NestFactory.create({ logger })`. */
export class NestLog implements LoggerService {
  constructor(private readonly events: EventLog) {}

  log(message: unknown, ...context: unknown[]): void {
    this.say('debug', message, context); // Nest lists each route and module at start.
  }

  debug(message: unknown, ...context: unknown[]): void {
    this.say('debug', message, context);
  }

  verbose(message: unknown, ...context: unknown[]): void {
    this.say('debug', message, context);
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.say('warn', message, context);
  }

  error(message: unknown, ...context: unknown[]): void {
    this.say('error', message, context);
  }

  fatal(message: unknown, ...context: unknown[]): void {
    this.say('error', message, context);
  }

  /** The last text names the part of Nest that speaks; an error or object is reduced to its type. */
  private say(level: LogLevel, message: unknown, context: readonly unknown[]): void {
    const part = context.at(-1);
    const text = typeof message === 'string' ? message : typeName(message);
    this.events.writeForeign(level, 'nest', typeof part === 'string' ? `${part}: ${text}` : text);
  }
}

function typeName(value: unknown): string {
  return value instanceof Error ? value.name : typeof value;
}
