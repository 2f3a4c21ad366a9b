import {
  type AcceptedSenderKey,
  type HistoryKeys,
  historyView,
  type HistoryView,
  type JudgedStep,
  type MessageKey,
  type ReceivedKey,
} from '#libs/protocol';
import { RecentMap } from './recent-map.js';

type ReceivedRow = ReceivedKey & { readonly identity: Uint8Array };

/** The kept history of one space, oldest first. */
export interface HistoryRowsOfSpace {
  readonly received: readonly ReceivedRow[];
  readonly messages: readonly MessageKey[];
  readonly senderKeys: readonly AcceptedSenderKey[];
  readonly olderThanKept: number;
}

/** What is kept of one sender. A gateway publishes at most 1,024 records before it sees them back, so duplicates are this recent. */
const KEPT = { received: 1024, messages: 1024, senderKeys: 64 };

interface SenderHistory {
  readonly received: RecentMap<ReceivedRow>;
  readonly messages: RecentMap<MessageKey>;
  readonly senderKeys: RecentMap<AcceptedSenderKey>;
}

/**
 * The recent history of one space. It is enough for the verdicts that decide who is a member. A record that repeats something older than
 * is kept counts as `E_CHAIN`, or as accepted where a message id was used long ago; `olderThanKept` says how often that may have been so.
 */
export class RecentHistory {
  private readonly senders = new Map<string, SenderHistory>();
  olderThanKept = 0;

  constructor(private readonly kept: typeof KEPT = KEPT) {}

  /** Answers what is known of these keys. */
  view(keys: HistoryKeys): HistoryView {
    return historyView(keys, {
      received: keys.received.flatMap((key) => this.receivedAt(key)),
      messageIds: keys.messageIds.flatMap((key) => this.find(key.sender)?.messages.get(hex(key.messageId)) ?? []),
      senderKeys: keys.senderKeyIds.flatMap((id) => this.senderKey(hex(id))),
    });
  }

  /** Adds what a step made history. */
  add({ received, record, effects }: JudgedStep): void {
    if (received && record !== null) {
      const { sender, epoch, sequence } = record.header;
      this.addReceived({ sender, epoch, sequence, identity: record.identity });
    }
    for (const effect of effects) {
      if (effect.kind === 'message') this.addMessage(effect.record.header);
      if (effect.kind === 'senderKey') this.addSenderKey(effect.key);
    }
  }

  /** Answers all that is kept. */
  rows(): HistoryRowsOfSpace {
    const senders = [...this.senders.values()];
    return {
      received: senders.flatMap(({ received }) => received.all()),
      messages: senders.flatMap(({ messages }) => messages.all()),
      senderKeys: senders.flatMap(({ senderKeys }) => senderKeys.all()),
      olderThanKept: this.olderThanKept,
    };
  }

  /** Takes up what {@link rows} answered. What was forgotten before it is older than is kept. */
  load({ received, messages, senderKeys, olderThanKept }: HistoryRowsOfSpace): void {
    received.forEach((row) => this.addReceived(row));
    messages.forEach((key) => this.addMessage(key));
    senderKeys.forEach((key) => this.addSenderKey(key));
    for (const sender of this.senders.values()) sender.received.hasForgotten ||= !beginsAtFirst(sender.received.all());
    this.olderThanKept = olderThanKept;
  }

  private addReceived(row: ReceivedRow): void {
    this.of(row.sender).received.set(place(row), { ...row, identity: copyOf(row.identity) });
  }

  private addSenderKey(key: AcceptedSenderKey): void {
    const wrapKeyIds = key.wrapKeyIds.map(copyOf);
    const kept = { ...key, id: copyOf(key.id), wrapKeyIds, keyCommitment: copyOf(key.keyCommitment) };
    this.of(key.sender).senderKeys.set(hex(key.id), kept);
  }

  private addMessage({ sender, messageId }: MessageKey): void {
    this.of(sender).messages.set(hex(messageId), { sender, messageId: copyOf(messageId) });
  }

  private receivedAt(key: ReceivedKey): readonly ReceivedRow[] {
    const received = this.find(key.sender)?.received;
    const row = received?.get(place(key));
    if (row) return [row];
    if (received?.hasForgotten === true) this.olderThanKept += 1;
    return [];
  }

  private senderKey(id: string): readonly AcceptedSenderKey[] {
    for (const { senderKeys } of this.senders.values()) {
      const key = senderKeys.get(id);
      if (key) return [key];
    }
    return [];
  }

  private find(sender: string): SenderHistory | undefined {
    return this.senders.get(sender);
  }

  /** Only senders of judged records get here, so an attacker cannot grow the map. */
  private of(sender: string): SenderHistory {
    const known = this.senders.get(sender);
    if (known) return known;
    const fresh: SenderHistory = {
      received: new RecentMap(this.kept.received),
      messages: new RecentMap(this.kept.messages),
      senderKeys: new RecentMap(this.kept.senderKeys),
    };
    this.senders.set(sender, fresh);
    return fresh;
  }
}

function beginsAtFirst([first]: readonly ReceivedRow[]): boolean {
  return first === undefined || (first.epoch === 1 && first.sequence === 1);
}

function place({ epoch, sequence }: ReceivedKey): string {
  return `${epoch}/${sequence}`;
}

/** Parsed fields are windows on the whole Kafka value, which a kept one would keep too. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
