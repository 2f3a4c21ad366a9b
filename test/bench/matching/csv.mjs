import { readFileSync } from 'node:fs';

/** Reads a small CSV into objects by header. */
export function readCsv(file) {
  const [header, ...rows] = parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  const names = header.map((name) => name.trim());
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, (row[i] ?? '').trim()])));
}

function parse(text) {
  const rows = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y;
  while (cells.lastIndex < text.length) {
    const [, quoted, plain, end] = cells.exec(text) ?? [];
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',' && cells.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
