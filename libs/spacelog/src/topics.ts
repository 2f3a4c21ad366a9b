/** What a topic of a space carries: the log itself, or the cosignature notes about it. */
export type TopicKind = 'log' | 'notes';

/** A topic name taken apart; `base` is the position of offset 0 and always 0 for notes. */
export interface SpaceTopic {
  readonly spaceId: string;
  readonly kind: TopicKind;
  readonly base: bigint;
}

const SPACE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LOG_TOPIC = /^space\.([0-9a-f-]{36})\.log\.(0|[1-9][0-9]{0,15})$/;
const NOTES_TOPIC = /^space\.([0-9a-f-]{36})\.notes$/;

/** Names the log topic whose offset 0 is position `base` of the space. @throws RangeError on a malformed id or base */
export function logTopic(spaceId: string, base: bigint): string {
  if (base < 0n || base >= 10n ** 16n) throw new RangeError(`a base is 0 or a position of the log, got ${base}`);
  return `space.${requireSpaceId(spaceId)}.log.${base}`;
}

/** Names the topic of a space's cosignature notes. @throws RangeError on a malformed id */
export function notesTopic(spaceId: string): string {
  return `space.${requireSpaceId(spaceId)}.notes`;
}

/** Takes a topic name apart, or answers null when it is no topic of a space. */
export function parseTopic(name: string): SpaceTopic | null {
  const log = LOG_TOPIC.exec(name);
  const [, spaceId, base] = log ?? NOTES_TOPIC.exec(name) ?? [];
  if (spaceId === undefined || !SPACE_ID.test(spaceId)) return null;
  return log ? { spaceId, kind: 'log', base: BigInt(base ?? '0') } : { spaceId, kind: 'notes', base: 0n };
}

/** @throws RangeError when the name is not that of a topic of the kind */
export function requireKind(topic: string, kind: TopicKind): void {
  if (parseTopic(topic)?.kind !== kind) throw new RangeError(`${topic} is not the name of a ${kind} topic`);
}

function requireSpaceId(spaceId: string): string {
  if (!SPACE_ID.test(spaceId)) throw new RangeError(`a space id is a lower-case UUID, got ${JSON.stringify(spaceId)}`);
  return spaceId;
}
