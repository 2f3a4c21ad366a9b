import { type EventLog, logEvents } from '#libs/observability';

/** Signals that end a program. Nest would take SIGHUP for one as well. */
export const ENDING = ['SIGINT', 'SIGTERM'];

/** Keeps a program running at SIGHUP that has nothing to read again: what it is told it reads when it starts, and a line says so. */
export function stayAtHangup(name: string, log: EventLog): void {
  const events = logEvents(name, { stayed: 'info' });
  process.on('SIGHUP', () => log.write(events.stayed));
}
