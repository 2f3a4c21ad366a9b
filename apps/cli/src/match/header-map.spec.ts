import { describe, expect, it } from '@jest/globals';
import { mapHeader, mapOfSide, requireHeaders, type HeaderMap } from './header-map.js';

const tables = (...headers: string[][]) => headers.map((names, i) => ({ file: `${i}.csv`, headers: names }));

describe('mapHeader', () => {
  it.each(['name', 'x=colour', '=name'])('refuses %s', (text) => {
    expect(() => mapHeader(text, new Map())).toThrow('expected header=field');
  });

  it('takes one header at a time, also with signs of its own', () => {
    const map = ['Name, first=givenName', 'a=b=-'].reduce<HeaderMap>((all, text) => mapHeader(text, all), new Map());
    expect([...map]).toEqual([
      ['Name, first', 'givenName'],
      ['a=b', null],
    ]);
  });
});

describe('mapOfSide', () => {
  it.each([[['naam=name', 'left_naam=-', 'right_wie=name']], [['left_naam=-', 'right_wie=name', 'naam=name']]])(
    'takes what is stated for one side before what is for both: %j',
    (stated) => {
      const map = stated.reduce<HeaderMap>((all, text) => mapHeader(text, all), new Map());
      expect([...mapOfSide(map, /^left_/)]).toEqual([['naam', null]]);
      expect(mapOfSide(map, /^right_/)).toEqual(
        new Map([
          ['naam', 'name'],
          ['wie', 'name'],
        ]),
      );
    },
  );
});

describe('requireHeaders', () => {
  const map: HeaderMap = new Map([['Naam', 'name']]);

  it('refuses a header that no table has, and names those there are', () => {
    expect(() => requireHeaders(map, tables(['id', 'naam'], ['име']))).toThrow(
      '0.csv and 1.csv: no column "Naam"; there are "id", "naam", "име"',
    );
  });

  it.each([
    ['one of two tables has', tables(['Naam'], ['име'])],
    ['a table without any header cannot have', tables([])],
  ])('takes a header that %s', (_, given) => {
    expect(() => requireHeaders(map, given)).not.toThrow();
  });
});
