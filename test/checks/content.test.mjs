import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadJudge } from './content.mjs';
import { root } from './files.mjs';

const YEAR = 2026;
let judge;
let folder;

before(async () => {
  judge = await loadJudge();
  folder = mkdtempSync(join(tmpdir(), 'joinder-content-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** What is said after a text was replaced by another in one file of the whole content. */
function planted(path, from, to) {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(join(root, 'libs/content/practice'), copy, { recursive: true });
  const text = readFileSync(join(copy, path), 'utf8');
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, 'the text of this test is gone');
  writeFileSync(join(copy, path), changed);
  return judge.judgeFolders([copy], YEAR).problems.map(judge.problemText);
}

test('A16 content: the 14 open classes with their rules and signs are whole', () => {
  const { content, problems } = judge.judgeFolders([join(root, 'libs/content/practice')], YEAR);
  assert.deepEqual(problems, []);
  assert.match(
    judge.countsOf(content),
    /^14 classes, 4 countries, 165 indicators, 14 routing and 10 hint rules, \d+ cards, five languages, \d+ proposals$/,
  );
  assert.ok(content.cards.size >= 8);
});

test('A27 content: each card opens from a tick of an open class', () => {
  const { content } = judge.judgeFolders([join(root, 'libs/content/practice')], YEAR);
  const ticked = new Set(
    [...content.reporters.values()].flatMap(({ fields }) => fields.flatMap(({ groups = [] }) => groups)),
  );
  const shut = [...content.cards.values()].filter(
    ({ opensFor }) => !opensFor.some((code) => ticked.has(code.slice(0, -3))),
  );
  assert.deepEqual(shut, []);
});

/** [what the case shows, file, text, what stands there instead, what is said]. */
const CASES = [
  [
    'A15 a property that there is not',
    'reporters/grower.yaml',
    'layout:',
    'lay: x\nlayout:',
    'reporters/grower.yaml: there is no property lay',
  ],
  [
    'A16 a version that is missing',
    'reporters/hotel.yaml',
    'version: 2\n',
    '',
    'reporters/hotel.yaml: version is missing',
  ],
  [
    'A16 a language that is missing',
    'reporters/hotel.yaml',
    /^ {2}hu: .*\n/m,
    '',
    'reporters/hotel.yaml /label: hu is missing',
  ],
  [
    'A16 Bulgarian in Latin letters',
    'reporters/bank.yaml',
    'bg: Банка',
    'bg: Banka',
    'reporters/bank.yaml /label/bg: Bulgarian is written in Cyrillic',
  ],
  [
    'A16 a copy of the English text',
    'indicators/pre.yaml',
    'ro: Nu călătorește liber',
    'ro: Does not travel freely',
    'indicators/pre.yaml /indicators/3/text/ro: is a copy of the English text',
  ],
  [
    'A16 a group of signs that there is not',
    'reporters/hotel.yaml',
    '[HOT, PRE]',
    '[HOT, PRO]',
    'reporters/hotel.yaml /fields/2/groups: there is no group of indicators PRO',
  ],
  [
    'A28 a condition on a field that there is not',
    'reporters/citizen.yaml',
    '{ var: forms }',
    '{ var: shapes }',
    'reporters/citizen.yaml /fields/4/showIf/in/1/var: nothing is known by the name shapes',
  ],
  [
    'A28 a condition on a later field',
    'reporters/citizen.yaml',
    '{ var: forms }',
    '{ var: contact }',
    'reporters/citizen.yaml /fields/4/showIf/in/1/var: nothing is known by the name contact',
  ],
  [
    'A16 an operator that there is not',
    'rules/routing.yaml',
    "'==':",
    "'===':",
    'rules/routing.yaml /rules/4/when/===: there is no operator ===',
  ],
  [
    'A16 a fact that there is not',
    'rules/routing.yaml',
    '{ var: danger }',
    '{ var: nationality }',
    'rules/routing.yaml /rules/0/when/var: nothing is known by the name nationality',
  ],
  [
    'A16 a code of another group',
    'indicators/hot.yaml',
    'code: HOT.02',
    'code: LAB.02',
    'indicators/hot.yaml /indicators/1: LAB.02 is no code of HOT',
  ],
  [
    'A16 a code that stands twice',
    'indicators/hot.yaml',
    'code: HOT.02',
    'code: HOT.01',
    'indicators/hot.yaml /indicators: HOT.01 stands twice',
  ],
  [
    'A16 a twin that there is not',
    'indicators/lab.yaml',
    'twin: ILO.CD.01',
    'twin: ILO.CD.99',
    'indicators/lab.yaml /indicators/3: there is no row ILO.CD.99 of ILO',
  ],
  [
    'N10 a sign that is a nationality alone',
    'indicators/pre.yaml',
    'en: Hardly any belongings',
    'en: Nationality of a poor country',
    'indicators/pre.yaml /indicators/1: PRE.02 says what a person is, and nothing that somebody does',
  ],
  [
    'N10 a sign that is lawful sex work alone',
    'indicators/hot.yaml',
    'en: Unusual demand for towels or linen',
    'en: A prostitute as a guest',
    'indicators/hot.yaml /indicators/1: HOT.02 says what a person is, and nothing that somebody does',
  ],
  [
    'A27 a card that opens for no sign',
    'guidance/many-moves.yaml',
    'MUN.01',
    'MUN.77',
    'guidance/many-moves.yaml /opensFor: there is no indicator MUN.77',
  ],
  [
    'A41 a calendar without a year',
    'countries/hu.yaml',
    /^ {4}- 2028-.*\n/gm,
    '',
    'countries/hu.yaml /calendar/holidays: has no holiday in 2028',
  ],
  [
    'A41 a day that there is not',
    'countries/ro.yaml',
    '2026-01-24',
    '2026-02-30',
    'countries/ro.yaml /calendar/holidays/4: there is no day 2026-02-30',
  ],
  [
    'A41 a worked day in the middle of a week',
    'countries/hu.yaml',
    '[2026-01-10,',
    '[2026-01-14,',
    'countries/hu.yaml /calendar/workdays/0: 2026-01-14 is no day of the weekend',
  ],
  [
    'A41 a route that nobody owns',
    'countries/bg.yaml',
    /^ {2}CHILD: .*\n/m,
    '',
    'countries/bg.yaml /owners: nobody owns the route CHILD',
  ],
  [
    'A16 a confirmation without a name',
    'rules/priority.yaml',
    'status: proposal',
    'status: confirmed',
    'rules/priority.yaml /status: confirmed needs confirmedBy and confirmedOn',
  ],
  [
    'A16 a file under another name',
    'reporters/hotel.yaml',
    'id: hotel',
    'id: motel',
    'reporters/hotel.yaml /id: the file of motel is named motel.yaml',
  ],
  [
    'A16 a rule that was lost',
    'rules/routing.yaml',
    'id: R7',
    'id: R8',
    'rules/routing.yaml /rules/6: is R8, and R7 stands here',
  ],
  [
    'A09 a route that there is not',
    'rules/routing.yaml',
    'route: LABOUR',
    'route: LABOR',
    'rules/routing.yaml /rules/2/then: there is no route LABOR',
  ],
  [
    'A30 a hint for a sign that there is not',
    'rules/hints.yaml',
    'MUN.04',
    'MUN.44',
    'rules/hints.yaml /rules/1/suggests: there is no indicator MUN.44',
  ],
  [
    'A16 a priority for nobody',
    'rules/priority.yaml',
    'when: true',
    'when: { var: danger }',
    'rules/priority.yaml /rules: the last priority is for all that is left',
  ],
  [
    'A16 a deadline that decides',
    'rules/priority.yaml',
    'onOverdue: alarm',
    'onOverdue: dismiss',
    'rules/priority.yaml /rules/0/deadline/onOverdue: must be alarm',
  ],
  [
    'A23 a question of another kind under the name of a fact',
    'reporters/police.yaml',
    'kind: yesNoUnknown',
    'kind: text',
    'reporters/police.yaml /fields/1: the field minor is of kind yesNoUnknown',
  ],
  [
    'A16 an alias',
    'reporters/foreign.yaml',
    /source: \[P\]([\s\S]*)routes: \[\]/,
    'source: &all [P]\nroutes: *all',
    'reporters/foreign.yaml',
  ],
  [
    'A16 a key twice',
    'reporters/foreign.yaml',
    'version: 2',
    'version: 2\nversion: 3',
    'reporters/foreign.yaml line 3: Map keys must be unique',
  ],
];

for (const [what, path, from, to, said] of CASES) {
  test(`${what} is named with file and path`, () => {
    const problems = planted(path, from, to);
    assert.ok(
      problems.some((problem) => problem.startsWith(said)),
      `said only: ${problems.join('; ')}`,
    );
  });
}
