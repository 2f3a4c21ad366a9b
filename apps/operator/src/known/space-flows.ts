import type { JudgedStep, VerdictCode } from '#libs/protocol';

/** Messages from one member to another that were accepted: counted, never kept. */
export interface PairFlow {
  readonly from: string;
  readonly to: string;
  records: number;
  /** Bytes of the Kafka values; a record to several members counts for each. */
  bytes: number;
  /** T of the last one, milliseconds since 1970. */
  lastMs: number;
}

/** Everything one member put on the log, whatever became of it. */
export interface SenderFlow {
  records: number;
  bytes: number;
  lastMs: number;
  readonly verdicts: Map<VerdictCode, number>;
}

/** All counters of one space. */
export interface FlowNumbers {
  readonly pairs: readonly PairFlow[];
  readonly senders: ReadonlyMap<string, SenderFlow>;
  readonly unattributed: SenderFlow;
}

/** Counters of one space. Their number is bounded by its members, not by its records. */
export class SpaceFlows {
  private readonly byPair = new Map<string, PairFlow>();
  private readonly bySender = new Map<string, SenderFlow>();
  /** Records whose sender is not proven. */
  unattributed: SenderFlow = noSenderFlow();

  /** Counts one position, or those that a step stands for; `bytes` of each. */
  add({ code, record, t, count: records }: JudgedStep, bytes: number): void {
    const atMs = Number(t);
    const sender = record === null ? this.unattributed : this.sender(record.header.sender);
    count(sender, { records, bytes, atMs });
    sender.verdicts.set(code, (sender.verdicts.get(code) ?? 0) + records);
    if (code !== 'OK' || record?.header.kind !== 'business') return;

    const { sender: from, recipients } = record.header;
    for (const to of recipients) if (to !== from) count(this.pair(from, to), { records, bytes, atMs });
  }

  pairs(): readonly PairFlow[] {
    return [...this.byPair.values()];
  }

  senders(): ReadonlyMap<string, SenderFlow> {
    return this.bySender;
  }

  /** Answers all counters; they go on counting. */
  numbers(): FlowNumbers {
    return { pairs: this.pairs(), senders: this.bySender, unattributed: this.unattributed };
  }

  /** Takes up what {@link numbers} answered. */
  load({ pairs, senders, unattributed }: FlowNumbers): void {
    for (const pair of pairs) this.byPair.set(`${pair.from} ${pair.to}`, pair);
    for (const [member, flow] of senders) this.bySender.set(member, flow);
    this.unattributed = unattributed;
  }

  private sender(member: string): SenderFlow {
    const flow = this.bySender.get(member) ?? noSenderFlow();
    this.bySender.set(member, flow);
    return flow;
  }

  private pair(from: string, to: string): PairFlow {
    const key = `${from} ${to}`;
    const flow = this.byPair.get(key) ?? { from, to, records: 0, bytes: 0, lastMs: 0 };
    this.byPair.set(key, flow);
    return flow;
  }
}

function noSenderFlow(): SenderFlow {
  return { records: 0, bytes: 0, lastMs: 0, verdicts: new Map() };
}

function count(
  flow: { records: number; bytes: number; lastMs: number },
  { records, bytes, atMs }: { records: number; bytes: number; atMs: number },
): void {
  flow.records += records;
  flow.bytes += records * bytes;
  flow.lastMs = atMs;
}
