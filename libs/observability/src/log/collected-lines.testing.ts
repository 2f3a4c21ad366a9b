import type { LogDestination } from './event-log.js';

/** Keeps the lines of a log as objects, for specs. */
export class CollectedLines implements LogDestination {
  readonly text: string[] = [];

  get lines(): Record<string, unknown>[] {
    return this.text.map((line): Record<string, unknown> => JSON.parse(line));
  }

  write(line: string): void {
    this.text.push(line);
  }
}
