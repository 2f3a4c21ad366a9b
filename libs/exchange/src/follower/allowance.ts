import type { ArchivedRecord } from '#libs/protocol';
import { MINUTE_MS } from '#libs/vocabulary';
import type { Clock } from '#libs/work';

/** What one member may give of its archive in a minute: whoever gives more is asked again in the next. */
const MAX_BYTES = 64 * 1024 * 1024;

interface Given {
  readonly sinceMs: number;
  bytes: number;
}

/** Bounds what is taken from the archive of another member, so that none of them can keep this gateway busy. */
export class Allowance {
  private readonly given = new Map<string, Given>();

  constructor(private readonly clock: Clock) {}

  isLeft(member: string): boolean {
    return this.of(member).bytes < MAX_BYTES;
  }

  take(member: string, records: readonly ArchivedRecord[]): void {
    this.of(member).bytes += records.reduce((sum, record) => sum + bytesOf(record), 0);
  }

  private of(member: string): Given {
    const nowMs = this.clock.now().getTime();
    const known = this.given.get(member);
    if (known && nowMs - known.sinceMs < MINUTE_MS) return known;
    const given = { sinceMs: nowMs, bytes: 0 };
    this.given.set(member, given);
    return given;
  }
}

function bytesOf({ header, body, signatures }: ArchivedRecord): number {
  const signed = signatures.reduce((sum, { value }) => sum + value.length, 0);
  return (header?.length ?? 0) + (body?.length ?? 0) + signed;
}
