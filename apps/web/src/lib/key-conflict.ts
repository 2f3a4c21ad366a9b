import { isSingleKey, type KeyGroup, type KeyId, isKeyId, KEYS, type KeyUse } from './key-table.js';

/** Keys that a person set anew, by what they do. */
export type OwnKeys = Readonly<Partial<Record<KeyId, string>>>;

/** What a person set of the keys. */
export interface KeySettings {
  readonly areSingleOn: boolean;
  readonly own: OwnKeys;
}

/** Why somebody may not set a key: it does something else already, or is none that can be set. */
export type KeyFault = { readonly kind: 'taken'; readonly by: KeyId } | { readonly kind: 'not-single' };

/** Keys that are set by hand: those of the page. Digits belong to reasons. */
const SETTABLE = /^(?:\D ?)+$/u;

/** What speaks against keys for something; null where nothing does. */
export function keyFault(id: KeyId, keys: string, settings: KeySettings): KeyFault | null {
  if (!isSingleKey(keys) || !SETTABLE.test(keys)) return { kind: 'not-single' };
  const others = Object.keys(KEYS).filter(isKeyId);
  const by = others.find(
    (other) =>
      other !== id &&
      doMeet(KEYS[id].group, KEYS[other].group) &&
      keysOf(other, { ...settings, areSingleOn: true }).some((used) => isBegunBy(used, keys) || isBegunBy(keys, used)),
  );
  return by === undefined ? null : { kind: 'taken', by };
}

/** The keys that do something now, the one that is printed first. */
export function keysOf(id: KeyId, { areSingleOn, own }: KeySettings): readonly string[] {
  const [first, ...others]: KeyUse['keys'] = KEYS[id].keys;
  return [own[id] ?? first, ...others].filter((key) => areSingleOn || !isSingleKey(key));
}

/**
 * Of keys as they were kept, those that somebody could have set by hand. They come from a server and follow a person: what sends while
 * one types, or approves where one only moves on, is not to be made of them.
 */
export function lawfulKeys(kept: OwnKeys): OwnKeys {
  const pairs = Object.entries(kept);
  const lawful = pairs.filter(
    ([id, keys]) => isKeyId(id) && isSettable(id) && keyFault(id, keys, onlyOwn(kept)) === null,
  );
  return lawful.length === pairs.length ? kept : lawfulKeys(Object.fromEntries(lawful));
}

/** Whether something has a single key, which alone may be set anew. */
export function isSettable(id: KeyId): boolean {
  return isSingleKey(KEYS[id].keys[0]);
}

function onlyOwn(own: OwnKeys): KeySettings {
  return { areSingleOn: true, own };
}

/** Whether keys of both groups may work at the same time. */
function doMeet(a: KeyGroup, b: KeyGroup): boolean {
  if (a === b || a === 'everywhere' || b === 'everywhere') return true;
  return isOfWorkspace(a) && isOfWorkspace(b) && !(OF_ONE_THING.includes(a) && OF_ONE_THING.includes(b));
}

/** A page where something is decided is no page of a record, and none of both is a picture: the keys of each are its own. */
const OF_ONE_THING: readonly KeyGroup[] = ['record', 'picture', 'decision'];

/** Operator and desk are pages of their own, with no key of another. */
function isOfWorkspace(group: KeyGroup): boolean {
  return group !== 'operator' && group !== 'desk';
}

/** Whether one is the other, or its first key. */
function isBegunBy(keys: string, other: string): boolean {
  return keys === other || keys.startsWith(`${other} `);
}
