import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';

/**
 * Finds the rows of the first sheet in which a cell holds a formula, counted from 1. The reader of values tells a
 * formula from a value no more.
 * @throws when the file is no workbook.
 */
export async function rowsWithFormula(file: string): Promise<ReadonlySet<number>> {
  const archive = await readFile(file);
  const sheet = textIn(archive, firstSheet(archive));
  if (sheet === null) throw new TypeError(`${file} has no first sheet`);
  return formulaRows(sheet);
}

/** Unpacks one part of the archive alone: the others may be large pictures. Null when there is none of that name. */
function textIn(archive: Uint8Array, part: string): string | null {
  const { [part]: bytes } = unzipSync(archive, { filter: ({ name }) => name === part });
  return bytes === undefined ? null : strFromU8(bytes);
}

/** Where the first sheet of a workbook is in its archive (ECMA-376, part 1, 18.2.19; part 2, 9.3). */
function firstSheet(archive: Uint8Array): string {
  const id = /<(?:\w+:)?sheet\s[^>]*?\w:id=["']([^"']+)/.exec(textIn(archive, 'xl/workbook.xml') ?? '')?.[1];
  const relations =
    (textIn(archive, 'xl/_rels/workbook.xml.rels') ?? '').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const target = relations.filter((tag) => attribute(tag, 'Id') === id).map((tag) => attribute(tag, 'Target'))[0] ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/**
 * Rows of a sheet with an element `f`, also one that only shares the formula of another cell, and rows that an array
 * formula above fills: those cells hold values alone (ECMA-376, 18.3.1.40).
 */
export function formulaRows(sheet: string): ReadonlySet<number> {
  const rows = new Set<number>();
  let row = 0;
  let filledTo = -1;
  for (const [tag, isEnd, name] of sheet.matchAll(/<(\/?)(?:\w+:)?(row|f|sheetData)(?=[\s/>])[^>]*>/g)) {
    if (isEnd === '/' && name === 'sheetData') break;
    if (isEnd === '' && name === 'row') row = Number(attribute(tag, 'r') ?? row + 1);
    if (name === 'f') filledTo = Math.max(filledTo, row, lastFilled(tag));
    if (row <= filledTo) rows.add(row);
  }
  return rows;
}

/** Last row that an array formula or a table of results fills; 0 of any other formula. */
function lastFilled(tag: string): number {
  const fills = ['array', 'dataTable'].includes(attribute(tag, 't') ?? '');
  return fills ? Number(/\d+$/.exec(attribute(tag, 'ref') ?? '')?.[0] ?? 0) : 0;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=["']([^"']*)`).exec(tag)?.[1];
}
