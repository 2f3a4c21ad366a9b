import { expect, it } from '@jest/globals';
import { unreadableText } from './readable-text.js';

it.each<[string, unknown]>([
  ['words in Latin, Cyrillic, Hebrew and Arabic', ['Ilonka', 'Габор', 'שלום', 'سلام']],
  ['marks of direction, joiners and signs beyond the first plane', 'a\u200eb\u200fc\u200dd😀'],
  ['tabs and line ends', { text: 'a\tb\r\nc' }],
  ['what is no text', [null, 7, true, {}]],
])('lets %s through', (_, body) => {
  expect(unreadableText(body)).toBeNull();
});

it.each<[string, unknown, string, string]>([
  ['a NUL', { statements: [{ value: 'ok' }, { value: 'a\0b' }] }, 'statements[1].value', 'U+0000'],
  ['an override of direction', { reason: 'abc\u202edcb' }, 'reason', 'U+202E'],
  ['an isolate', ['x', ['\u2067y']], '[1][0]', 'U+2067'],
  ['half a pair', { a: { b: '\ud800' } }, 'a.b', 'U+D800'],
  ['a bell', 'a\u0007', '', 'U+0007'],
])('names the place of %s and its code point, and nothing of the text', (_, body, path, character) => {
  expect(unreadableText(body)).toEqual({ path, rule: 'readableText', values: { character } });
});

it('looks at names of fields, and does not repeat them', () => {
  expect(unreadableText({ good: { 'na\0me': 1 } })).toMatchObject({ rule: 'readableText' });
});
