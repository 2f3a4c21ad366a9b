import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesInSql } from './sql-names.mjs';
import { tablesCheck, tableProblems } from './tables.mjs';

const EXCHANGE = 'libs/exchange/src/exchange.tables.ts';
const CASES = 'apps/gateway/src/case/records';

/** A small repository: the exchange, whose list stands in a file of its own, records and following of one area, asks of another. */
const TREE = {
  [EXCHANGE]: `export const EXCHANGE_STATE = { A: ['log_record'], E: ['outbox'] } as const; export const EXCHANGE_VIEWS = ['log_message'];`,
  'libs/member/src/exchange.feature.ts': `export const f = { name: 'exchange', state: EXCHANGE_STATE, views: EXCHANGE_VIEWS };`,
  [`${CASES}/records.feature.ts`]: `export const f = { name: 'records', state: { C: ['record'] }, views: ['record_name'] };`,
  'apps/gateway/src/case/following/following.feature.ts': `export const f = { state: { E: ['following'] } };`,
  'apps/gateway/src/commitments/asks/asks.feature.ts': `export const f = { state: { C: ['release_ask'] } };`,
};

/** [what it shows, path, source, what is found]; null where nothing is. */
const FILES = [
  ['a select', 'libs/member/src/a.ts', 'q(`select 1 from log_record where t > ${t}`);', 'log_record of exchange'],
  ['a join', 'libs/inbox/src/a.ts', "q('select 1 from x join record r on r.id = x.id');", 'record of case'],
  ['an insert', 'apps/gateway/src/gate/a.ts', "q('insert into record values (1)');", 'record of case'],
  ['an update', 'apps/gateway/src/gate/a.ts', "q('update record set a = 1');", 'record of case'],
  ['a delete', 'apps/gateway/src/gate/a.ts', "q('delete from record');", 'record of case'],
  ['an exists', 'libs/inbox/src/a.ts', 'q("where exists (select from record)");', 'record of case'],
  ['a fragment', 'libs/inbox/src/a.ts', "const s = 'left join record r on true';", 'record of case'],
  ['a list', 'libs/inbox/src/a.ts', "q('select 1 from x a, record b where true');", 'record of case'],
  [
    'behind a placeholder',
    'libs/inbox/src/a.ts',
    'q(`select ${a} from x where ${b} in (select id from record)`);',
    'record of',
  ],
  ['an entity', 'libs/inbox/src/a.entity.ts', "@Entity('record') class A {}", 'record of case'],
  ['another area', `${CASES}/a.ts`, "q('select 1 from release_ask');", 'release_ask of commitments'],

  ['its own area', 'apps/gateway/src/case/activity/a.ts', "q('select 1 from record');", null],
  ['its own library', 'libs/exchange/src/reading/a.ts', "q('select 1 from outbox');", null],
  ['a view', 'libs/inbox/src/a.ts', "q('select 1 from record_name join log_message m on true');", null],
  ['a part of the statement', 'libs/inbox/src/a.ts', "q('with record as (select 1) select * from record');", null],
  ['a sentence', 'libs/inbox/src/a.ts', "throw new Error('no answer from record 7');", null],
  ['a comment', 'libs/inbox/src/a.ts', 'q(`select 1 -- as from record\n`);', null],
  ['a comparison', 'libs/inbox/src/a.ts', "q('select 1 where a is distinct from record');", null],
];

for (const [shows, path, source, found] of FILES) {
  test(`tables: ${shows} in ${path}`, () => {
    const problems = tableProblems(files({ [path]: source }));
    if (found === null) assert.deepEqual(problems, []);
    else assert.ok(problems[0]?.startsWith(`${path}:1 names the table ${found}`), JSON.stringify(problems));
  });
}

const byName = new Intl.Collator('en').compare;

test('tables: an applier that names a table of another applier is found, also by way of its repository', () => {
  const asks = 'apps/gateway/src/case/asks';
  const tree = {
    [`${asks}/asks.feature.ts`]: `export const f = { state: { C: ['ask'] } };`,
    [`${asks}/ask.applier.ts`]: `import { AskRepository } from './ask.repository.js';`,
    [`${asks}/ask.repository.ts`]: "q('select 1 from ask join log_message m on true'); q('select 1 from record');",
  };
  assert.deepEqual(tableProblems(files(tree)), [
    `${asks}/ask.repository.ts:1 names record of ${CASES} for ${asks}/ask.applier.ts, which may read its own tables alone`,
  ]);
  tree[`${asks}/ask.repository.ts`] = "q('select 1 from record_name');";
  assert.match(tableProblems(files(tree))[0], /names record_name of/);
});

test('tables: names of a longer statement', () => {
  const sql = `with own as materialized (select x, y from a), b (x) as (select 1)
    select e.x, j2 from own join lateral (select 1 from c where exists (select from "d")) l on f(l, m), b, f g, unnest($1) u
    where x in (select y from h i, j) and extract(epoch from now()) > 1 and v = 'from k' and w is distinct from n`;
  assert.deepEqual(namesInSql(sql).sort(byName), ['a', 'c', 'd', 'f', 'h', 'j']);
  assert.deepEqual(namesInSql('insert into a (b) select 1 from c on conflict (b) do update set d = 1, e = 2'), [
    'a',
    'c',
  ]);
});

test('tables: the repository names none outside its owner', () => {
  assert.deepEqual(tablesCheck.run(), []);
});

function files(besides) {
  return Object.entries({ ...TREE, ...besides }).map(([path, text]) => ({ path, text }));
}
