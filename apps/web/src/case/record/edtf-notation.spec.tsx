import { describe, expect, it } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { LANGUAGES } from '#libs/vocabulary';
import { LanguageProvider } from '../../lib/texts.js';
import { useEdtfNotation } from './edtf-notation.js';

function notationIn(language: string) {
  localStorage.setItem('joinder.language', language);
  return renderHook(() => useEdtfNotation(), { wrapper: LanguageProvider }).result.current;
}

/** Some writings have a narrow space of their own. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('20 a date of a record', () => {
  it.each([
    ['en', '14/02/1988', '02/1988', 'about 1988'],
    ['nl', '14-02-1988', '02-1988', 'rond 1988'],
    ['hu', '1988. 02. 14.', '1988. 02.', 'körülbelül 1988'],
    ['bg', '14.02.1988 г.', '02.1988 г.', 'около 1988'],
    ['ro', '14.02.1988', '02.1988', 'aproximativ 1988'],
  ])('is written as people of the language do, never as it is kept: %s', (language, day, month, about) => {
    const { write } = notationIn(language);
    expect(['1988-02-14', '1988-02', '1988~', '1988'].map((value) => plain(write(value)))).toEqual([
      day,
      month,
      about,
      '1988',
    ]);
    for (const value of ['198X', '1988-02-XX', '1988-21', '1988?', '1988%']) expect(write(value)).not.toBe(value);
  });

  it.each(LANGUAGES)('is read as it is written: %s', (language) => {
    const { read, write } = notationIn(language);
    for (const value of ['1988-02-14', '1988-02', '1988', '1988~', '1988-02~', '1988-02-14~'])
      expect(read(write(value))).toBe(value);
    expect(['soon', '31-02-1988', '14-02-19888'].map(read)).toEqual([null, null, null]);
  });

  it('says what is wrong in one sentence with examples', () => {
    expect(notationIn('nl').wrong).toBe('Schrijf een datum als 14-02-1988, of alleen 1988, of “rond 1988”.');
  });
});
