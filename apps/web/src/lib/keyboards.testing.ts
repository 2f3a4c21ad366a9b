import type { KeyPress } from './pressed-key.js';

/** Keys of a keyboard by rows, as `KeyboardEvent.code` names them. */
const CODES = [
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal',
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Backslash',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote',
  'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash',
].flatMap((row) => row.split(' '));

/** What the keys give alone, with Shift and with AltGr; † is an accent that waits for its letter. */
interface Keyboard {
  readonly plain: string;
  readonly shifted: string;
  readonly altGr: Readonly<Record<string, string>>;
}

const keyboard = (plain: string, shifted: string, altGr: Keyboard['altGr'] = {}): Keyboard => ({
  plain: plain.replaceAll(' ', ''),
  shifted: shifted.replaceAll(' ', ''),
  altGr,
});

/** Keyboards of the countries, as Windows has them. */
export const KEYBOARDS = {
  US: keyboard(
    "`1234567890-= qwertyuiop[]\\ asdfghjkl;' \\zxcvbnm,./",
    '~!@#$%^&*()_+ QWERTYUIOP{}| ASDFGHJKL:" |ZXCVBNM<>?',
  ),
  Dutch: keyboard(
    '@1234567890/° qwertyuiop†*< asdfghjkl+† ]zxcvbnm,.-',
    '§!"#$%&_()\'?† QWERTYUIOP†|> ASDFGHJKL±† [ZXCVBNM;:=',
  ),
  'Bulgarian (BDS)': keyboard(
    '(1234567890-. ,уеишщксдзц;„ ьяаожгтнвмч ѝюйъэфхпрлб',
    ')!?+"%=:/_№IV ыУЕИШЩКСДЗЦ§“ ѝЯАОЖГТНВМЧ ЍЮЙЪЭФХПРЛБ',
  ),
  'Bulgarian (phonetic)': keyboard(
    "ч1234567890-= явертъуиопшщю асдфгхйкл;' ѝзьцжбнм,./",
    'Ч!@#$%^&*()_+ ЯВЕРТЪУИОПШЩЮ АСДФГХЙКЛ:" ЍЗѝЦЖБНМ„“?',
  ),
  Romanian: keyboard(
    '„1234567890-= qwertyuiopăîâ asdfghjklșț \\zxcvbnm,./',
    '”!@#$%^&*()_+ QWERTYUIOPĂÎÂ ASDFGHJKLȘȚ |ZXCVBNM;:?',
    { BracketLeft: '[', BracketRight: ']' },
  ),
  Hungarian: keyboard(
    '0123456789öüó qwertzuiopőúű asdfghjkléá íyxcvbnm,.-',
    '§\'"+!%/=()ÖÜÓ QWERTZUIOPŐÚŰ ASDFGHJKLÉÁ ÍYXCVBNM?:_',
    { KeyF: '[', KeyG: ']', KeyQ: '\\', KeyV: '@' },
  ),
} as const;

export type KeyboardName = keyof typeof KEYBOARDS;

const US: Keyboard = KEYBOARDS.US;
const LETTER = /^\p{L}$/u;

/** What a press of a key gives, such as `x`, `shift+x`, `?`, `mod+k`, where somebody looks for it on the keyboard: by its cap, else in its place. */
export function press(name: KeyboardName, key: string): KeyboardEventInit {
  const parts = key.split('+');
  const base = parts.pop() ?? '';
  const held = { ctrlKey: parts.includes('mod'), shiftKey: parts.includes('shift') };
  if (base === 'Space') return { key: ' ', code: 'Space', ...held };
  if (base.length > 1) return { key: base, code: base, ...held };
  const { at, level } = placeOf(KEYBOARDS[name], base);
  const code = CODES[at] ?? '';
  if (level === 'altGr') return { key: base, code, ctrlKey: true, altKey: true, modifierAltGraph: true };
  const shiftKey = held.shiftKey || level === 'shifted';
  const given = KEYBOARDS[name][shiftKey ? 'shifted' : 'plain'][at] ?? '';
  return { key: given === '†' ? 'Dead' : given, code, ...held, shiftKey };
}

/** Where a keyboard has a sign; where it has none, the place that it has on a US keyboard. */
function placeOf(of: Keyboard, base: string): { readonly at: number; readonly level: 'plain' | 'shifted' | 'altGr' } {
  const altGr = CODES.findIndex((code) => of.altGr[code] === base);
  if (of.plain.includes(base)) return { at: of.plain.indexOf(base), level: 'plain' };
  if (of.shifted.includes(base)) return { at: of.shifted.indexOf(base), level: 'shifted' };
  if (altGr >= 0) return { at: altGr, level: 'altGr' };
  const isLetter = LETTER.test(base) || US.plain.includes(base);
  return isLetter ? { at: US.plain.indexOf(base), level: 'plain' } : { at: US.shifted.indexOf(base), level: 'shifted' };
}

/** An event as `pressedKey` reads it. */
export function asPress(init: KeyboardEventInit): KeyPress {
  return new KeyboardEvent('keydown', init);
}
