import { Injectable } from '@nestjs/common';
import { HOUR_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';

const MOST = 20_000;

/** Names of forms that somebody left at once: what was sealed for them opens no page any more, so that neither back nor "send again" shows a word. */
@Injectable()
export class EndedForms {
  private readonly until = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  end(name: string): void {
    const nowMs = this.clock.now().getTime();
    for (const [known, untilMs] of this.until)
      if (untilMs <= nowMs || this.until.size >= MOST) this.until.delete(known);
    this.until.set(name, nowMs + HOUR_MS);
  }

  has(name: string): boolean {
    return (this.until.get(name) ?? 0) > this.clock.now().getTime();
  }
}
