import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Preparer, RecordStore } from '#libs/matching';
import { loadRecords } from './load-records.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'match-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(content: string | Buffer) {
  const file = join(folder, 'table.csv');
  await writeFile(file, content);
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: 2026 });
  const loaded = await loadRecords(file, { preparer, source: 0, map: new Map(), progress: () => {} });
  const codes = [
    ...loaded.problems.map(({ code }) => String(code)),
    ...[...store.issues.values()].flat().map(({ code }) => String(code)),
  ];
  return { loaded, store, codes };
}

describe('loadRecords', () => {
  it.each([
    ['a row with too many columns', 'id,name\n1,Anna,x\n2,Bram\n', 'COLUMN_COUNT', 1],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from('id,name\n1,'), Buffer.from([0xcf, 0xe0]), Buffer.from('\n2,Bram\n')]),
      'NOT_UTF8',
      2,
    ],
    ['a NUL byte', 'id,name\n1,An\u0000na\n2,Bram\n', 'CONTROL_CHARACTERS', 2],
    ['a right-to-left mark', 'id,name\n1,An\u202ena\n2,Bram\n', 'DIRECTION_MARKS', 2],
    ['a mixed-script name', 'id,name\n1,Ивaн\n2,Bram\n', 'MIXED_SCRIPT', 2],
    ['an impossible date', 'id,name,dob\n1,Anna,1990-02-30\n2,Bram,\n', 'DATE_IMPOSSIBLE', 2],
    ['a formula', 'id,name\n1,=1+1\n2,Bram\n', 'FORMULA', 2],
    ['a field of a million letters', `id,name\n1,${'a'.repeat(1_000_000)}\n2,Bram\n`, 'FIELD_TOO_LONG', 2],
    ['a quote that never closes', 'id,name\n2,Bram\n1,"Anna\n', 'QUOTE_NOT_CLOSED', 2],
    ['an empty file', '', 'EMPTY_FILE', 0],
  ])('lists %s and goes on', async (_, content, code, count) => {
    const { loaded, codes } = await load(content);
    expect(codes).toContain(code);
    expect(loaded.count).toBe(count);
  });

  it.each<[string, number[], (bytes: Buffer) => Buffer]>([
    ['little', [0xff, 0xfe], (bytes) => bytes],
    ['big', [0xfe, 0xff], (bytes) => bytes.swap16()],
  ])('reads UTF-16 with a mark and the %s end first', async (_, mark, ordered) => {
    const text = ordered(Buffer.from('id,name\n1,Цветан\n', 'utf16le'));
    const { store, codes } = await load(Buffer.concat([Buffer.from(mark), text]));
    expect([store.raw.get(0), codes]).toEqual([{ id: '1', name: 'Цветан' }, []]);
  });

  it('knows columns in five languages and semicolons', async () => {
    const { store } = await load('име;датаНаРаждане\nЦветан;1971-06-24\n');
    expect(store.raw.get(0)).toEqual({ name: 'Цветан', birthDate: '1971-06-24' });
  });
});
