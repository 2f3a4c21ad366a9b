import { describe, expect, it } from '@jest/globals';
import { splitLine } from './split-line.js';

const split = (line: string, home = 'nl') =>
  splitLine(line, { type: 'person', home }).statements.map(({ property, value }) => [property, value]);

describe('a pasted line', () => {
  it('4 keeps a day that there is not among what nobody could place', () => {
    expect(splitLine('Dora Datum, 31-02-1988', { type: 'person', home: 'nl' })).toMatchObject({
      statements: [{ property: 'name', value: 'Dora Datum' }],
      left: '31-02-1988',
    });
  });

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
    expect(splitLine('07.05.1991', { type: 'person', home: 'nl' }).statements).toEqual([
      { property: 'birthDate', value: '1991-05-07', original: '07.05.1991', recordType: 'person', readAs: null },
    ]);
  });

  it('19 reads a number that is none of the own country as that of the country whose form it has, and says so', () => {
    const { statements, left } = splitLine('Minta Gábor, 06 30 000 0001', { type: 'person', home: 'nl' });
    expect([statements, left]).toEqual([
      [
        { property: 'name', value: 'Minta Gábor', original: null, recordType: 'person', readAs: null },
        {
          property: 'phone',
          value: '+36300000001',
          original: '06 30 000 0001',
          recordType: 'person',
          readAs: 'hu',
        },
      ],
      '',
    ]);
    const atHome = splitLine('06 30 000 0001', { type: 'person', home: 'hu' }).statements;
    expect(atHome).toMatchObject([{ value: '+36300000001', readAs: null }]);
    expect(splitLine('0036 30 000 0001', { type: 'person', home: 'nl' }).statements).toMatchObject([{ readAs: null }]);
  });

  it.each([
    [
      'bg',
      'Георги Иванов Примеров ЕГН 9105030000 тел. 0888000001',
      'Георги Иванов Примеров',
      '9105030000',
      '+359888000001',
    ],
    [
      'ro',
      'Popescu Exemplu Ana, CNP: 2910503000000, tel 0722 000 001',
      'Popescu Exemplu Ana',
      '2910503000000',
      '+40722000001',
    ],
    ['nl', 'Jan Voorbeeld BSN 000000000, 06 00000001', 'Jan Voorbeeld', '000000000', '+31600000001'],
    [
      'hu',
      'Minta Gábor személyi azonosító: 1-910503-0000 tel.: 06 30 000 0001',
      'Minta Gábor',
      '19105030000',
      '+36300000001',
    ],
    ['hu', 'Minta Gábor, adóazonosító jel 8000000000, 06 30 000 0001', 'Minta Gábor', '8000000000', '+36300000001'],
    // Labels are read in every country.
    ['nl', 'Георги Примеров ЕГН 9105030000, +359 888 000 001', 'Георги Примеров', '9105030000', '+359888000001'],
  ])('19 gives name, personal number and phone, and leaves nothing over, at %s: %s', (home, line, ...values) => {
    const [name, idNumber, phone] = values;
    expect(split(line, home)).toEqual([
      ['name', name],
      ['idNumber', idNumber],
      ['phone', phone],
    ]);
    expect(splitLine(line, { type: 'person', home }).left).toBe('');
  });

  it.each([
    ['Minta Gábor, 06 30 000 0001, 12345', '12345'],
    ['ЕГН 91050', 'ЕГН 91050'],
    ['12345', '12345'],
  ])('19 says what it cannot place: %s', (line, left) => {
    expect(splitLine(line, { type: 'person', home: 'nl' }).left).toBe(left);
  });

  it('offers what a type has no place for to one that has', () => {
    expect(splitLine('CB1234AH', { type: 'person', home: 'nl' }).statements).toMatchObject([{ recordType: 'vehicle' }]);
    expect(splitLine('1991-05-07', { type: 'event', home: 'nl' }).statements).toMatchObject([
      { property: 'startDate', recordType: 'event' },
    ]);
  });

  it('is read in time that grows with its length', () => {
    for (const piece of ['ЕГН 1 ', 'CNP ', '+1 ', 'a@', 'AB12 ', '1.1.', 'a.', '(', '0/']) {
      const before = performance.now();
      splitLine(piece.repeat(1000).slice(0, 1000), { type: 'person', home: 'nl' });
      expect(performance.now() - before).toBeLessThan(200);
    }
  });
});
