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

/** Writes a text in a one-byte code page of Windows. */
function win(text: string, page: string): Buffer {
  const decoder = new TextDecoder(`windows-${page}`);
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Buffer.from(Array.from(text, (letter) => byLetter.get(letter) ?? 63));
}

describe('loadRecords', () => {
  it.each([
    ['a row with too many columns', 'id,name\n1,Anna,x\n2,Bram\n', 'COLUMN_COUNT', 1],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from('id,name\n1,'), Buffer.from([0xcf]), Buffer.from('\n2,Éva Ödön\n')]),
      'NOT_UTF8',
      2,
    ],
    ['a NUL byte', 'id,name\n1,An\u0000na\n2,Bram\n', 'CONTROL_CHARACTERS', 2],
    ['a right-to-left mark', 'id,name\n1,An\u202ena\n2,Bram\n', 'DIRECTION_MARKS', 2],
    ['a mixed-script name', 'id,name\n1,Ивaн\n2,Bram\n', 'MIXED_SCRIPT', 2],
    ['an impossible date', 'id,name,dob\n1,Anna,1990-02-30\n2,Bram,\n', 'DATE_IMPOSSIBLE', 2],
    ['a row that ends too early', 'id,name,dob\n1,Anna\n2,Bram,1980\n', 'CELLS_MISSING', 2],
    ['an id that comes twice', 'id,name\n1,Anna\n1,Bram\n', 'ID_REPEATED', 2],
    ['rows above the headers', 'Lijst van mei\n\nid,name\n1,Anna\n2,Bram\n', 'HEADER_ROW', 2],
    ['a date under a name', 'id,name,dob\n1,1980-02-03,Anna Vos\n2,Bram,1980\n', 'NOT_A_NAME', 2],
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

  it.each([
    [
      'Windows-1250',
      'név;szül. idő\nPető Szűcs Győző;1971-06-24\n',
      'Pető Szűcs Győző',
      (text: string) => win(text, '1250'),
    ],
    [
      'Windows-1250',
      'nume;data nasterii\nȚărănuș Ștefăniță;1971-06-24\n'
        .replaceAll('Ț', 'Ţ')
        .replaceAll('ș', 'ş')
        .replaceAll('Ș', 'Ş')
        .replaceAll('ț', 'ţ'),
      'Ţărănuş Ştefăniţă',
      (text: string) => win(text, '1250'),
    ],
    ['Windows-1251', 'име;дата на раждане\nЩерю Цонев;1971-06-24\n', 'Щерю Цонев', (text: string) => win(text, '1251')],
    [
      'Windows-1252',
      'naam;geb.datum\nZoë Coëlho;1971-06-24\n',
      'Zoë Coëlho',
      (text: string) => Buffer.from(text, 'latin1'),
    ],
  ])('F10: reads %s as a spreadsheet saves it: %s', async (_, text, name, encode) => {
    const { store, codes } = await load(encode(text));
    expect(store.raw.get(0)).toEqual({ name, birthDate: '1971-06-24' });
    expect(codes).toEqual(['ENCODING_ASSUMED']);
  });

  it('F14: keeps a second telephone and knows the headers officers write', async () => {
    const { store } = await load(
      'лична карта|тел.|мобилен|EGN|рег. номер\nAB1234567|029876543|0888123456|8001010013|СВ1234НР\n',
    );
    expect(store.raw.get(0)).toEqual({
      document: 'AB1234567',
      phone: '029876543|0888123456',
      nationalId: '8001010013',
      plate: 'СВ1234НР',
    });
  });

  it('knows columns in five languages and semicolons', async () => {
    const { store } = await load('име;датаНаРаждане\nЦветан;1971-06-24\n');
    expect(store.raw.get(0)).toEqual({ name: 'Цветан', birthDate: '1971-06-24' });
  });
});
