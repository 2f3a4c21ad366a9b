import { useHotkeys, useLocalStorage } from '@mantine/hooks';

/** Single keys can be switched off: they disturb who speaks to the computer (WCAG 2.2, 2.1.4). */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useLocalStorage({
    key: 'joinder.single-keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  return [on, setOn];
}

/** Binds single keys such as `?` or `/` while they are switched on; never while somebody types. */
export function useShortcuts(keys: readonly (readonly [string, () => void])[]): void {
  const [on] = useSingleKeys();
  useHotkeys(on ? keys.map(([key, run]) => [key, () => run()]) : []);
}
