import { useMemo } from 'react';
import { type KeySettings, keysOf, lawfulKeys, type OwnKeys } from './key-conflict.js';
import type { KeyId } from './key-table.js';
import { readSetting, useSetting } from './settings.js';

const NONE: OwnKeys = {};

/** Single keys can be switched off: they disturb who speaks to the computer (WCAG 2.2, 2.1.4). */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  return useSetting('singleKeys', true);
}

export function useOwnKeys(): readonly [OwnKeys, (own: OwnKeys) => void] {
  const [kept, keep] = useSetting('keys', NONE);
  const own = useMemo(() => lawfulKeys(kept), [kept]);
  return [own, keep];
}

/** As they are at this moment. */
export function keySettings(): KeySettings {
  return { areSingleOn: readSetting('singleKeys', true), own: lawfulKeys(readSetting('keys', NONE)) };
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
