import { join } from 'node:path';
import {
  type AcceptedSenderKey,
  type HistoryKeys,
  historyView,
  type HistoryView,
  type JudgedStep,
  type MessageKey,
  type ReceivedKey,
} from '#libs/protocol';
import { PlaceFile } from './place-file.js';
import { RecentMap } from './recent-map.js';

/** The kept history of one space, oldest first. */
export interface HistoryRowsOfSpace {
  /** How many places of each sender are in its file. */
  readonly places: ReadonlyMap<string, number>;
  readonly messages: readonly MessageKey[];
  readonly senderKeys: readonly AcceptedSenderKey[];
}

/** What is kept of one sender in memory. */
const KEPT = { messages: 1024, senderKeys: 64 };

interface SenderHistory {
  readonly places: PlaceFile;
  readonly messages: RecentMap<MessageKey>;
  readonly senderKeys: RecentMap<AcceptedSenderKey>;
}

/**
 * The history of one space, as far as verdicts that decide who is a member depend on it: every place of every chain, on disk, since a
 * conflict of any age freezes its sender. A message id or a sender key that is older than is kept changes a verdict and nobody's rights.
 */
export class RecentHistory {
  private readonly senders = new Map<string, SenderHistory>();

  /** @param folder of this space alone */
  constructor(
    private readonly folder: string,
    private readonly kept: typeof KEPT = KEPT,
  ) {}

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
    if (received && record !== null) this.of(record.header.sender).places.add(record.header, record.identity);
    for (const effect of effects) {
      if (effect.kind === 'message') this.addMessage(effect.record.header);
      if (effect.kind === 'senderKey') this.addSenderKey(effect.key);
    }
  }

  /** Puts all places on disk and answers what is kept. */
  rows(): HistoryRowsOfSpace {
    const senders = [...this.senders.values()];
    for (const { places } of senders) places.flush(true);
    return {
      places: new Map([...this.senders].map(([sender, { places }]) => [sender, places.count])),
      messages: senders.flatMap(({ messages }) => messages.all()),
      senderKeys: senders.flatMap(({ senderKeys }) => senderKeys.all()),
    };
  }

  /** Takes up what {@link rows} answered. @throws Error where the places are not there */
  load({ places, messages, senderKeys }: HistoryRowsOfSpace): void {
    for (const [sender, count] of places) this.of(sender).places.load(count);
    messages.forEach((key) => this.addMessage(key));
    senderKeys.forEach((key) => this.addSenderKey(key));
  }

  private addSenderKey(key: AcceptedSenderKey): void {
    const wrapKeyIds = key.wrapKeyIds.map(copyOf);
    const kept = { ...key, id: copyOf(key.id), wrapKeyIds, keyCommitment: copyOf(key.keyCommitment) };
    this.of(key.sender).senderKeys.set(hex(key.id), kept);
  }

  private addMessage({ sender, messageId }: MessageKey): void {
    this.of(sender).messages.set(hex(messageId), { sender, messageId: copyOf(messageId) });
  }

  private receivedAt(key: ReceivedKey): readonly (ReceivedKey & { readonly identity: Uint8Array })[] {
    const identity = this.find(key.sender)?.places.find(key) ?? null;
    return identity === null ? [] : [{ ...key, identity }];
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
      places: new PlaceFile(join(this.folder, sender)),
      messages: new RecentMap(this.kept.messages),
      senderKeys: new RecentMap(this.kept.senderKeys),
    };
    this.senders.set(sender, fresh);
    return fresh;
  }
}

/** Parsed fields are windows on the whole Kafka value, which a kept one would keep too. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
