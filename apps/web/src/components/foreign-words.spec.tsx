import { beforeAll, describe, expect, it } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { LanguageProvider } from '../lib/texts.js';
import { useDayFormat } from './day.js';
import { useLanguageName } from './language-name.js';

beforeAll(() => localStorage.setItem('joinder.language', 'en'));

/** What another country writes, and its messages may hold. */
describe('what another country writes', () => {
  it.each([
    ['hu', 'Hungarian'],
    ['zz', 'zz'],
    ['hu-a1', 'hu-a1'],
  ])('names a language where it is one: %s', (tag, name) => {
    const { result } = renderHook(() => useLanguageName(), { wrapper: LanguageProvider });
    expect(result.current(tag)).toBe(name);
  });

  it.each([
    ['2026-03-31', '31 Mar 2026'],
    ['2026-99-99', '2026-99-99'],
  ])('names a day where it is one: %s', (day, name) => {
    const { result } = renderHook(() => useDayFormat(), { wrapper: LanguageProvider });
    expect(result.current(day)).toBe(name);
  });
});
