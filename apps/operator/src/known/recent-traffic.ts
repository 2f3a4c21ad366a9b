import type { JudgedStep } from '#libs/protocol';

/** An accepted message of the last hour; `position` tells who has cosigned it. */
export interface RecentMessage {
  readonly position: bigint;
  /** T, milliseconds since 1970. */
  readonly atMs: number;
  readonly from: string;
  readonly to: readonly string[];
}

const KEPT_MS = 3600_000;
/** Bounds the memory of one space; what is older counts no more. */
const MOST = 5_000;

/** The newest messages of one space, from headers. Not remembered over a restart: it is about now. */
export class RecentTraffic {
  private messages: RecentMessage[] = [];

  /** Takes note of one position. */
  add({ code, record, t, position }: JudgedStep): void {
    if (code !== 'OK' || record?.header.kind !== 'business') return;
    const { sender, recipients } = record.header;
    const atMs = Number(t);
    this.messages.push({ position, atMs, from: sender, to: recipients.filter((member) => member !== sender) });
    if (this.messages.length > MOST * 2) this.messages = this.newest(atMs);
  }

  /** Messages of the hour before a moment, oldest first. */
  newest(nowMs: number): RecentMessage[] {
    return this.messages.slice(-MOST).filter(({ atMs }) => atMs > nowMs - KEPT_MS);
  }
}
