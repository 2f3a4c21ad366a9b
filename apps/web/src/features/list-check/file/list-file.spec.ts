import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { TextDecoder } from 'node:util';
import { MOST_BYTES, readListFile } from './list-file.js';

// Browsers have it.
Object.assign(globalThis, { TextDecoder });

const MIB = 1024 * 1024;

const xlsx = (rows: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ),
    ...more,
  });

const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rowsOf = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, `+31 6 ${10_000_000 + i}`)}</row>`,
  ).join('');

const read = (bytes: Uint8Array, fallback = 'windows-1250') => readListFile({ bytes, fallback });

describe('22 a list in a file', () => {
  it('22 is the first sheet of a spreadsheet, a row in one line, with numbers as they are', async () => {
    const rows = `<row r="1">${cell('A1', 'Minta Gábor')}${cell('C1', '+36 30 123 4567')}</row><row r="3"><c r="A3"><v>490154203237518</v></c></row>`;
    expect(await read(xlsx(rows))).toEqual({ text: 'Minta Gábor; +36 30 123 4567\n\n490154203237518' });
  });

  it('22 is a text in Unicode, or as spreadsheets of the country save it', async () => {
    expect(await read(strToU8('\ufeffone\r\ntwo'))).toEqual({ text: 'one\ntwo' });
    expect(await read(new Uint8Array([0x4d, 0xf5, 0x0a, 0x31]))).toEqual({ text: 'Mő\n1' });
    expect(await read(new Uint8Array([0xff, 0xfe, 0x31, 0x00]))).toEqual({ text: '1' });
  });
});

describe('SC17 a file that is no list', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('SC17 of 50,001 rows is read, and the list says that there were more', async () => {
    const { text = '' } = await read(xlsx(rowsOf(50_001)));
    expect(text.split('\n')).toHaveLength(50_001);
  });

  it('SC17 of many rows is read on a machine on which each part of it takes long', async () => {
    let now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => (now += 100));
    const { text = '' } = await read(xlsx(rowsOf(5000)));
    expect(text.split('\n')).toHaveLength(5000);
  });

  it.each<[what: string, bytes: () => Uint8Array, problem: string]>([
    ['that is larger than a list', () => new Uint8Array(MOST_BYTES + 1), 'large'],
    ['that unpacks to more', () => xlsx('', { 'xl/more.xml': new Uint8Array(65 * MIB) }), 'large'],
    [
      'whose last cell is the last there may be',
      () => xlsx(`<row r="1048576">${cell('XFD1048576', 'x')}</row>`),
      'large',
    ],
    ['that is an archive of something else', () => zipSync({ 'a.txt': strToU8('x') }), 'unread'],
    ['that is a broken archive', () => xlsx(rowsOf(10)).slice(0, 200), 'unread'],
    ['that is a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'unread'],
  ])('SC17 %s is refused', async (_, bytes, problem) => {
    expect(await read(bytes())).toEqual({ problem });
  });

  it('SC17 that says it is smaller than it is gives no more than it says', async () => {
    const bytes = xlsx('', { 'xl/more.xml': new Uint8Array(30 * MIB) });
    const view = new DataView(bytes.buffer);
    // Every 30 MiB that a header says becomes 10 bytes.
    for (let i = 0; i < bytes.length - 4; i += 1) if (view.getUint32(i, true) === 30 * MIB) view.setUint32(i, 10, true);
    const started = performance.now();
    await read(bytes);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
