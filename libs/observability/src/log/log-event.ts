/** How loud an event is; `warn` asks somebody to look in working hours, `error` now. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Names one kind of line in the log; the name is fixed, so that it can be searched for and counted. */
export interface LogEvent {
  readonly name: string;
  readonly level: LogLevel;
}

/**
 * Declares the events of one area once, as in `logEvents('exchange', { parked: 'warn' })`,
 * which gives `events.parked` with the name `exchange.parked`.
 */
export function logEvents<const K extends string>(
  area: string,
  levels: Readonly<Record<K, LogLevel>>,
): Readonly<Record<K, LogEvent>>;
export function logEvents(
  area: string,
  levels: Readonly<Record<string, LogLevel>>,
): Readonly<Record<string, LogEvent>> {
  return Object.fromEntries(Object.entries(levels).map(([key, level]) => [key, { name: `${area}.${key}`, level }]));
}
