import { hex } from '../layout.js';
import type { AcceptedSenderKey, HistoryView, MessageKey, ReceivedKey } from './history.js';
import { messageKey, placeKey } from './prefetch.js';
import type { Effect, JudgedStep } from './step.js';

/** History before a chunk and what the chunk has added so far. Owned by the judgement of that one chunk. */
export class ChunkHistory implements HistoryView {
  readonly #received = new Map<string, Uint8Array>();
  readonly #messages = new Set<string>();
  readonly #senderKeys = new Map<string, AcceptedSenderKey>();

  constructor(private readonly before: HistoryView) {}

  receivedAt(key: ReceivedKey): Uint8Array | null {
    return this.#received.get(placeKey(key)) ?? this.before.receivedAt(key);
  }

  hasMessage(key: MessageKey): boolean {
    return this.#messages.has(messageKey(key)) || this.before.hasMessage(key);
  }

  senderKey(id: Uint8Array): AcceptedSenderKey | null {
    return this.#senderKeys.get(hex(id)) ?? this.before.senderKey(id);
  }

  /** Adds what a step of the chunk made history. */
  add({ received, record, effects }: JudgedStep): void {
    if (received && record !== null) this.#received.set(placeKey(record.header), record.identity);
    for (const effect of effects) this.#addEffect(effect);
  }

  #addEffect(effect: Effect): void {
    if (effect.kind === 'message') this.#messages.add(messageKey(effect.record.header));
    if (effect.kind === 'senderKey') this.#senderKeys.set(hex(effect.key.id), effect.key);
  }
}
