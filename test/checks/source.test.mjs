import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceProblems } from './source.mjs';

/** [what the case shows, path, source, what is found]; null when nothing is. */
const CASES = [
  ['a comparison', 'apps/gateway/src/a.ts', `if (country === 'nl') go();`, 'names the country nl'],
  ['a case', 'apps/gateway/src/a.ts', `switch (x) { case 'hu': }`, 'names the country hu'],
  ['capitals', 'apps/gateway/src/a.ts', `const x = 'RO';`, 'names the country RO'],
  ['a member id', 'libs/exchange/src/a.ts', `const x = 'nl-nrm';`, 'names the country nl-nrm'],
  ['the start of a template', 'libs/exchange/src/a.ts', 'const x = `bg.${y}`;', 'names the country bg.'],
  ['a list of countries', 'libs/exchange/src/a.ts', `const x = ['nl', 'hu'];`, 'names the country nl'],
  ['a union of countries', 'libs/exchange/src/a.ts', `type X = 'nl' | 'hu';`, 'names the country nl'],
  ['a table by country', 'libs/exchange/src/a.ts', `const x = { nl: 1 };`, 'names the country nl'],
  ['a table by quoted country', 'libs/exchange/src/a.ts', `const x = { 'nl': 1 };`, 'names the country nl'],
  ['a list of languages', 'libs/exchange/src/a.ts', `const x = ['en', 'nl', 'hu'];`, null],
  ['a union of languages', 'libs/exchange/src/a.ts', `type X = 'en' | 'nl';`, null],
  ['a table by language', 'libs/exchange/src/a.ts', `const x = { en: 'a', nl: 'b' };`, null],
  ['an interface by language', 'libs/exchange/src/a.ts', `interface X { en: string; nl: string }`, null],
  ['a word that begins alike', 'libs/exchange/src/a.ts', `const x = ['role', 'hub', 'bgp', 'nlp'];`, null],
  ['a text with a code inside', 'libs/exchange/src/a.ts', `const x = 'not nl';`, null],
  ['a file name', 'libs/exchange/src/a.ts', `import { x } from './nl.js';`, null],
  ['a country pack', 'libs/national/src/packs/nl/a.ts', `const x = 'nl';`, null],
  ['the table of the launcher', 'apps/cli/src/local/members.table.ts', `const x = 'nl';`, null],
  ['other code of the launcher', 'apps/cli/src/local/start.ts', `const x = 'nl';`, 'names the country nl'],

  ['a clock in a pure library', 'libs/protocol/src/a.ts', `const x = Date.now();`, 'reads the clock by Date.now'],
  ['a date of now', 'libs/trust/src/a.ts', `const x = new Date();`, 'reads the clock by new Date()'],
  ['a timer', 'libs/tlog/src/a.ts', `setTimeout(f, 1);`, 'reads the clock by setTimeout'],
  ['a date of a given time', 'libs/trust/src/a.ts', `const x = new Date(ms);`, null],
  ['a clock elsewhere', 'libs/exchange/src/a.ts', `const x = Date.now();`, null],

  ['a part', 'apps/gateway/src/a.ts', `class X { @ValidateNested() y; }`, 'looks into what may be a list'],
  ['a part that is none', 'apps/gateway/src/a.ts', `class X { @IsObject() @ValidateNested() y; }`, null],
  [
    'parts',
    'apps/gateway/src/a.ts',
    `class X { @IsArray() @ValidateNested({ each: true }) y; }`,
    'looks into what may be a list',
  ],
  [
    'parts that are none',
    'apps/gateway/src/a.ts',
    `class X { @IsObject({ each: true }) @ValidateNested({ each: true }) y; }`,
    null,
  ],
  ['what may be null', 'apps/gateway/src/a.ts', `import { IsOptional } from 'class-validator';`, 'lets null through'],
  ['what may be left out', 'apps/gateway/src/a.ts', `import { IsOptional } from '#libs/http';`, null],

  ['a cast', 'libs/exchange/src/a.ts', `const x = y as Row;`, 'casts to Row'],
  ['a cast by angle brackets', 'libs/exchange/src/a.ts', `const x = <Row>y;`, 'casts to Row'],
  ['a cast to unknown first', 'libs/exchange/src/a.ts', `const x = y as unknown as Row;`, 'casts to Row'],
  ['a constant', 'libs/exchange/src/a.ts', `const x = [1] as const;`, null],
  ['a promise to the compiler', 'libs/exchange/src/a.ts', `const x = { a: 1 } satisfies Row;`, null],
  ['a cast in a mapper', 'apps/gateway/src/case/records/record.mapper.ts', `const x = y as Row;`, null],
  ['what a person says', 'apps/gateway/src/case/notes/a.service.ts', `x.submit(tx, y);`, 'submits past the gate'],
  ['the gate', 'apps/gateway/src/gate/approvals/a.service.ts', `x.submit(tx, y);`, null],
  ['a reactor', 'apps/gateway/src/case/records/a.reactor.ts', `x.submit(tx, y);`, 'submits past the gate'],
  ['a way out', 'libs/member/src/send/a.service.ts', `x.submit(tx, y);`, null],
  [
    'the id of a case from a path',
    'apps/gateway/src/case/notes/a.controller.ts',
    `class A { one(@Param('spaceId', ParseIdPipe) id: string) {} }`,
    'takes the id of a case past the door',
  ],
  [
    'the id of a record from a path',
    'apps/gateway/src/case/notes/a.controller.ts',
    `class A { one(@Param('recordId', ParseIdPipe) id: string) {} }`,
    null,
  ],
  ['a cast to an entered space', 'libs/member/src/door/case-door.ts', `const x = y as Entered;`, null],
  [
    'a cast to an entered space elsewhere',
    'libs/member/src/door/door.guard.ts',
    `const x = y as Entered;`,
    'casts to Entered',
  ],
  ['a space of a reactor', 'apps/gateway/src/case/notes/a.reactor.ts', `const x = worksIn(spaceNo);`, null],
  [
    'a space without a person in a service',
    'apps/gateway/src/case/notes/a.service.ts',
    `const x = worksIn(spaceNo);`,
    'claims a space for no person',
  ],
  ['a renamed import', 'libs/exchange/src/a.ts', `import { a as b } from './a.js';`, null],

  ['an unexplained function', 'libs/exchange/src/a.ts', `export function f() {}`, 'exports f without a sentence'],
  ['an unexplained constant', 'libs/exchange/src/a.ts', `export const a = 1;`, 'exports a without a sentence'],
  ['an unexplained class', 'libs/exchange/src/a.ts', `export class A {}`, 'exports A without a sentence'],
  ['an explained function', 'libs/exchange/src/a.ts', `/** Does. */ export function f() {}`, null],
  ['overloads', 'libs/exchange/src/a.ts', `/** Does. */ export function f(): void; export function f() {}`, null],
  ['the shape of a body', 'libs/inbox/src/dto/a.dto.ts', `export class A {}`, null],
  ['a type', 'libs/exchange/src/a.ts', `export interface A { a: string }`, null],
  ['a re-export', 'libs/exchange/src/index.ts', `export { a } from './a.js';`, null],
  ['an app', 'apps/cli/src/a.ts', `export const a = 1;`, null],

  [
    'rows typed by hope',
    'libs/inbox/src/a.ts',
    `const rows = await tx.query<Row[]>('select 1');`,
    'types rows by hope',
  ],
  ['rows of any type', 'libs/inbox/src/a.ts', `return this.db.query('select 1');`, 'uses rows that nobody declared'],
  ['a query for its effect', 'libs/inbox/src/a.ts', `await tx.query('delete from a');`, null],
  ['rows in a migration', 'libs/inbox/src/migrations/a.ts', `const rows = await runner.query('select 1');`, null],
  ['a name for a column', 'libs/inbox/src/a.ts', 'const A = `select a_b as "aB" from c`;', 'gives the column "aB"'],
  [
    'a declared name for a column',
    'libs/inbox/src/a.ts',
    'const A = statement({ aB: text }, `select a_b as "aB" from c`);',
    null,
  ],

  ['a default export', 'libs/exchange/src/a.ts', `export default 1;`, 'has a default export'],
  ['a default class', 'libs/exchange/src/a.ts', `export default class A {}`, 'has a default export'],

  ['four parameters', 'libs/exchange/src/a.ts', `function f(a, b, c, d) {}`, 'has 4 parameters, at most 3'],
  ['four in an arrow', 'libs/exchange/src/a.ts', `const f = (a, b, c, d) => 1;`, 'has 4 parameters, at most 3'],
  ['ten parts', 'libs/exchange/src/a.ts', `class A { constructor(a, b, c, d, e, f, g, h, i, j) {} }`, null],
  [
    'eleven parts',
    'libs/exchange/src/a.ts',
    `class A { constructor(a, b, c, d, e, f, g, h, i, j, k) {} }`,
    'has 11 parameters, at most 10',
  ],
  [
    'six filled by Nest',
    'a.ts',
    `class A { f(@B() a, @B() b, @B() c, @B() d, @B() e, @B() f) {} }`,
    'has 6 parameters',
  ],
  ['four filled by Nest', 'apps/gateway/src/a.ts', `class A { f(@B() a, @B() b, @B() c, @B() d) {} }`, null],
  ['one of four filled', 'apps/gateway/src/a.ts', `class A { f(@B() a, b, c, d) {} }`, 'has 4 parameters, at most 3'],
  ['three behind a transaction', 'libs/exchange/src/a.ts', `function f(tx: EntityManager, a, b, c) {}`, null],
  [
    'four behind a transaction',
    'libs/exchange/src/a.ts',
    `function f(tx: EntityManager, a, b, c, d) {}`,
    'has 4 parameters, at most 3',
  ],
  ['four numbers', 'libs/matching/src/a.ts', `function f(a: number, b: number, c: number, d: number) {}`, null],
  [
    'four numbers elsewhere',
    'libs/exchange/src/a.ts',
    `function f(a: number, b: number, c: number, d: number) {}`,
    'has 4 parameters, at most 3',
  ],
  [
    'three numbers and a text',
    'libs/matching/src/a.ts',
    `function f(a: number, b: number, c: number, d: string) {}`,
    'has 4 parameters, at most 3',
  ],
  [
    'five numbers',
    'libs/matching/src/a.ts',
    `function f(a: number, b: number, c: number, d: number, e: number) {}`,
    'has 5 parameters, at most 4',
  ],
  ['three parameters', 'libs/exchange/src/a.ts', `function f(a, b, c) {}`, null],

  [
    'a class that carries parts',
    'libs/member/src/a.ts',
    `@Injectable() class AllOfIt { constructor(readonly a: A, readonly b: B) {} }`,
    'only carries parts in AllOfIt',
  ],
  [
    'a class that uses its parts',
    'libs/member/src/a.ts',
    `@Injectable() class A { constructor(readonly a: A, readonly b: B) {} f() { return this.a; } }`,
    null,
  ],
  ['a value', 'libs/member/src/a.ts', `class A { constructor(readonly a: A, readonly b: B) {} }`, null],
];

for (const [shows, path, source, found] of CASES) {
  test(`source: ${shows} in ${path}`, () => {
    const problems = sourceProblems(path, source);
    if (found === null) assert.deepEqual(problems, []);
    else assert.ok(problems[0]?.startsWith(`${path}:1 ${found}`), `found ${JSON.stringify(problems)}`);
  });
}
