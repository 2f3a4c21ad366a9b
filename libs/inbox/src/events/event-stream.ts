import type { Person } from '#libs/people';
import { type EventId, type FeedItem, formatEventId } from './event.js';

/** A reader that takes nothing is let go at this many bytes, and comes back with its last id. */
const MOST_UNREAD_BYTES = 256 * 1024;

/** Browsers come back after this long. */
const RETRY_MS = 1000;

/** The part of an HTTP answer that a stream uses. */
export interface EventSink {
  readonly writableEnded: boolean;
  readonly destroyed: boolean;
  /** Bytes that wait for the reader. */
  readonly writableLength: number;
  on(event: 'error', listener: () => void): unknown;
  writeHead(status: number, headers: Record<string, string>): unknown;
  flushHeaders(): void;
  write(text: string): unknown;
  end(): unknown;
  destroy(): unknown;
}

/** Who listens. */
export interface Listener {
  readonly person: Person;
  /** Names the session of a browser; null for a program. */
  readonly session: string | null;
}

/** One open answer of server-sent events (WHATWG HTML, Server-sent events). */
export class EventStream {
  readonly person: Person;
  readonly session: string | null;

  constructor(
    { person, session }: Listener,
    /** Of the last event that the reader had; null when it starts anew, undefined when it sent something else. */
    readonly lastId: EventId | null | undefined,
    readonly openedAtMs: number,
    private readonly response: EventSink,
  ) {
    this.person = person;
    this.session = session;
    response.on('error', () => response.destroy());
    response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
    response.flushHeaders();
  }

  get isOpen(): boolean {
    return !this.response.writableEnded && !this.response.destroyed;
  }

  /** Writes where the stream stands, so that even a reader who saw no event can come back to its place. */
  begin(kind: 'ready' | 'reset', at: EventId): void {
    this.write(`retry: ${RETRY_MS}\nid: ${formatEventId(at)}\nevent: ${kind}\ndata: {}\n\n`);
  }

  send({ id, event }: FeedItem): void {
    const place = id === null ? '' : `id: ${formatEventId(id)}\n`;
    this.write(`${place}event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  /** Keeps what stands between from taking a quiet stream for a dead one. */
  beat(): void {
    this.write(': still here\n\n');
  }

  close(): void {
    if (this.isOpen) this.response.end();
  }

  private write(text: string): void {
    if (!this.isOpen) return;
    if (this.response.writableLength > MOST_UNREAD_BYTES) this.response.destroy();
    else this.response.write(text);
  }
}
