import { describe, expect, it } from '@jest/globals';
import { splitLine } from './split-line.js';

const split = (line: string, type = 'person') =>
  splitLine(line, { type, home: 'nl' }).map(({ property, value }) => [property, value]);

describe('a pasted line', () => {
  it.each<[string, string[][]]>([
    [
      'Minta Gábor +36 30 123 4567, 1991-05-07',
      [
        ['name', 'Minta Gábor'],
        ['phone', '+36301234567'],
        ['birthDate', '1991-05-07'],
      ],
    ],
    [
      'Минта Габор; роден: 07.05.1991; gabor@example.org',
      [
        ['name', 'Минта Габор'],
        ['birthDate', '1991-05-07'],
        ['email', 'gabor@example.org'],
      ],
    ],
    [
      'Anna Voorbeeld tel. 06-12345678 kenteken CB1234AH',
      [
        ['name', 'Anna Voorbeeld'],
        ['phone', '+31612345678'],
        ['registrationNumber', 'CB1234AH'],
      ],
    ],
    [
      'szül. 1991. 05. 07. NL91 ABNA 0417 1643 00',
      [
        ['birthDate', '1991-05-07'],
        ['iban', 'NL91ABNA0417164300'],
      ],
    ],
    ['31.02.1991', []],
    ['12345', []],
    [' ,;: ', []],
  ])('%s', (line, expected) => {
    expect(split(line)).toEqual(expected);
  });

  it('keeps what was written where it is kept otherwise', () => {
    expect(splitLine('07.05.1991', { type: 'person', home: 'nl' })).toEqual([
      { property: 'birthDate', value: '1991-05-07', original: '07.05.1991', recordType: 'person' },
    ]);
  });

  it('offers what a type has no place for to one that has', () => {
    expect(splitLine('CB1234AH', { type: 'person', home: 'nl' })).toMatchObject([{ recordType: 'vehicle' }]);
    expect(splitLine('1991-05-07', { type: 'event', home: 'nl' })).toMatchObject([
      { property: 'startDate', recordType: 'event' },
    ]);
  });

  it('is read in time that grows with its length', () => {
    for (const piece of ['+1 ', 'a@', 'AB12 ', '1.1.', 'a.', '(', '0/']) {
      const before = performance.now();
      splitLine(piece.repeat(1000).slice(0, 1000), { type: 'person', home: 'nl' });
      expect(performance.now() - before).toBeLessThan(200);
    }
  });
});
