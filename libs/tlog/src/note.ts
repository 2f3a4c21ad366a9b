import { fromBase64 } from './base64.js';
import { isName } from './note-name.js';
import { TlogError } from './tlog.errors.js';

/** Signature lines that a note may carry; C2SP demands at least 16. */
export const MAX_NOTE_LINES = 16;

/** Room for 16 lines of the longest post-quantum signatures. */
const MAX_NOTE_LENGTH = 128 * 1024;

const SIGNATURE_LINE = /^\u2014 ([^ \n]+) ([A-Za-z0-9+/]+={0,2})$/;
const KEY_ID_BYTES = 4;

/** A text and the lines under it that sign it. Nothing is verified, and one key may stand there twice: count cosigners, not lines. */
export interface Note {
  /** The signed text with its final newline. */
  readonly body: string;
  /** Signature lines without newline. */
  readonly lines: readonly string[];
}

/** The parts of a signature line of any algorithm. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId4: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Joins a body and its signature lines: body, empty line, lines (C2SP signed-note).
 *
 * @throws TlogError NOTE_FORMAT
 */
export function formatNote(body: string, lines: readonly string[]): string {
  requireBody(body);
  requireLines(lines);
  return `${body}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/**
 * Splits a note; `formatNote` of the answer is the same text. Lines of unknown algorithms are kept, since other readers may know
 * them. Bytes are read as UTF-8.
 *
 * @throws TlogError NOTE_FORMAT
 */
export function parseNote(note: string | Uint8Array): Note {
  if (note.length > MAX_NOTE_LENGTH) throw new TlogError('NOTE_FORMAT', 'the note is too long');
  // Invalid UTF-8 becomes U+FFFD here, which neither bodies nor lines may contain.
  const text = typeof note === 'string' ? note : Buffer.from(note).toString('utf8');
  const end = text.lastIndexOf('\n\n');
  if (end < 0 || !text.endsWith('\n'))
    throw new TlogError('NOTE_FORMAT', 'a note is a text, an empty line and signature lines');

  const body = text.slice(0, end + 1);
  const lines = text.slice(end + 2, -1).split('\n');
  requireBody(body);
  requireLines(lines);
  return { body, lines };
}

/** Reads one signature line of any algorithm; null when it is none. */
export function parseSignatureLine(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isName(name) || bytes === null || bytes.length <= KEY_ID_BYTES) return null;
  return { name, keyId4: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
}

/** Bodies here are checkpoints: visible ASCII in lines, no empty line. */
function requireBody(body: string): void {
  if (!/^([ -~]+\n)+$/.test(body)) throw new TlogError('NOTE_FORMAT', 'the text of a note is lines of visible ASCII');
}

function requireLines(lines: readonly string[]): void {
  if (lines.length < 1 || lines.length > MAX_NOTE_LINES) {
    throw new TlogError('NOTE_FORMAT', `a note has 1 to ${MAX_NOTE_LINES} signature lines, got ${lines.length}`);
  }
  if (!lines.every((line) => parseSignatureLine(line)))
    throw new TlogError('NOTE_FORMAT', 'a signature line is malformed');
}
