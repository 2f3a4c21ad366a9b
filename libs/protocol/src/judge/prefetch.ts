import { hex } from '../layout.js';
import { ProtocolError } from '../protocol.errors.js';
import type { RecordHeader } from '../record-header.js';
import type { AcceptedSenderKey, HistoryKeys, HistoryRows, HistoryView, MessageKey, ReceivedKey } from './history.js';
import type { LogRecord } from './log-record.js';
import type { SenderHead, SpaceState } from './space-state.js';

/** Names what must be looked up before these records are judged from this state; nothing twice. */
export function prefetchKeys({ heads }: SpaceState, records: readonly LogRecord[]): HistoryKeys {
  const headers = records.flatMap(headerOf);
  const business = headers.flatMap((header) => (header.kind === 'business' ? [header] : []));
  return {
    heads,
    received: distinct(headers.filter((header) => isWithin(heads, header)).map(placeOf), placeKey),
    messageIds: distinct(business.map(messageOf), messageKey),
    senderKeyIds: distinct(
      business.map(({ senderKeyId }) => senderKeyId),
      hex,
    ),
  };
}

/**
 * Tells whether a record may be the next of a chain, as far as this state says. Whatever else has an envelope is refused, or stood there before: whoever
 * floods appends what others signed again, or signs with a key that no list names.
 */
export function mayBeReceived({ heads, lists }: SpaceState, { parsed }: LogRecord): boolean {
  const envelope = parsed.kind === 'versioned' ? parsed.envelope : null;
  const header = envelope?.header ?? null;
  if (envelope === null || header === null || isWithin(heads, header)) return false;
  const list = lists.at(-1);
  return list === undefined || envelope.signatures.some(({ keyId }) => list.key(hex(keyId)) !== undefined);
}

/** Makes a view of history from what {@link prefetchKeys} named and the look-up found. */
export function historyView(keys: HistoryKeys, rows: HistoryRows): HistoryView {
  const received = lookup<Uint8Array>(keys.received.map(placeKey));
  const messages = lookup<true>(keys.messageIds.map(messageKey));
  const senderKeys = lookup<AcceptedSenderKey>(keys.senderKeyIds.map(hex));
  for (const row of rows.received) received.set(placeKey(row), row.identity);
  for (const row of rows.messageIds) messages.set(messageKey(row), true);
  for (const row of rows.senderKeys) senderKeys.set(hex(row.id), row);

  return {
    receivedAt: (key) => (isWithin(keys.heads, key) ? found(received, placeKey(key)) : null),
    hasMessage: (key) => found(messages, messageKey(key)) ?? false,
    senderKey: (id) => found(senderKeys, hex(id)),
  };
}

/** Keys a place in a chain. */
export function placeKey({ sender, epoch, sequence }: ReceivedKey): string {
  return `${sender}/${epoch}/${sequence}`;
}

/** Keys a message id. */
export function messageKey({ sender, messageId }: MessageKey): string {
  return `${sender}/${hex(messageId)}`;
}

function headerOf({ parsed }: LogRecord): RecordHeader[] {
  const header = parsed.kind === 'versioned' ? parsed.envelope?.header : null;
  return header ? [header] : [];
}

function placeOf({ sender, epoch, sequence }: RecordHeader): ReceivedKey {
  return { sender, epoch, sequence };
}

function messageOf({ sender, messageId }: MessageKey): MessageKey {
  return { sender, messageId };
}

function isWithin(heads: ReadonlyMap<string, SenderHead>, { sender, epoch, sequence }: ReceivedKey): boolean {
  const head = heads.get(sender);
  return head !== undefined && (epoch < head.epoch || (epoch === head.epoch && sequence <= head.sequence));
}

function lookup<V>(keys: readonly string[]): Map<string, V | null> {
  return new Map(keys.map((key) => [key, null]));
}

function found<V>(map: ReadonlyMap<string, V | null>, key: string): V | null {
  const value = map.get(key);
  if (value === undefined) throw new ProtocolError('HISTORY_MISSING', `${key} was not looked up`);
  return value;
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
