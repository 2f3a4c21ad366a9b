import { open } from 'node:fs/promises';

/** How the bytes of a text stand for letters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1251' | 'windows-1252';

const PIECE = 1 << 20;
const MOST_PIECES = 64;

/** Letters that Hungarian and Romanian have at other places of Windows-1250 than Western languages in 1252. */
const EASTERN = new Set([0xf5, 0xfb, 0xd5, 0xdb, 0xe3, 0xc3, 0xfe, 0xde, 0xba, 0xaa]);

/**
 * Tells the encoding of a text by its letters: a mark at its start, valid UTF-8, or else one of the three that
 * spreadsheets of our countries save. Cyrillic words are made of high bytes alone; accents stand among plain letters.
 */
export async function encodingOf(file: string): Promise<Encoding> {
  const counts = new LetterCounts();
  const handle = await open(file);
  try {
    const piece = Buffer.alloc(PIECE);
    for (let i = 0; i < MOST_PIECES; i++) {
      const { bytesRead } = await handle.read(piece, 0, PIECE, i * PIECE);
      if (bytesRead === 0) break;
      if (i === 0 && piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
      if (i === 0 && piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
      counts.add(piece.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
  return counts.encoding();
}

class LetterCounts {
  private valid = 0;
  private invalid = 0;
  private inRuns = 0;
  private amongPlain = 0;
  private eastern = 0;

  add(bytes: Buffer): void {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      if (byte < 0x80) continue;
      const more = followers(bytes, i);
      if (more > 0) this.valid++;
      else this.invalid++;
      this.addLetter(bytes, i);
      i += more;
    }
  }

  encoding(): Encoding {
    if (this.invalid <= this.valid) return 'utf-8';
    if (this.inRuns > this.amongPlain) return 'windows-1251';
    return this.eastern > 0 ? 'windows-1250' : 'windows-1252';
  }

  private addLetter(bytes: Buffer, at: number): void {
    const byte = bytes[at] ?? 0;
    if (byte < 0xc0 && !EASTERN.has(byte)) return;
    const [before, behind] = [bytes[at - 1] ?? 0, bytes[at + 1] ?? 0];
    if (before >= 0xc0 || behind >= 0xc0) this.inRuns++;
    else if (isPlain(before) || isPlain(behind)) this.amongPlain++;
    if (EASTERN.has(byte)) this.eastern++;
  }
}

function isPlain(byte: number): boolean {
  return (byte | 32) >= 97 && (byte | 32) <= 122;
}

/** How many bytes follow the first of a letter in UTF-8; 0 where it begins none. */
function followers(bytes: Buffer, at: number): number {
  const byte = bytes[at] ?? 0;
  const count = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
  for (let i = 1; i <= count; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return count;
}
