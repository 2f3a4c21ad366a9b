import { useKeyOf } from '../lib/key-settings.js';
import type { KeyId } from '../lib/key-table.js';
import { IS_APPLE } from '../lib/platform.js';
import classes from './kbd.module.css';

/** The key of something, as it is printed on its button and in the list of keys; nothing where it has none. What is read out is `useAriaKeys`. */
export function Kbd({ of }: { readonly of: KeyId }) {
  const key = useKeyOf(of);
  return key !== null && <Keys keys={key} />;
}

/** A key as the tables name it: `s`, `g m`, `mod+k`. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={classes['keys']} aria-hidden>
      {keys.split(' ').map((key) => (
        <kbd key={key} className={classes['kbd']}>
          {printed(key)}
        </kbd>
      ))}
    </span>
  );
}

function printed(key: string): string {
  const parts = key.split('+').map((part) => PRINTED[part] ?? part);
  // As people write them: Ctrl K, but x.
  return (parts.length > 1 ? parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)) : parts).join(' ');
}

/** For what a key presses: `<Button aria-keyshortcuts={useAriaKeys('share')} rightSection={<Kbd of="share" />}>`. */
export function useAriaKeys(id: KeyId): string | undefined {
  const key = useKeyOf(id);
  // One key after another cannot be said there; the list of keys says them.
  if (key === null || key.includes(' ')) return undefined;
  return key
    .split('+')
    .map((part) => ARIA[part] ?? part.toUpperCase())
    .join('+');
}

const PRINTED: Readonly<Record<string, string>> = {
  mod: IS_APPLE ? '⌘' : 'Ctrl',
  shift: '⇧',
  Enter: '↵',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
};
const ARIA: Readonly<Record<string, string>> = {
  mod: IS_APPLE ? 'Meta' : 'Control',
  shift: 'Shift',
  Space: 'Space',
  Enter: 'Enter',
  Escape: 'Escape',
  ArrowDown: 'ArrowDown',
  ArrowUp: 'ArrowUp',
};
