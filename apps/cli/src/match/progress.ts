/** Tells on stderr how far work is, with rate and time left; silent where nobody watches. */
export class Progress {
  private readonly started = performance.now();
  private shown = this.started;

  constructor(
    private readonly label: string,
    private readonly total: number | null = null,
    private readonly isShown = process.stderr.isTTY,
  ) {}

  /** Notes that so many are done; writes at most five times a second. */
  at(done: number): void {
    const now = performance.now();
    if (!this.isShown || now - this.shown < 200) return;
    this.shown = now;
    const rate = (done / (now - this.started)) * 1000;
    const left = this.total === null || rate === 0 ? '' : `, ${Math.ceil((this.total - done) / rate)} s left`;
    process.stderr.write(
      `\r${this.label}: ${done.toLocaleString('en')} at ${Math.round(rate).toLocaleString('en')}/s${left}   `,
    );
  }

  /** Ends the line and gives the milliseconds it took. */
  end(): number {
    if (this.isShown && this.shown !== this.started) process.stderr.write('\n');
    return performance.now() - this.started;
  }
}
