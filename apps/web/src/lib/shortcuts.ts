import { useLayoutEffect, useRef } from 'react';
import { KeySequence } from './key-sequence.js';
import { type KeySettings, keysOf } from './key-conflict.js';
import { keySettings } from './key-settings.js';
import { type KeyGroup, type KeyId, KEYS, type KeyUse } from './key-table.js';
import { isOfControl, isShown, isTyping } from './key-target.js';
import { pressedKey } from './pressed-key.js';

/** What a key does, and how; nothing where it does not do it now. */
export type Shortcut = BoundKey | false | null;

type BoundKey = readonly [id: KeyId, run: (event: KeyboardEvent) => void];

/** Where it does so: on the page, or in what is open above it. */
type Place = 'page' | 'above';

interface Source {
  readonly place: Place;
  /** Counts those that came before it. */
  readonly order: number;
  readonly shortcuts: () => readonly Shortcut[];
}

/** What is open above the page has keys of its own only. */
const MODAL = '[aria-modal=true]';
const ABOVE = '[role=dialog], [role=menu], [role=listbox]';

const sources = new Set<Source>();
let came = 0;
const sequence = new KeySequence();

/**
 * Binds keys of the table while the component is shown: `useShortcuts([['share', open], isOwner && ['edit', begin]])`. Keys of a screen hide
 * those of the frame; a dialog binds its own with `above`, and no others work while it is open. They are bound before it is painted: a key
 * does what the screen says that it does.
 */
export function useShortcuts(shortcuts: readonly Shortcut[], place: Place = 'page'): void {
  const latest = useRef(shortcuts);
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  // A part that waits for something is hidden and comes back: its keys are where they were, not behind those that came meanwhile.
  const order = useRef<number | null>(null);
  useLayoutEffect(() => {
    order.current ??= came++;
    return listen({ place, order: order.current, shortcuts: () => latest.current });
  }, [place]);
}

function listen(source: Source): () => void {
  if (sources.size === 0) document.addEventListener('keydown', onKeyDown);
  sources.add(source);
  return () => {
    sources.delete(source);
    if (sources.size === 0) document.removeEventListener('keydown', onKeyDown);
  };
}

function onKeyDown(event: KeyboardEvent): void {
  const key = pressedKey(event);
  if (key === null || event.defaultPrevented) return;
  const { target } = event;
  const settings = keySettings();
  const typing = isTyping(target);
  const bound = boundNow(target).filter(([id]) => !typing || useOf(id).whileTyping === true);
  const { keys, isBegun } = sequence.press(key, event.timeStamp, beginnings(bound, settings));
  if (isBegun) return event.preventDefault();
  if (isOfControl(target, keys)) return;
  const found = bound.findLast(([id]) => keysOf(id, settings).includes(keys));
  if (!found || (event.repeat && useOf(found[0]).repeats !== true)) return;
  event.preventDefault();
  found[1](event);
}

/** What may be meant, that of the screen last. */
function boundNow(target: EventTarget | null): readonly BoundKey[] {
  const isAbove =
    [...document.querySelectorAll(MODAL)].some(isShown) ||
    (target instanceof Element && target.closest(ABOVE) !== null);
  if (isAbove) return boundIn('above');
  // What is open closes first, also while the focus is still on its button.
  const isLayerOpen = [...document.querySelectorAll(ABOVE)].some(isShown);
  return boundIn('page').filter(([id]) => id !== 'close' || !isLayerOpen);
}

/** What the keys of the page do, also while something is open above it. */
export function pageShortcuts(): readonly KeyId[] {
  return [...new Set(boundIn('page').map(([id]) => id))];
}

/** Does what a key of the page does. */
export function runShortcut(wanted: KeyId): void {
  boundIn('page').findLast(([id]) => id === wanted)?.[1](new KeyboardEvent('keydown'));
}

function boundIn(wanted: Place): readonly BoundKey[] {
  return [...sources]
    .filter(({ place }) => place === wanted)
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ shortcuts }) => shortcuts().filter((shortcut) => shortcut !== false && shortcut !== null))
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b));
}

/** First keys of those that are pressed one after the other. */
function beginnings(bound: readonly BoundKey[], settings: KeySettings): ReadonlySet<string> {
  return new Set(bound.flatMap(([id]) => keysOf(id, settings)).flatMap((keys) => keys.split(' ').slice(0, -1)));
}

const useOf = (id: KeyId): KeyUse => KEYS[id];
const OF_SCREENS: readonly KeyGroup[] = ['list', 'record', 'decision'];
const rankOf = (id: KeyId): number => (OF_SCREENS.includes(KEYS[id].group) ? 1 : 0);
