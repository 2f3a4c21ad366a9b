import { describe, expect, it } from '@jest/globals';
import { asPress, type KeyboardName, KEYBOARDS, press } from './keyboards.testing.js';
import { isKeyId, KEYS } from './key-table.js';
import { pressedKey } from './pressed-key.js';

const names = Object.keys(KEYBOARDS) as KeyboardName[];
const ids = Object.keys(KEYS).filter(isKeyId);
const all = [...new Set(ids.flatMap((id) => KEYS[id].keys).flatMap((keys) => keys.split(' ')))];
/** What somebody may set a key to, and what decisions have for their reasons. */
const others = ['shift+y', 'mod+z', ...'abcdefghijklmnopqrstuvwxyz1234567890'.split('')];

describe('15 a key that is pressed', () => {
  it.each(names.flatMap((name) => [...all, ...others].map((key) => [name, key] as const)))(
    'on a keyboard %s is %s',
    (name, key) => {
      expect(pressedKey(asPress(press(name, key)))).toBe(key);
    },
  );

  it.each<[string, KeyboardEventInit, string | null]>([
    ['the cap of a Hungarian y, where others have z', { key: 'y', code: 'KeyZ' }, 'y'],
    ['the cap of a Hungarian z, by Ctrl', { key: 'z', code: 'KeyY', ctrlKey: true }, 'mod+z'],
    ['a letter with an accent: nothing of the place where it stands', { key: 'ö', code: 'Digit0' }, 'ö'],
    ['a letter by Caps Lock', { key: 'S', code: 'KeyS' }, 's'],
    ['a letter by Caps Lock and Shift', { key: 's', code: 'KeyS', shiftKey: true }, 'shift+s'],
    ['AltGr of Linux', { key: '[', code: 'KeyF', modifierAltGraph: true }, '['],
    ['Alt', { key: 's', code: 'KeyS', altKey: true }, 'alt+s'],
    ['a Cyrillic letter with Ctrl', { key: 'н', code: 'KeyK', ctrlKey: true }, 'mod+k'],
    ['a number pad', { key: '1', code: 'Numpad1' }, '1'],
    ['the space bar', { key: ' ', code: 'Space' }, 'Space'],
    ['an accent that waits for its letter', { key: 'Dead', code: 'BracketLeft' }, null],
    ['Shift alone', { key: 'Shift', code: 'ShiftLeft', shiftKey: true }, null],
    ['AltGr alone', { key: 'AltGraph', code: 'AltRight' }, null],
    ['a word that is being composed', { key: 's', code: 'KeyS', isComposing: true }, null],
    ['what an input method takes', { key: 'Process', code: 'KeyS' }, null],
  ])('is for %s', (_, init, expected) => {
    expect(pressedKey(asPress(init))).toBe(expected);
  });

  it.each<[string, KeyboardEventInit, string | null]>([
    ['Command', { key: 'k', code: 'KeyK', metaKey: true }, 'mod+k'],
    ['Ctrl, which moves within a text', { key: 'k', code: 'KeyK', ctrlKey: true }, 'ctrl+k'],
    ['Option that types a sign', { key: '[', code: 'Digit5', altKey: true }, '['],
    ['Option with a letter', { key: 's', code: 'KeyS', altKey: true }, 'alt+s'],
  ])('is on a Mac for %s', (_, init, expected) => {
    expect(pressedKey(asPress(init), true)).toBe(expected);
  });
});
