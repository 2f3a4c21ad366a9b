import {
  type AcceptedSenderKey,
  type HistoryKeys,
  historyView,
  type HistoryView,
  type JudgedStep,
  type MessageKey,
  type ReceivedKey,
} from '#libs/protocol';

type ReceivedRow = ReceivedKey & { readonly identity: Uint8Array };

/** History of one space in memory, looked up by key like the tables of a gateway. */
export class TestHistory {
  readonly #received = new Map<string, ReceivedRow>();
  readonly #messages = new Map<string, MessageKey>();
  readonly #senderKeys = new Map<string, AcceptedSenderKey>();

  /** Looks up exactly these keys. */
  view(keys: HistoryKeys): HistoryView {
    return historyView(keys, {
      received: keys.received.flatMap((key) => this.#received.get(placeText(key)) ?? []),
      messageIds: keys.messageIds.flatMap((key) => this.#messages.get(messageText(key)) ?? []),
      senderKeys: keys.senderKeyIds.flatMap((id) => this.#senderKeys.get(hexText(id)) ?? []),
    });
  }

  /** Adds what a step made history. */
  add({ received, record, effects }: JudgedStep): void {
    if (received && record !== null) {
      const { sender, epoch, sequence } = record.header;
      this.#received.set(placeText(record.header), { sender, epoch, sequence, identity: record.identity });
    }
    for (const effect of effects) {
      if (effect.kind === 'message') this.#messages.set(messageText(effect.record.header), effect.record.header);
      if (effect.kind === 'senderKey') this.#senderKeys.set(hexText(effect.key.id), effect.key);
    }
  }
}

function placeText({ sender, epoch, sequence }: ReceivedKey): string {
  return [sender, epoch, sequence].join(' ');
}

function messageText({ sender, messageId }: MessageKey): string {
  return [sender, hexText(messageId)].join(' ');
}

function hexText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
