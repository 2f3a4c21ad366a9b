import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { JoinderRun, START_MS } from './joinder-run.js';
import { workbook } from './spreadsheet.js';

jest.setTimeout(START_MS);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joinder-match-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => join(folder, name);

async function file(name: string, content: string | Buffer): Promise<string> {
  await writeFile(inFolder(name), content);
  return inFolder(name);
}

/** Runs `joinder match` to its good end. */
async function match(...args: string[]): Promise<JoinderRun> {
  const run = new JoinderRun(['match', ...args], {});
  expect({ code: await run.exitCode(), screen: run.output }).toMatchObject({ code: 0 });
  return run;
}

async function jsonOf(...args: string[]): Promise<Record<string, unknown>> {
  return JSON.parse((await match(...args, '--json')).stdout);
}

const BULGARIAN = [
  ['id', 'име', 'дата на раждане', 'телефон'],
  ['bg-1', 'Желю Карагьозов', '1971-06-24', '+359888123456'],
  ['bg-2', 'Щерю Цонев', '1980-02-11', ''],
  ['bg-3', '=HYPERLINK("http://example.org")', '1966-01-01', ''],
];
const DUTCH = `id;naam;geboortedatum;telefoon
nl-1;Zjeljoe Karagjozov;24-06-1971;0888 123 456
nl-2;Willem de Boer;03-03-1969;
`;

