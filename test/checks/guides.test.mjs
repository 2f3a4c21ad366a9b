import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishTexts, guideProblems } from './guides.mjs';

const SOURCE = `export const TEXTS = { share: { en: 'Share', nl: 'Delen' }, own: {\n en: "It’s ours", nl: 'Van ons' }, why: { en: 'Don\\'t', nl: 'Niet' } };`;

test('guides: finds the English texts of a page', () => {
  assert.deepEqual(englishTexts(SOURCE), ['Share', 'It’s ours', "Don't"]);
});

test('guides: takes the words of a screen, also over a line break, and no others', () => {
  const texts = new Set(['Share', 'Who gets it']);
  assert.deepEqual(
    guideProblems({ path: 'docs/guide/a.md', text: 'Press **Share** under **Who\ngets it**.' }, texts),
    [],
  );
  assert.deepEqual(guideProblems({ path: 'docs/guide/a.md', text: 'Press **Delen**.' }, texts), [
    'docs/guide/a.md: no screen says "Delen"',
  ]);
});
