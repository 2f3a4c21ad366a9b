import { isSingleKey, type KeyId, KEYS, type KeyUse } from './key-table.js';
import { readSetting, useSetting } from './settings.js';

/** Keys that a person set anew, by what they do. */
export type OwnKeys = Readonly<Partial<Record<KeyId, string>>>;

/** What a person set of the keys. */
export interface KeySettings {
  readonly areSingleOn: boolean;
  readonly own: OwnKeys;
}

const NONE: OwnKeys = {};

/** Single keys can be switched off: they disturb who speaks to the computer (WCAG 2.2, 2.1.4). */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  return useSetting('singleKeys', true);
}

export function useOwnKeys(): readonly [OwnKeys, (own: OwnKeys) => void] {
  return useSetting('keys', NONE);
}

/** As they are at this moment. */
export function keySettings(): KeySettings {
  return { areSingleOn: readSetting('singleKeys', true), own: readSetting('keys', NONE) };
}

/** The keys that do something now, the one that is printed first. */
export function keysOf(id: KeyId, { areSingleOn, own }: KeySettings): readonly string[] {
  const [first, ...others]: KeyUse['keys'] = KEYS[id].keys;
  return [own[id] ?? first, ...others].filter((key) => areSingleOn || !isSingleKey(key));
}

export function useKeysOf(id: KeyId): readonly string[] {
  const [areSingleOn] = useSingleKeys();
  const [own] = useOwnKeys();
  return keysOf(id, { areSingleOn, own });
}

/** The key that is printed for something; null where it has none now. */
export function useKeyOf(id: KeyId): string | null {
  return useKeysOf(id)[0] ?? null;
}
