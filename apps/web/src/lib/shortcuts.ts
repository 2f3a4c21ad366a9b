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

/** What is open above the screen has keys of its own. */
const ABOVE = '[role=dialog], [role=menu], [role=listbox]';

/** Binds single keys such as `?` or `/` while they are switched on; never while somebody types or has something else open. */
export function useShortcuts(keys: readonly (readonly [string, () => void])[]): void {
  const [on] = useSingleKeys();
  const onKey =
    (run: () => void) =>
    ({ target }: KeyboardEvent): void => {
      if (!(target instanceof Element && target.closest(ABOVE))) run();
    };
  useHotkeys(on ? keys.map(([key, run]) => [key, onKey(run)]) : []);
}
