import { expect, it } from '@jest/globals';
import { isNamedIn } from './named-in-text.js';

it.each([
  ['as it is written', 'She is called Violeta Primerova there.', true],
  ['with an ending', 'They keep Violetát Primerovának.', true],
  ['in another order', 'Primerova, the young Violeta, sleeps there.', true],
  ['in Cyrillic', 'Там е Виолета Примерова.', true],
  ['one word of it alone', 'Violeta sleeps there.', false],
  ['its words far from each other', 'Violeta told us of a house of the old and rich Primerova.', false],
  ['nothing of it', 'A woman, about 20, sleeps there.', false],
])('N06 finds a protected name %s', (_, text, isNamed) => {
  expect(isNamedIn(text, ['Violeta', 'Primerova'])).toBe(isNamed);
});

it('N06 asks for two words: a name of one is the name of many', () => {
  expect(isNamedIn('Violeta sleeps there.', ['Violeta'])).toBe(false);
});