describe('joinder match', () => {
  it('finds people of a spreadsheet in a list of another country, and writes what is safe to open', async () => {
    const left = await file('bg.xlsx', workbook(BULGARIAN));
    const right = await file('nl.csv', DUTCH);
    const [out, report] = [inFolder('pairs.csv'), inFolder('report.html')];
    const summary = await jsonOf('link', left, right, '--least', '-40', '--out', out, '--report', report);
    expect(summary).toMatchObject({
      files: [{ records: 3 }, { records: 2 }],
      problems: [{ file: left, line: 4, code: 'FORMULA' }],
      groups: [['bg-1', 'nl-1']],
    });
    const [header, ...rows] = (await readFile(out, 'utf8')).trimEnd().split('\n');
    expect(header).toBe('left_id,right_id,left_line,right_line,score,probability,band,label,explanation');
    expect(rows.find((row) => row.startsWith('bg-1,nl-1,2,2,'))).toContain('very-likely');
    expect(rows.join('\n')).not.toMatch(/(^|,)"?[=+@]/m);

    const page = await readFile(report, 'utf8');
    expect(page).toContain('<h3>bg-1 · nl-1</h3>');
    expect(page).toContain('Желю Карагьозов');
    expect(page).toContain('Zjeljoe Karagjozov');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|https?:\/\/(?!example\.org)/);
  });

  it('judges pairs side by side and measures itself where the answer is given', async () => {
    const pairs = await file(
      'pairs.jsonl',
      [
        { left_name: 'Ivan Petrov', right_name: 'Иван Петров', label: true },
        { left_name: 'Ivan Petrov', right_name: 'Erzsébet Kovács', label: false },
      ]
        .map((pair) => JSON.stringify(pair))
        .join('\n'),
    );
    const out = inFolder('judged.jsonl');
    const report = inFolder('judged.html');
    const { figures } = await jsonOf('pairs', pairs, '--out', out, '--report', report, '--language', 'hu');
    expect(figures).toMatchObject({ pairs: 2, f1: 1, averagePrecision: 1 });
    const [first, second] = (await readFile(out, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ leftLine: 1, label: true, explanation: { fields: expect.any(Array) } });
    expect(first.explanation.probability).toBeGreaterThan(0.5);
    expect(second.explanation.probability).toBeLessThan(0.5);
    expect(await readFile(report, 'utf8')).toContain('<html lang="hu">');
    expect(await jsonOf('eval', pairs)).toMatchObject({ figures: { f1: 1, alwaysYesF1: expect.closeTo(2 / 3) } });
  });

  it('looks records up by the sound of another language', async () => {
    const records = await file('bg.xlsx', workbook(BULGARIAN));
    const questions = await file('questions.csv', 'id,name\nq,Sterju Conev\nodd,Ивaн,x\nmixed,Ивaн\n');
    const report = inFolder('found.html');
    const found = await jsonOf('search', questions, '--records', records, '--top', '1', '--report', report);
    expect(found).toMatchObject({ questions: 2 });
    expect(found['results']).toContainEqual({
      id: 'q',
      line: 2,
      hits: [expect.objectContaining({ rightId: 'bg-2', rightLine: 3 })],
    });
    expect(found['problems']).toEqual([
      { file: questions, line: 3, code: 'COLUMN_COUNT' },
      { file: questions, line: 4, code: 'MIXED_SCRIPT', field: 'name' },
      { file: records, line: 4, code: 'FORMULA' },
    ]);
    const page = await readFile(report, 'utf8');
    expect(page).toContain('<h3>q · bg-2</h3>');
    expect(page).not.toContain('<line');
  });

  it('lists every bad row with its reason and goes on with the rest', async () => {
    const lines: [string, string | Buffer, string | null][] = [
      ['a wrong number of columns', '1,Anna,1990-01-01,x', 'COLUMN_COUNT'],
      ['Windows letters', Buffer.concat([Buffer.from('2,'), Buffer.from([0xcf, 0xe0]), Buffer.from(',')]), 'NOT_UTF8'],
      ['a million letters', `3,${'a'.repeat(1_000_000)},`, 'FIELD_TOO_LONG'],
      ['a NUL byte', '4,An\u0000na,', 'CONTROL_CHARACTERS'],
      ['a right-to-left mark', '5,An\u202ena,', 'DIRECTION_MARKS'],
      ['two scripts in a word', '6,Ивaн,', 'MIXED_SCRIPT'],
      ['a day that does not exist', '7,Anna,1990-02-30', 'DATE_IMPOSSIBLE'],
      ['a formula', '8,=1+1,', 'FORMULA'],
      ['good rows', '9,Bram Visser,1970-05-05', null],
      ['good rows', '10,Bram Visser,1970-05-05', null],
    ];
    const rows = lines.flatMap(([, row]) => [Buffer.from(row), Buffer.from('\n')]);
    const bad = await file('bad.csv', Buffer.concat([Buffer.from('id,name,birthDate\n'), ...rows]));
    const { problems, groups } = await jsonOf('dedupe', bad);
    for (const [i, [, , code]] of lines.entries()) {
      if (code !== null) expect(problems).toContainEqual(expect.objectContaining({ line: i + 2, code }));
    }
    expect(groups).toEqual([['9', '10']]);
  });

  it('lists rows of a spreadsheet with a formula, and compares what it gave at last', async () => {
    const formula = { formula: 'CONCATENATE("Bram ","Visser")', value: 'Bram Visser' };
    const rows = [
      ['id', 'name', 'birthDate'],
      ['1', 'Bram Visser', '1970-05-05'],
      ['2', formula, '1970-05-05'],
    ];
    const people = await file('people.xlsx', workbook(rows));
    const pairs = await file(
      'pairs.xlsx',
      workbook([
        ['left_name', 'right_name'],
        ['Bram Visser', formula],
      ]),
    );
    expect(await jsonOf('dedupe', people)).toMatchObject({
      problems: [{ file: people, line: 3, code: 'FORMULA' }],
      groups: [['1', '2']],
    });
    expect(await jsonOf('pairs', pairs)).toMatchObject({ problems: [{ file: pairs, line: 2, code: 'FORMULA' }] });
  });

  it('lists cells of a spreadsheet that stand under no header', async () => {
    const rows = [
      ['id', 'name'],
      ['1', 'Bram Visser'],
      ['2', 'Anna de Wit', '1970-05-05'],
    ];
    const people = await file('wide.xlsx', workbook(rows));
    expect(await jsonOf('dedupe', people)).toMatchObject({
      problems: [{ file: people, line: 3, code: 'COLUMN_COUNT' }],
      files: [{ records: 2 }],
    });
  });

  it('says of pairs on which side something is odd, which answer is none, and where nothing was compared', async () => {
    const pairs = await file(
      'odd-pairs.csv',
      'left_name,right_name,right_birthDate,right_phone,label\nAnna,Anna,1990-02-30,,maybe\nAnna,,,0612345678,\n',
    );
    const judged = await jsonOf('pairs', pairs);
    expect(judged).toMatchObject({
      problems: [
        { line: 2, code: 'DATE_IMPOSSIBLE', side: 'right', field: 'birthDate' },
        { line: 2, code: 'LABEL_UNKNOWN' },
      ],
      pairs: [{ explanation: { band: 'possible' } }, { explanation: { band: 'not-compared', fields: [] } }],
    });
    const run = await match('pairs', pairs, '--language', 'hu');
    expect(run.output).toContain('2: lehetetlen dátum: jobb, születési idő (DATE_IMPOSSIBLE)');
    expect(run.stdout).toContain('not-compared,,nincs összehasonlítás');
  });

  it('compares columns by the headers that are stated, for one side of a pair or for both', async () => {
    const own = await file('own.csv', '"Naam, volledig",code\nBram Visser,1\nBram Visser,2\n');
    const other = await file('other.csv', 'naam\nBram Visser\n');
    const stated = ['--map', 'Naam, volledig=name', '--map', 'code=id'];
    expect(await jsonOf('link', own, other, ...stated, '--least', '-40')).toMatchObject({
      files: [{ unmapped: [] }, { unmapped: [] }],
      pairs: 2,
    });
    const pairs = await file('own-pairs.csv', 'left_wie,right_naam\nBram Visser,Bram Visser\n');
    for (const header of ['wie', 'left_wie']) {
      expect(await jsonOf('pairs', pairs, '--map', `${header}=name`)).toMatchObject({ files: [{ unmapped: [] }] });
    }
  });

  it('measures groups under its own name', async () => {
    const people = await file(
      'true.csv',
      'name,birthDate,person\nBram Visser,1970-05-05,a\nBram Visser,1970-05-05,a\n',
    );
    const measured = await jsonOf('eval', people, '--truth', 'person');
    expect(measured).toMatchObject({ command: 'eval', figures: { f1: 1 } });
    expect(measured).not.toHaveProperty('groups');
  });

  it('leaves what was written before where it refuses the file', async () => {
    const out = await file('before.csv', 'kept');
    const people = await file('no-pairs.csv', 'name\nAnna\n');
    const run = new JoinderRun(['match', 'pairs', people, '--out', out, '--force'], {});
    expect(await run.exitCode()).toBe(1);
    expect(run.stdout).toBe('');
    expect(await readFile(out, 'utf8')).toBe('kept');
  });

  it.each<[string, string | Buffer]>([
    ['an empty file', ''],
    ['blank lines', '\n\n\n'],
    ['headers alone', 'id,name\n'],
    ['one record', 'id,name\n1,Anna\n'],
    ['no known header', 'kleur,maat\nrood,3\nblauw,4\n'],
    ['no headers', 'Anna Vos,1980-02-03\nBram Vos,1981-02-03\n'],
    ['ids alone', 'id\n1\n2\n'],
    ['empty cells', 'id,name\n1,\n2,\n'],
    ['dashes', 'id,name\n1,-\n2,-\n'],
    ['no workbook in a zip', 'PK\u0003\u0004 and no more'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n'],
    ['a list in brackets', '[{"name":"Anna"},{"name":"Bram"}]'],
    ['a page', '<!doctype html><table><tr><td>Anna</td></tr></table>'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a letter', '{\\rtf1 Anna}'],
    ['JSON lines of unknown names', '{"kleur":"rood"}\n{"kleur":"blauw"}\n'],
    ['broken JSON lines', '{"name":\n{"name":\n'],
    ['names and dates exchanged', 'id,name,dob\n1,1980-02-03,Anna Vos\n2,1981-02-03,Bram Vos\n'],
    ['a sentence', 'There is nothing here.\n'],
    ['bytes of no kind', Buffer.from([0, 1, 2, 3, 0, 0xff, 0xfe, 0, 1, 2, 10, 0, 1])],
  ])('F10: ends with one sentence of what to do where nothing can be compared: %s', async (name, content) => {
    const table = await file(`nothing ${name}.csv`, content);
    const run = new JoinderRun(['match', 'dedupe', table], {});
    expect({ code: await run.exitCode(), lines: run.output.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(run.stdout).toBe('');
  });

  it('F11: never writes over an input, and over no other file without being told', async () => {
    const people = await file('kept.csv', 'id,name\n1,Anna\n2,Bram\n');
    const there = await file('there.csv', 'kept');
    for (const output of ['--out', '--clusters', '--report']) {
      for (const [target, more] of [
        [people, ['--force']],
        [there, []],
      ] as const) {
        const before = await readFile(target, 'utf8');
        const run = new JoinderRun(['match', 'dedupe', people, output, target, ...more], {});
        expect(await run.exitCode()).toBe(1);
        expect(await readFile(target, 'utf8')).toBe(before);
      }
    }
    await match('dedupe', people, '--out', there, '--force');
    expect(await readFile(there, 'utf8')).toContain('left_id');
  });

  it.each([
    ['a file that is not there', 1, ['dedupe', 'nowhere.csv'], 'cannot read nowhere.csv'],
    ['no threads at all', 2, ['dedupe', 'x.csv', '--threads', '0'], 'expected a whole number from 1'],
    ['evidence that is no number', 2, ['dedupe', 'x.csv', '--least', 'abc'], 'expected bits, such as 6 or -2.5'],
    ['a language it does not speak', 2, ['link', 'x.csv', 'y.csv', '--language', 'xx'], 'en, nl, hu, bg, ro'],
    ['a column of no known field', 2, ['dedupe', 'x.csv', '--map', 'x=colour'], 'expected header=field'],
    ['evidence for pairs, which all are listed', 2, ['pairs', 'x.csv', '--least', '3'], "unknown option '--least'"],
    ['evidence for a search, which lists the best', 2, ['search', 'x', '--records', 'y', '--least', '3'], "'--least'"],
    ['threads for a search', 2, ['search', 'x', '--records', 'y', '--threads', '2'], "unknown option '--threads'"],
    ['a list of what is only measured', 2, ['eval', 'x.csv', '--out', 'y.csv'], "unknown option '--out'"],
  ])('refuses %s in one sentence', async (_, code, args, words) => {
    const run = new JoinderRun(['match', ...args], {});
    expect(await run.exitCode()).toBe(code);
    expect(run.output).toContain(words);
    expect(run.output).not.toContain('    at ');
  });

  it.each([
    ['a folder to write to', ['--out', '.'], 'cannot write .: '],
    ['a stated header that is not there', ['--map', 'Naam=name'], 'no column "Naam"; there are "left_name", "name"'],
  ])('refuses %s in one sentence, whatever looks records up', async (_, args, words) => {
    const pairs = await file('both.csv', 'left_name,name,right_name\nAnna,Anna,Anna\nBram,Bram,Bram\n');
    for (const command of [['pairs'], ['dedupe'], ['link', pairs], ['search', '--records', pairs]]) {
      const run = new JoinderRun(['match', ...command, pairs, ...args], {});
      expect(await run.exitCode()).toBe(1);
      expect(run.output).toContain(words);
      expect(run.output).not.toContain('    at ');
    }
  });

  it('writes the same bytes on every run with one, two and four threads', async () => {
    const people = await file('people.csv', inventedPeople(6000));
    const outputs: string[] = [];
    for (const threads of ['1', '2', '4', '2']) {
      const [out, clusters] = [inFolder(`out-${threads}.csv`), inFolder(`clusters-${threads}.csv`)];
      await match('dedupe', people, '--threads', threads, '--out', out, '--clusters', clusters, '--force');
      outputs.push((await readFile(out, 'utf8')) + (await readFile(clusters, 'utf8')));
    }
    expect(outputs[0]?.split('\n').length).toBeGreaterThan(6500);
    expect(new Set(outputs).size).toBe(1);
  });
});

/** Enough people for several threads; every fifth is written down twice, the second time with a slip. */
function inventedPeople(count: number): string {
  const heads = ['Bar', 'Kel', 'Mor', 'Vel', 'Tan', 'Ros', 'Lin', 'Dob', 'Gar', 'Pes', 'Sim', 'Zor', 'Hak'];
  const tails = ['anov', 'escu', 'ényi', 'stra', 'inga', 'eanu', 'ovics', 'huizen', 'arov', 'mann', 'ila'];
  const given = ['Anna', 'Bram', 'Elena', 'István', 'Mihai', 'Petar', 'Sanne', 'Vera', 'Zoltán', 'Радка', 'Стоян'];
  const pick = (list: readonly string[], by: number): string => list[by % list.length] ?? '';
  const rows = Array.from({ length: count }, (_, i) => {
    const person = i % 5 === 4 ? i - 1 : i;
    const family = pick(heads, person * 7) + pick(heads, person * 3 + 1).toLowerCase() + pick(tails, person);
    const date = `${1940 + (person % 61)}-${String((person % 12) + 1).padStart(2, '0')}-${String((person % 28) + 1).padStart(2, '0')}`;
    return [i, pick(given, person * 5), person === i ? family : family.slice(0, -1), date].join(',');
  });
  return `id,givenName,familyName,birthDate\n${rows.join('\n')}\n`;
}
