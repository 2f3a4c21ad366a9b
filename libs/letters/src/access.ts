/** What opens a mailbox: twelve characters, which are 60 bits, and six digits. */
export interface Access {
  readonly code: string;
  readonly pin: string;
}

/** No letter that is taken for a digit, and none that makes words: as Crockford wrote base 32. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_CHARS = 12;
const CODE = new RegExp(`^[${ALPHABET}]{${CODE_CHARS}}$`);
const PIN_DIGITS = 6;

/** Makes code and PIN of 16 bytes that nobody guesses. */
export function accessFrom(bytes: Uint8Array): Access {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = view.getBigUint64(0);
  let code = '';
  for (let i = 0; i < CODE_CHARS; i++, left >>= 5n) code += ALPHABET.charAt(Number(left & 31n));
  return { code, pin: String(view.getBigUint64(8) % 10n ** BigInt(PIN_DIGITS)).padStart(PIN_DIGITS, '0') };
}

/** The code in what somebody typed, with small letters, spaces and hyphens, O for 0, I and L for 1; null where there is none. */
export function codeIn(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return CODE.test(plain) ? plain : null;
}

/** A code as it is read aloud: three times four characters. */
export function shownCode(code: string): string {
  return code.match(/.{4}/g)?.join('-') ?? code;
}
