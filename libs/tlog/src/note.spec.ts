import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { formatNote, type Note, parseNote } from './note.js';

const BODY = 'joinder/018f0000-0000-7000-8000-0000000000aa\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';
const aLine = (name: string, length = 76) => `— ${name} ${Buffer.alloc(length, name).toString('base64')}`;
const LINE = aLine('joinder/nl');

describe('note', () => {
  it('is a body, an empty line and lines', () => {
    expect(formatNote('a\nb\n', ['— n AAAAAAA='])).toBe('a\nb\n\n— n AAAAAAA=\n');
  });

  it('reads back what it wrote, as text and as bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 5, max: 2432 }), (count, length) => {
        const lines = Array.from({ length: count }, (_, i) => aLine(`joinder/m${i}`, length));
        const text = formatNote(BODY, lines);
        expect(parseNote(text)).toEqual({ body: BODY, lines });
        expect(parseNote(Buffer.from(text))).toEqual({ body: BODY, lines });
      }),
    );
  });

  it('has one text for one meaning: what parses formats to itself', () => {
    const bytes = Buffer.from(formatNote(BODY, [LINE, aLine('joinder/hu')]));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.uint8Array({ maxLength: 2 }), (at, piece) => {
        const changed = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + 1)]);
        let parsed: Note | undefined;
        try {
          parsed = parseNote(changed);
        } catch (error) {
          expect(error).toMatchObject({ code: 'NOTE_FORMAT' });
        }
        if (parsed) expect(Buffer.from(formatNote(parsed.body, parsed.lines))).toEqual(changed);
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['no signature', BODY],
    ['no signature after the empty line', `${BODY}\n`],
    ['no body', `\n\n${LINE}\n`],
    ['no body and no empty line', `${LINE}\n`],
    ['no empty line', `${BODY}${LINE}\n`],
    ['two empty lines', `${BODY}\n\n${LINE}\n`],
    ['an empty line in the body', `a\n\nb\n\n${LINE}\n`],
    ['an empty line between lines', `${BODY}\n${LINE}\n\n${LINE}\n`],
    ['an empty line at the end', `${BODY}\n${LINE}\n\n`],
    ['no final newline', `${BODY}\n${LINE}`],
    ['17 lines', `${BODY}\n${`${LINE}\n`.repeat(17)}`],
    ['carriage returns', `${BODY}\n${LINE}\n`.replaceAll('\n', '\r\n')],
    ['a tab in the body', `a\tb\n\n${LINE}\n`],
    ['a hyphen for the dash', `${BODY}\n${LINE.replace('—', '-')}\n`],
    ['two spaces', `${BODY}\n${LINE.replace('— ', '—  ')}\n`],
    ['a space at the end', `${BODY}\n${LINE} \n`],
    ['a third word', `${BODY}\n${LINE} AAAA\n`],
    ['a plus in the name', `${BODY}\n${LINE.replace('/nl', '+nl')}\n`],
    ['a no-break space in the name', `${BODY}\n${LINE.replace('/nl', '\u00a0nl')}\n`],
    ['a signature of four bytes', `${BODY}\n— joinder/nl AAAAAA==\n`],
    ['stray bits in base64', `${BODY}\n— joinder/nl AAAAAAB=\n`],
    ['base64 without padding', `${BODY}\n— joinder/nl AAAAAAA\n`],
    ['a byte order mark', `\ufeff${BODY}\n${LINE}\n`],
    ['invalid UTF-8', Buffer.concat([Buffer.from('a\xff\n\n', 'latin1'), Buffer.from(`${LINE}\n`)])],
    ['a megabyte', `${'a\n'.repeat(500_000)}\n${LINE}\n`],
    ['a megabyte of newlines', '\n'.repeat(1_000_000)],
  ])('refuses to read %s', (_, note) => {
    expect(() => parseNote(note)).toThrow(expect.objectContaining({ code: 'NOTE_FORMAT' }));
  });

  it('reads the longest body that fits', () => {
    const body = 'a\n'.repeat(60_000);
    expect(parseNote(formatNote(body, [LINE])).body).toBe(body);
  });

  it.each<[string, string, string[]]>([
    ['no line', BODY, []],
    ['17 lines', BODY, Array.from({ length: 17 }, () => LINE)],
    ['a body without newline', 'a', [LINE]],
    ['a body with an empty line', 'a\n\n', [LINE]],
    ['two lines in one', BODY, [`${LINE}\n${LINE}`]],
  ])('refuses to write %s', (_, body, lines) => {
    expect(() => formatNote(body, lines)).toThrow(expect.objectContaining({ code: 'NOTE_FORMAT' }));
  });
});
