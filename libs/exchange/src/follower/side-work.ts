/** How long a turn waits for an answer from outside. What takes longer goes on beside the turns of the other spaces. */
const MOMENT_MS = 250;

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** Work about one thing, and what it came to once it did. */
class Running<T> {
  outcome: Outcome<T> | null = null;
  readonly ended: Promise<void>;

  constructor(
    readonly about: object,
    start: () => Promise<T>,
  ) {
    this.ended = start().then(
      (value) => void (this.outcome = { value }),
      (error: unknown) => void (this.outcome = { error }),
    );
  }
}

/**
 * Work of one space that others keep waiting, such as questions to other gateways. It begins within a turn, which waits for it a
 * moment, and later turns ask what it came to: whoever answers slowly, or never, holds up no other space. One runs at a time.
 */
export class SideWork<T> {
  private running: Running<T> | null = null;
  private waited = false;

  /**
   * What the work about this came to; null while any is under way. What an earlier one about something else came to is dropped.
   *
   * @throws whatever the work threw
   */
  async of(about: object, start: () => Promise<T>): Promise<{ readonly value: T } | null> {
    const running = this.runningAbout(about, start);
    if (!this.waited) await Promise.race([running.ended, aMoment()]);
    this.waited = true;
    const { outcome } = running;
    if (outcome === null || running.about !== about) return null;
    this.running = null;
    if ('error' in outcome) throw outcome.error;
    return outcome;
  }

  private runningAbout(about: object, start: () => Promise<T>): Running<T> {
    const { running } = this;
    if (running !== null && (running.about === about || running.outcome === null)) return running;
    this.waited = false;
    return (this.running = new Running(about, start));
  }
}

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, MOMENT_MS).unref());
}
