import { isSingleKey, type KeyGroup, type KeyId, isKeyId, KEYS } from './key-table.js';
import { type KeySettings, keysOf } from './key-settings.js';

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

/** Whether keys of both groups may work at the same time. */
function doMeet(a: KeyGroup, b: KeyGroup): boolean {
  return a === b || a === 'everywhere' || b === 'everywhere' || (a !== 'operator' && b !== 'operator');
}

/** Whether one is the other, or its first key. */
function isBegunBy(keys: string, other: string): boolean {
  return keys === other || keys.startsWith(`${other} `);
}
