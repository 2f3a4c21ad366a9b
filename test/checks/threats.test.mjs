import assert from 'node:assert/strict';
import { test } from 'node:test';
import { threatProblems } from './threats.mjs';

const model = (shown) =>
  `# Model\n\n| attack | answer | shown by |\n|---|---|---|\n| listen | sealed | ${shown} |\n\nMore.\n`;
const isThere = (path) => path === 'test/attack/a.spec.ts';

test('threats: a test that is there shows an attack, and so does an argument', () => {
  assert.deepEqual(threatProblems(model('row 1 in `test/attack/a.spec.ts`'), isThere), []);
  const argued = 'none: nobody outside a country can tell who reads in it, and no test can stand for its people';
  assert.deepEqual(threatProblems(model(argued), isThere), []);
});

test('threats: nothing, a bare none and a word are no answer; a test that is gone is found', () => {
  for (const shown of ['', 'none', 'none: it is so']) {
    assert.match(threatProblems(model(shown), isThere).join(), /nothing argues, "listen"/);
  }
  assert.match(threatProblems(model('`test/attack/b.spec.ts`'), isThere).join(), /b\.spec\.ts for "listen"/);
  assert.match(threatProblems('# Model\n', isThere).join(), /has no attacks/);
});
