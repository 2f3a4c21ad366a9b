/** Every spelling in which a text could lie in a file: UTF-8, UTF-16, base64 at three alignments, base64url, hex, percent, JSON. */
export function spellingsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16le = Buffer.from(text, 'utf16le');
  return [
    utf8,
    utf16le,
    Buffer.from(utf16le).swap16(),
    ...alignedBase64(utf8, 'base64'),
    ...alignedBase64(utf8, 'base64url'),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(utf8.toString('hex').toUpperCase()),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(Array.from(text, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')),
  ];
}

/** The characters of a base64 text that depend on the needle alone, wherever it starts in the encoded bytes. */
function alignedBase64(bytes: Buffer, encoding: 'base64' | 'base64url'): Buffer[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString(encoding)
      .replace(/=+$/, '');
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    return Buffer.from(encoded.slice(first, last));
  });
}
