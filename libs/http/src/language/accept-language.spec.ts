import { describe, expect, it } from '@jest/globals';
import { fill } from '#libs/vocabulary';
import { languageOf } from './accept-language.js';

describe('languageOf', () => {
  it.each([
    ['nl', 'nl'],
    ['HU', 'hu'],
    ['bg-BG', 'bg'],
    ['ro-RO,ro;q=0.9,en;q=0.8', 'ro'],
    ['en;q=0.5, nl;q=0.9', 'nl'],
    ['fr, de;q=0.9, hu;q=0.1', 'hu'],
    ['nl;q=0, bg;q=0.1', 'bg'],
    ['nl , hu', 'nl'],
    ['*', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['nl;q=banana', 'nl'],
    [',,,;;q=', 'en'],
    [`${'fr,'.repeat(10_000)}nl`, 'en'],
  ])('chooses for %.40j the language %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('fill', () => {
  it.each([
    ['Use at most {0} characters.', { 0: 10 }, 'Use at most 10 characters.'],
    ['{a} and {a}', { a: 'x' }, 'x and x'],
    ['{a} and {b}', { a: '{b}' }, '{b} and {b}'],
    ['{toString}', {}, '{toString}'],
  ])('fills %j with %j', (text, values, expected) => {
    expect(fill(text, values)).toBe(expected);
  });
});
