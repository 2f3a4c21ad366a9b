import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenProblems } from './tokens.mjs';

/** [what the case shows, file, its text, what is found]; null when nothing is. */
const CASES = [
  ['a colour in hex', 'a.module.css', '.a { color: #4a45c4; }', 'names a colour'],
  ['a short colour', 'a.module.css', '.a { border: 1px solid #ccc; }', 'names a colour'],
  ['a colour by its name', 'a.module.css', '.a { background: white; }', 'names a colour'],
  ['a border by its name', 'a.module.css', '.a { border-bottom: 1px solid grey; }', 'names a colour'],
  ['a mixed colour', 'a.module.css', '.a { background: rgb(0 0 0 / 8%); }', 'mixes a colour'],
  ['a colour of the library', 'a.module.css', '.a { color: var(--mantine-color-dimmed); }', 'names a variable'],
  ['a size in pixels', 'a.module.css', '.a { font-size: 15px; }', 'names a size of letters'],
  ['a size in rem', 'a.module.css', '.a { font: 0.9rem/1.4 var(--font); }', 'names a size of letters'],
  ['a size by its name', 'a.module.css', '.a { font-size: smaller; }', 'names a size of letters'],
  ['a weight', 'a.module.css', '.a { font-weight: 650; }', 'names a weight'],
  ['a height of lines', 'a.module.css', '.a { line-height: 18px; }', 'names a height of lines'],
  ['a radius', 'a.module.css', '.a { border-radius: 5px; }', 'names a radius'],
  ['a time', 'a.module.css', '.a { transition: opacity 200ms; }', 'names a time'],
  ['a colour in code', 'a.tsx', `<Box bg="#fff" />`, 'names a colour'],
  ['a mixed colour in code', 'a.tsx', `style={{ color: 'rgba(0, 0, 0, .5)' }}`, 'mixes a colour'],
  ['a shade', 'a.tsx', `<Button color="red.9" />`, 'names a shade'],
  ['a size in code', 'a.tsx', `<Text fz={15} />`, 'names a size of letters'],
  ['a size in a style', 'a.tsx', `style={{ fontSize: 15 }}`, 'names a size of letters'],
  ['a weight in code', 'a.tsx', `<Text fw={650} />`, 'names a weight'],
  ['a variable of the library in code', 'a.tsx', `<Text c="var(--mantine-color-error)" />`, 'names a variable'],

  ['tokens', 'a.module.css', '.a { color: var(--t1); font: var(--t-13); font-weight: var(--w-head); }', null],
  ['sizes of a layout', 'a.module.css', '.a { padding: 4px 8px; width: 11rem; border: 1px solid var(--line); }', null],
  ['a rule by an id', 'a.module.css', '#face { margin: 0; }', null],
  ['a class with the name of a colour', 'a.module.css', ".a[data-tone='red'] { margin: 0; }", null],
  ['a comment', 'a.module.css', '/* was #ccc */', null],
  ['a time by token', 'a.module.css', '.a { transition: opacity var(--fast) var(--ease); }', null],
  ['a name of the theme', 'a.tsx', `<Text size="sm" c="dimmed" fw={600} />`, null],
  ['a place on the page', 'a.tsx', `<a href="#content">`, null],
];

for (const [name, file, text, found] of CASES) {
  test(`tokens: ${name}`, () => {
    const problems = tokenProblems(`apps/web/src/${file}`, text);
    if (found === null) assert.deepEqual(problems, []);
    else assert.match(problems.join('\n'), new RegExp(`^apps/web/src/${file}:1 ${found}`));
  });
}
