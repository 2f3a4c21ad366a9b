import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CsvParser } from './csv-parser.js';

function parse(pieces: readonly string[], separator = ','): { rows: string[][]; lines: number[]; closed: boolean } {
  const rows: string[][] = [];
  const lines: number[] = [];
  const parser = new CsvParser(separator.charCodeAt(0), (cells, line) => {
    rows.push(cells);
    lines.push(line);
  });
  for (const piece of pieces) parser.write(piece);
  return { rows, lines, closed: parser.end() };
}

describe('CsvParser', () => {
  it.each([
    [
      'plain cells',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'carriage returns',
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quotes with separators, quotes and lines inside', '"a,""b""\nc",d\n', [['a,"b"\nc', 'd']]],
    ['a quote inside an unquoted cell', 'a"b,c\n', [['a"b', 'c']]],
    ['an empty last cell', 'a,\n', [['a', '']]],
    ['a quoted empty cell', '"",a\r\n', [['', 'a']]],
  ])('reads %s', (_, text, rows) => {
    expect(parse([text]).rows).toEqual(rows);
  });

  it('tells on which line a record starts', () => {
    expect(parse(['a\n"b\nc"\nd\n']).lines).toEqual([1, 2, 4]);
  });

  it('reports a quote that never closes', () => {
    expect(parse(['a,"b\nc']).closed).toBe(false);
  });

  it('gives the same rows however the text is cut', () => {
    const text = 'a,"b ""x"", y"\r\n"",é\n"multi\r\nline",z\n';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), fc.integer({ min: 0, max: text.length }), (x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        expect(parse([text.slice(0, low), text.slice(low, high), text.slice(high)])).toEqual(parse([text]));
      }),
    );
  });
});
