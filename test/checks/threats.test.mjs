import assert from 'node:assert/strict';
import { test } from 'node:test';
import { threatProblems } from './threats.mjs';

const model = (shown) =>
  `# Model\n\n| attack | answer | shown by |\n|---|---|---|\n| listen | sealed | ${shown} |\n\nMore.\n`;
const FILES = {
  'test/attack/a.spec.ts': "it('row 1 and K2 row 3: is sealed', () => {});\nit('attacks 4 to 6', () => {});\n",
  'test/attack/part.ts': 'export const row = 1;\n',
  'test/attack/empty.spec.ts': '\n',
};
const problems = (shown) => threatProblems(model(shown), (path) => FILES[path] ?? null);

test('threats: a test that is there shows an attack, and so do a command and an argument', () => {
  for (const shown of [
    '`test/attack/a.spec.ts`',
    'row 1 in `test/attack/a.spec.ts`',
    'rows 1 and 3, K2 of `test/attack/a.spec.ts`',
    'attacks 4 to 6 in `test/attack/a.spec.ts`, over all of `test/attack/a.spec.ts`',
    '`npm run chaos -- --faults F4`',
    'none: nobody outside a country can tell who reads in it, and no test can stand for its people',
  ]) {
    assert.deepEqual(problems(shown), []);
  }
});

test('threats: nothing, a bare none, a word and a pointer are no answer', () => {
  for (const shown of ['', 'none', 'none: it is so', 'as above', '`some words`']) {
    assert.match(problems(shown).join(), /nothing argues, "listen"/);
  }
  assert.match(threatProblems('# Model\n', () => null).join(), /has no attacks/);
});

test('threats: a file that is gone, a folder, a name without its folder and a file without a test are found', () => {
  assert.match(problems('`test/attack/b.spec.ts`').join(), /b\.spec\.ts, which is no file of that path for "listen"/);
  assert.match(problems('`test/attack`').join(), /test\/attack, which is no file/);
  assert.match(
    problems('`test/attack/a.spec.ts`; `a.spec.ts` beside it').join(),
    /names a\.spec\.ts, which is no file/,
  );
  for (const path of ['test/attack/part.ts', 'test/attack/empty.spec.ts']) {
    assert.match(problems(`\`${path}\``).join(), /in which there is no test/);
  }
});

test('threats: a number that no title of the file says is found, also within a row of numbers', () => {
  assert.match(
    problems('row 2 in `test/attack/a.spec.ts`').join(),
    /names row 2 in test\/attack\/a\.spec\.ts, where no/,
  );
  assert.match(problems('attacks 4 to 7 in `test/attack/a.spec.ts`').join(), /names attack 7 in/);
  assert.match(problems('row 1, K3 in `test/attack/a.spec.ts`').join(), /names K3 in/);
});
