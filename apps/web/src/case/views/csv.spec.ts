import { expect, it } from '@jest/globals';
import { csvOf } from './csv.js';

it('SC18 writes what a spreadsheet would run as a text', () => {
  expect(
    csvOf([
      ['=1+1', '@x', '-2', '+31'],
      ['a, "b"', 'c'],
    ]),
  ).toBe(`'=1+1,'@x,'-2,'+31\r\n"a, ""b""",c`);
});
