/** Items that one write takes at most. */
const MOST_AT_ONCE = 500;
/** A write waits for this part of all that are under way: none waits where they are fewer than twice as many. */
const PART = 2;
/** Milliseconds that it waits at most for each of them, and in all. */
const MS_EACH = 5;
const MOST_MS = 200;

interface Waiting<T> {
  readonly item: T;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/** An item that is under way: it comes, or nothing does. */
export interface Coming<T> {
  /** Resolves when the item is written; rejects with what its write failed with. */
  add(item: T): Promise<void>;
  /** Nothing more comes. Does nothing where that is known. */
  end(): void;
}

/**
 * Writes what comes at one time by one call. While a call is under way, the next items gather. Where many are under way or came just now, a
 * write waits for half of them, at most a fifth of a second: a client that holds many requests open delays others by no more. Nothing waits
 * where nothing else is under way. Each giver waits for its own.
 */
export class Gathered<T> {
  private readonly waiting: Waiting<T>[] = [];
  private coming = 0;
  /** Items of the last fifth of a second: quick ones follow each other, and few of them are under way at one time. */
  private recent = 0;
  private isWriting = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly write: (items: readonly T[]) => Promise<void>) {}

  /** Announces an item, so that others can wait for it. */
  expect(): Coming<T> {
    this.coming += 1;
    this.recent += 1;
    let isRecent = true;
    const age = (): void => {
      if (isRecent) this.recent -= 1;
      isRecent = false;
    };
    setTimeout(age, MOST_MS).unref();
    let isOpen = true;
    const close = (): void => {
      if (!isOpen) return;
      isOpen = false;
      this.coming -= 1;
      this.writeWhereEnough();
    };
    return {
      add: (item) => {
        const done = this.wait(item);
        close();
        return done;
      },
      end: () => {
        if (isOpen) age();
        close();
      },
    };
  }

  private wait(item: T): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ item, written, failed });
    });
  }

  private writeWhereEnough(): void {
    if (this.isWriting || this.waiting.length === 0) return;
    const many = Math.max(this.coming + this.waiting.length, this.recent);
    if (this.coming === 0 || this.waiting.length >= Math.floor(many / PART)) void this.writeNow();
    else this.timer ??= setTimeout(() => void this.writeNow(), Math.min(many * MS_EACH, MOST_MS));
  }

  private async writeNow(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.isWriting) return;
    this.isWriting = true;
    await this.writeSome(this.waiting.splice(0, MOST_AT_ONCE));
    this.isWriting = false;
    this.writeWhereEnough();
  }

  private async writeSome(some: readonly Waiting<T>[]): Promise<void> {
    try {
      await this.write(some.map(({ item }) => item));
      for (const { written } of some) written();
    } catch (error) {
      for (const { failed } of some) failed(error);
    }
  }
}
