import { describe, expect, it } from '@jest/globals';
import { readLines } from './read-lines.js';

const of = (line: string, home = 'nl') =>
  readLines([{ line: 1, raw: line }], home)[0]?.readings.map(({ kind, key }) => `${kind} ${key}`);

describe('22 a line of a list', () => {
  it.each<[line: string, home: string, readings: readonly string[]]>([
    ['06 12345678', 'nl', ['phone +31612345678']],
    ['+36 30 123 4567', 'nl', ['phone +36301234567']],
    ['0036 30/123-4567', 'bg', ['phone +36301234567']],
    ['СВ 1234 НР', 'nl', ['plate :CB1234HP']],
    ['cb1234hp', 'nl', ['plate :CB1234HP']],
    ['NL91 ABNA 0417 1643 00', 'nl', ['iban NL91ABNA0417164300']],
    ['WVWZZZ1JZ3W386752', 'nl', ['vin WVWZZZ1JZ3W386752']],
    ['490154203237518', 'nl', ['imei 49015420323751', 'imsi 490154203237518']],
    ['Anna@Example.org', 'nl', ['email anna@example.org']],
    ['Minta Gábor', 'nl', ['name Minta Gábor']],
    ['Георги Иванов', 'nl', ['name Георги Иванов']],
    ['Minta Gábor; +36 30 123 4567; CB 1234 HP', 'nl', ['phone +36301234567', 'plate :CB1234HP']],
    ['Minta Gábor\t+36 30 123 4567', 'nl', ['phone +36301234567']],
    ['"Minta Gábor","+36 30 123 4567"', 'nl', ['phone +36301234567']],
    ['"06 12345678"', 'nl', ['phone +31612345678']],
    ['????', 'nl', []],
    ['0612345678', 'nl', ['phone +31612345678', 'document-number nl:0612345678']],
    ['12', 'nl', []],
  ])('%s, written in %s, is read', (line, home, readings) => {
    expect(of(line, home)).toEqual(readings);
  });

  it('keeps its number, and an empty one is left out', () => {
    const written = ['', ' a b c ', '', 'x@y.nl'].map((raw, i) => ({ line: i + 1, raw }));
    expect(readLines(written, 'nl').map(({ line, raw }) => [line, raw])).toEqual([
      [2, 'a b c'],
      [4, 'x@y.nl'],
    ]);
  });
});
