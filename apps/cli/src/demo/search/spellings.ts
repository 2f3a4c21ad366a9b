const DIGITS: readonly ((digits: string) => string)[] = [(digits) => digits, (digits) => digits.toUpperCase()];

/**
 * Every spelling in which a text could lie in a file: UTF-8, UTF-16, base64 and base64url wherever it starts, hex, percent and JSON
 * escapes, with digits in both cases.
 */
export function spellingsOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const spelled = [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    ...aligned(utf8, 'base64'),
    ...aligned(utf8, 'base64url'),
    ...aligned(utf16, 'base64'),
    Buffer.from(encodeURIComponent(text)),
    ...DIGITS.flatMap((cased) => [
      Buffer.from(cased(utf8.toString('hex'))),
      Buffer.from(Array.from(utf8, (byte) => `%${cased(hex(byte, 2))}`).join('')),
      Buffer.from(units(text, (unit) => `\\u${cased(hex(unit, 4))}`)),
      Buffer.from(units(text, (unit) => (unit < 0x80 ? String.fromCharCode(unit) : `\\u${cased(hex(unit, 4))}`))),
    ]),
  ];
  return [...new Map(spelled.map((bytes) => [bytes.toString('latin1'), bytes])).values()];
}

/** The characters of a base64 text that depend on these bytes alone, at each of the three places where they can start. */
function aligned(bytes: Buffer, encoding: 'base64' | 'base64url'): readonly Buffer[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding);
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    return Buffer.from(encoded.slice(first, last));
  });
}

function units(text: string, spell: (unit: number) => string): string {
  return Array.from({ length: text.length }, (_, i) => spell(text.charCodeAt(i))).join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
