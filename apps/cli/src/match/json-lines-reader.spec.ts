import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readJsonLines } from './json-lines-reader.js';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'json-lines-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

async function read(text: string | Buffer) {
  const file = join(dir, 'records.jsonl');
  writeFileSync(file, text);
  const table = await readJsonLines(file);
  const rows = [];
  for await (const batch of table.batches) rows.push(...batch);
  return { headers: table.headers, rows, problems: table.problems };
}

describe('readJsonLines', () => {
  it('takes the names of all first lines as columns and leaves what is missing empty', async () => {
    const { headers, rows, problems } = await read('{"name":"Ana"}\n{"name":"Jan","year":1970}\n');
    expect(headers).toEqual(['name', 'year']);
    expect(rows).toEqual([
      { line: 1, cells: ['Ana', ''] },
      { line: 2, cells: ['Jan', '1970'] },
    ]);
    expect(problems).toEqual([]);
  });

  it('lists a line that is no JSON and goes on', async () => {
    const { rows, problems } = await read('{"name":"Ana"}\n{"name":\n{"name":"Jan"}\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3]);
    expect(problems).toEqual([{ line: 2, code: 'NOT_JSON' }]);
  });

  it('lists a line in other letters than UTF-8', async () => {
    const line = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xcf, 0xe0]), Buffer.from('"}\n')]);
    const { rows, problems } = await read(line);
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([{ line: 1, code: 'NOT_UTF8' }]);
  });

  it('lists a line with a name that the first lines do not have', async () => {
    const { headers, problems } = await read(`${'{"name":"Ana"}\n'.repeat(4096)}{"name":"Jan","year":1970}\n`);
    expect(headers).toEqual(['name']);
    expect(problems).toEqual([{ line: 4097, code: 'COLUMN_COUNT' }]);
  });

  it('says that a file is empty', async () => {
    expect((await read('')).problems).toEqual([{ line: 0, code: 'EMPTY_FILE' }]);
  });
});
