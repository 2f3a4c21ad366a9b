import { Injectable } from '@nestjs/common';
import { HttpError } from '#libs/http';
import type { Person } from '#libs/people';
import type { Closing, Waker } from '#libs/service';
import type { EventStream } from './event-stream.js';

const MOST_STREAMS = 2000;
/** Tabs of one person. */
const MOST_OF_ONE = 12;

/** The streams that are open in this process. New ones wait until the feed has told them what they missed. */
@Injectable()
export class EventStreams implements Waker, Closing {
  private readonly joining = new Set<EventStream>();
  private readonly live = new Set<EventStream>();
  private joined: () => void = () => undefined;

  /** Calls the listener when a stream begins to wait. */
  onWork(listener: () => void): void {
    this.joined = listener;
  }

  /** @throws HttpError TOO_MANY_REQUESTS, UNAVAILABLE */
  requireRoom({ id }: Person): void {
    const all = this.open();
    if (all.filter(({ person }) => person.id === id).length >= MOST_OF_ONE) {
      throw new HttpError('TOO_MANY_REQUESTS', 'too many streams of one person');
    }
    if (all.length >= MOST_STREAMS) throw new HttpError('UNAVAILABLE', 'too many streams');
  }

  /** A reader who left before its stream began is not told of again: there is nothing left to remove it by. */
  add(stream: EventStream): void {
    if (!stream.isOpen) return;
    this.joining.add(stream);
    this.joined();
  }

  remove(stream: EventStream): void {
    this.joining.delete(stream);
    this.live.delete(stream);
  }

  get isEmpty(): boolean {
    return this.joining.size + this.live.size === 0;
  }

  /** Those who listen or wait to. */
  open(): readonly EventStream[] {
    return [...this.joining, ...this.live];
  }

  /** Those who get what happens now. */
  all(): readonly EventStream[] {
    return [...this.live];
  }

  /** Takes the new ones; from now on they are live. */
  admit(): readonly EventStream[] {
    const admitted = [...this.joining];
    this.joining.clear();
    for (const stream of admitted) this.live.add(stream);
    return admitted;
  }

  /** Ends every stream. */
  close(): void {
    for (const stream of this.open()) stream.close();
  }
}
