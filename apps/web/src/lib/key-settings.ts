import { readLocalStorageValue, useLocalStorage } from '@mantine/hooks';
import { isSingleKey, type KeyId, KEYS, type KeyUse } from './key-table.js';

/** Keys that a person set anew, by what they do. */
export type OwnKeys = Readonly<Partial<Record<KeyId, string>>>;

/** What a person set of the keys; kept in this browser. */
export interface KeySettings {
  readonly areSingleOn: boolean;
  readonly own: OwnKeys;
}

const SINGLE = { key: 'joinder.single-keys', defaultValue: true };
const OWN: { readonly key: string; readonly defaultValue: OwnKeys } = { key: 'joinder.keys', defaultValue: {} };

/** Single keys can be switched off: they disturb who speaks to the computer (WCAG 2.2, 2.1.4). */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useLocalStorage({ ...SINGLE, getInitialValueInEffect: false });
  return [on, setOn];
}

export function useOwnKeys(): readonly [OwnKeys, (own: OwnKeys) => void] {
  const [own, setOwn] = useLocalStorage({ ...OWN, getInitialValueInEffect: false });
  return [own, setOwn];
}

/** As they are at this moment. */
export function keySettings(): KeySettings {
  return { areSingleOn: readLocalStorageValue(SINGLE), own: readLocalStorageValue(OWN) };
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
