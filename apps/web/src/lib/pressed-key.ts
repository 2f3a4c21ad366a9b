import { IS_APPLE } from './platform.js';

/** What is asked of an event; specs replay those of any keyboard. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'getModifierState'
>;

/** Signs that the keys of a US keyboard have where other scripts have a letter. */
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Semicolon: [';', ':'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
};

/** The Bulgarian state layout (BDS) has a comma where others have Q, and its other letters are Cyrillic. */
const LETTER_UNDER_SIGN = { code: 'KeyQ', sign: ',' };

const ONE = /^.$/u;
const LETTER = /^\p{L}$/u;
const SIGN = /^[!-/:-@[-`{-~]$/;
const LATIN = /^\p{Script=Latin}$/u;
const NAMED = /^[A-Z][A-Za-z]+$/;
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);
/** No key of its own: a part of an accent, or of a word that an input method makes. */
const PARTS = new Set(['Dead', 'Process', 'Unidentified']);

/**
 * The key of a press as the tables name it: `s`, `shift+x`, `?`, `mod+k`, `Enter`. What the cap says where that is a Latin letter, a digit or
 * a sign; else the letter in its place on a US keyboard, so that Cyrillic layouts reach all. Null for what is no key by itself.
 */
export function pressedKey(event: KeyPress, isApple = IS_APPLE): string | null {
  if (event.isComposing || MODIFIERS.has(event.key) || PARTS.has(event.key)) return null;
  const base = baseOf(event);
  if (base === null) return null;
  const [mod, other] = isApple ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  const isTyped = typesBySecondLevel(event, isApple);
  const modifiers = [
    mod && !isTyped && 'mod',
    other && !isTyped && (isApple ? 'ctrl' : 'meta'),
    event.altKey && !isTyped && 'alt',
    // A sign is typed with Shift on one keyboard and without on another.
    event.shiftKey && (LETTER.test(base) || NAMED.test(base)) && 'shift',
  ];
  return [...modifiers.filter((modifier) => modifier !== false), base].join('+');
}

/** Whether AltGr, or Option on a Mac, only types a sign, such as `[` on a Hungarian keyboard. On Windows AltGr is Ctrl and Alt together. */
function typesBySecondLevel(event: KeyPress, isApple: boolean): boolean {
  return event.getModifierState('AltGraph') || (isApple && event.altKey && SIGN.test(event.key));
}

function baseOf({ key, code, shiftKey }: KeyPress): string | null {
  if (key === ' ') return 'Space';
  if (NAMED.test(key)) return key;
  if (LETTER_UNDER_SIGN.code === code && LETTER_UNDER_SIGN.sign === key) return letterOf(code);
  if (!ONE.test(key)) return null;
  if (!LETTER.test(key) || LATIN.test(key)) return key.toLowerCase();
  return letterOf(code) ?? SIGNS[code]?.[shiftKey ? 1 : 0] ?? null;
}

/** Letter or digit of a place on the keyboard. */
function letterOf(code: string): string | null {
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? null;
}
