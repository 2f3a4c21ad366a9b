import type { JudgedStep } from '#libs/protocol';

/** An accepted message; `position` tells who has cosigned it. */
export interface RecentMessage {
  readonly position: bigint;
  /** T, milliseconds since 1970. */
  readonly atMs: number;
  readonly from: string;
  readonly to: readonly string[];
}

/** Bounds the memory of one space; what is older counts no more. */
const MOST = 5_000;

/** The newest messages of one space, from headers: who sent what to whom and when. */
export class RecentTraffic {
  private messages: RecentMessage[] = [];

  /** Takes note of one position. */
  add({ code, record, t, position }: JudgedStep): void {
    if (code !== 'OK' || record?.header.kind !== 'business') return;
    const { sender, recipients } = record.header;
    this.messages.push({
      position,
      atMs: Number(t),
      from: sender,
      to: recipients.filter((member) => member !== sender),
    });
    if (this.messages.length > MOST * 2) this.messages = this.messages.slice(-MOST);
  }

  /** Oldest first. */
  all(): readonly RecentMessage[] {
    return this.messages.slice(-MOST);
  }

  /** Takes up messages that were remembered. */
  load(messages: readonly RecentMessage[]): void {
    this.messages = [...messages];
  }
}
