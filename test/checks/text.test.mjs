import assert from 'node:assert/strict';
import { test } from 'node:test';
import { migrationProblems } from './migrations.mjs';
import { fileProblems } from './text.mjs';

const lines = (count) => 'x\n'.repeat(count);
const TODO = ['TO', 'DO'].join('');
const MARK = ['FIX', 'ME'].join('');
const FOLDER = ['', 'home', 'anna', 'x'].join('/');

/** [path, text, part of what is found]; null when nothing is. */
const CASES = [
  ['README.md', lines(150), null],
  ['README.md', lines(151), 'README.md has 151 lines, at most 150'],
  ['docs/adr/0001-x.md', lines(41), 'has 41 lines, at most 40'],
  ['libs/a/src/Big.ts', '', 'is not in kebab-case'],
  ['libs/a/src/two_words.ts', '', 'is not in kebab-case'],
  ['libs/a/src/two-words.int.spec.ts', '', null],
  ['libs/contracts/src/gen/a_pb.ts', '', null],
  ['libs/a/src/a.ts', `\n// ${TODO}\n`, 'libs/a/src/a.ts:2 has a TODO without a reason'],
  ['libs/a/src/a.ts', `// @${TODO} later\n`, 'has a TODO without a reason'],
  ['libs/a/src/a.ts', `// @${TODO} drop when kafkajs answers\n`, null],
  ['libs/a/src/a.ts', `// ${MARK} later\n`, 'uses a mark that is not @NOTE or @TODO'],
  ['docs/x.md', `see ${FOLDER}\n`, 'names a folder of one machine'],
  ['docs/x.md', 'GET /api/v1/work/home\n', null],
  ['docs/x.md', '[a](y.md#part) [b](https://example.org/no) [c](#here)\n', null],
  ['docs/x.md', '[a](missing.md)\n', 'links to missing.md, which does not exist'],
  ['docs/x.md', '```\n[a](missing.md)\n```\n', null],
];

for (const [path, text, found] of CASES) {
  test(`text: ${path} ${JSON.stringify(text.slice(0, 30))}`, () => {
    const problems = fileProblems({ path, size: text.length, text }, (target) => target === 'docs/y.md');
    if (found === null) assert.deepEqual(problems, []);
    else
      assert.ok(
        problems.some((problem) => problem.includes(found)),
        `found ${JSON.stringify(problems)}`,
      );
  });
}

test('text: a file that is too large', () => {
  const problems = fileProblems({ path: 'docs/film.bin', size: 1_500_001, text: '' }, () => true);
  assert.deepEqual(problems, ['docs/film.bin has 1500001 bytes, at most 1500000 are allowed']);
});

const MIGRATIONS = [
  ['a/0007-add-outbox.ts', `export class AddOutbox {\n  readonly name = 'AddOutbox0000000000007';`, null],
  [
    'a/0007-add-outbox.ts',
    `export class AddOutbox0000000000007 {\n  override readonly name = 'AddOutbox0000000000007';`,
    null,
  ],
  [
    'a/0007-add-outbox.ts',
    `export class AddOutbox {\n  readonly name = 'AddOutbox0000000000008';`,
    'does not have name',
  ],
  [
    'a/0007-add-outbox.ts',
    `export class Outbox {\n  readonly name = 'AddOutbox0000000000007';`,
    'does not export class',
  ],
  ['a/7-outbox.ts', '', 'is not called like'],
];

for (const [file, text, found] of MIGRATIONS) {
  test(`migrations: ${file} ${JSON.stringify(text.slice(0, 60))}`, () => {
    const problems = migrationProblems([`libs/x/src/migrations/${file.slice(2)}`], () => text);
    if (found === null) assert.deepEqual(problems, []);
    else assert.ok(problems[0]?.includes(found), `found ${JSON.stringify(problems)}`);
  });
}

test('migrations: one number in two places', () => {
  const paths = ['apps/a/src/migrations/0007-a.ts', 'libs/b/src/migrations/0007-b.ts'];
  const read = (path) => {
    const name = path.includes('-a.') ? 'A' : 'B';
    return `export class ${name} { name = '${name}0000000000007';`;
  };
  assert.deepEqual(migrationProblems(paths, read), [`${paths[1]} has the number of ${paths[0]}`]);
});
