import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsIn } from './rows.mjs';

test('rows: titles begin with the rows that they show, one or several, also in a table', () => {
  const titles = `it('A06 N12 goes on', f); it.each([['N21', 'a finding']])('%s is held', f); it(\`A15 sends\`, f);`;
  assert.deepEqual([...rowsIn([titles])].sort(), ['A06', 'A15', 'N12', 'N21']);
});

test('rows: a plate, a row of another table and a word inside of a title are none', () => {
  assert.deepEqual([...rowsIn([`plate('A99AAA'); it('shows A06 and N12', f); it('N23 A42 A00', f); ['A12.x']`])], []);
});
