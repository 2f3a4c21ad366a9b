import { describe, expect, it } from '@jest/globals';
import { hasWord, isMatch, piecesOf } from './matches.js';

describe('16 words of what is found', () => {
  it.each([
    ['Gabor Minta', 'minta', true],
    ['Gabor Minta', 'minta gab', true],
    ['Minta Gábor', 'gabor', true],
    ['Minta Gabor', 'GÁBOR', true],
    ['Моите задачи', 'зад', true],
    ['Gabor Minta', 'inta', false],
    ['Gabor Minta', 'minta x', false],
    ['anything', ' ', true],
  ])('%s by %s: %s', (text, typed, expected) => {
    expect(isMatch(text, typed)).toBe(expected);
  });

  it.each([
    ['Suspect', 'suspect', true],
    ['Phone or account', 'Phone', true],
    ['Phone or account', 'phone or account', true],
    ['Phone or account', 'or', false],
    ['Phone or account', 'pho', false],
    ['Gyanúsított', 'gyanusitott', true],
    ['Suspect', 'suspect Minta', false],
    ['Suspect', '', false],
  ])('%s is named by %s: %s', (text, typed, expected) => {
    expect(hasWord(text, typed)).toBe(expected);
  });

  it.each([
    ['Gabor Minta', 'minta', ['Gabor ', '*Minta']],
    ['Minta utca 2, Mintafalva', 'minta', ['*Minta', ' utca 2, ', '*Minta', 'falva']],
    ['Minta Gábor', 'gab', ['Minta ', '*Gáb', 'or']],
    ['Gabor Minta', 'g gab', ['*Gab', 'or Minta']],
    ['Стоян Образец', 'minta', ['Стоян Образец']],
  ])('%s by %s is marked %j', (text, typed, expected) => {
    expect(piecesOf(text, typed).map((piece) => (piece.isTyped ? `*${piece.text}` : piece.text))).toEqual(expected);
  });
});
