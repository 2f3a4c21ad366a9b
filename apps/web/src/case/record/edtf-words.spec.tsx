import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { LanguageProvider } from '../../lib/texts.js';
import { useEdtfWords } from './edtf-words.js';
import { tidyDate } from './tidy-date.js';

function Words({ text }: { readonly text: string }) {
  return <p>{useEdtfWords()(text) ?? 'no date'}</p>;
}

describe('a date of EDTF', () => {
  it.each([
    ['1991-05-07', '7 May 1991'],
    ['1991-05', 'May 1991'],
    ['1991-05-XX', 'May 1991, day not known'],
    ['1991-21', 'spring of 1991'],
    ['1991', 'some time in 1991'],
    ['1991-XX-XX', 'some time in 1991'],
    ['199X', 'between 1990 and 1999'],
    ['19XX', 'between 1900 and 1999'],
    ['1991~', 'some time in 1991 (approximately)'],
    ['1991-05?', 'May 1991 (uncertain)'],
    ['199X%', 'between 1990 and 1999 (uncertain and approximate)'],
    ['1991-13', 'no date'],
    ['07.05.1991', 'no date'],
  ])('is read to people: %s', (text, words) => {
    localStorage.setItem('joinder.language', 'en');
    const { unmount } = render(
      <LanguageProvider>
        <Words text={text} />
      </LanguageProvider>,
    );
    expect(screen.getByText(words)).toBeTruthy();
    unmount();
  });

  it.each([
    ['7.5.1991', '1991-05-07'],
    ['07/05/1991', '1991-05-07'],
    ['07-05-1991', '1991-05-07'],
    ['7. 5. 1991', '1991-05-07'],
    ['7.5.1991 г.', '1991-05-07'],
    ['1991.5.7.', '1991-05-07'],
    ['1991-5-7', '1991-05-07'],
    ['1991. 05. 07.', '1991-05-07'],
    [' 1991-05 ', '1991-05'],
    ['05-1991', '1991-05'],
    ['1991. 5.', '1991-05'],
    ['mei 1991', '1991-05'],
    ['1991. május', '1991-05'],
    ['май 1991 г.', '1991-05'],
    ['1991 г.', '1991'],
    ['about 1991', '1991~'],
    ['rond mei 1991', '1991-05~'],
    ['1991 körül', '1991~'],
    ['körülbelül 1991', '1991~'],
    ['около 1991', '1991~'],
    ['ok. 1991', 'ok. 1991'],
    ['ca. 7.5.1991', '1991-05-07~'],
    ['1991~', '1991~'],
    ['31.2.1991', '31.2.1991'],
    ['13-1991', '13-1991'],
    ['carol', 'carol'],
    ['about', 'about'],
  ])('is written as people type it: %s', (typed, tidy) => {
    expect(tidyDate(typed)).toBe(tidy);
  });
});
