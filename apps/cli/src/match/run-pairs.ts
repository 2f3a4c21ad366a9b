import { COLUMN_NAMES, mapColumns, PairMatcher, type FieldName, type RecordFields } from '#libs/matching';
import { RefusedError } from '../refused-error.js';
import { pairFigures, type Judged, type PairFigures } from './figures.js';
import { fieldsOf, parseMap } from './load-records.js';
import type { MatchOptions } from './match-options.js';
import { PairOutput, type PairResult } from './pair-output.js';
import { readTable } from './read-table.js';
import { isFormula } from './safe-csv.js';
import { printSummary } from './summary.js';
import type { Table } from './table.js';

/** Judges pairs written side by side: columns `left_*` and `right_*`, `label` where the answer is known. */
export async function runPairs(file: string, options: MatchOptions): Promise<void> {
  await judge('pairs', file, options);
}

/** Measures the judgement of labelled pairs; writes no pairs unless asked to. */
export async function runPairsEval(file: string, options: MatchOptions): Promise<void> {
  await judge('eval', file, options);
}

async function judge(command: 'pairs' | 'eval', file: string, options: MatchOptions): Promise<void> {
  const table = await readTable(file);
  const columns = pairColumns(table, parseMap(options.map));
  const matcher = new PairMatcher({ exactScript: options.exactScript === true, thisYear: new Date().getFullYear() });
  const output = command === 'pairs' && (options.json !== true || options.out !== undefined);
  const writer = output ? new PairOutput(options.out ?? null, options.language) : null;
  const judged: (Judged & { countries: string })[] = [];
  const shown: PairResult[] = [];
  const problems: { file: string; line: number; code: string; field?: string | undefined }[] = [];
  let pairs = 0;
  for await (const batch of table.batches) {
    for (const row of batch) {
      if (row.cells.some(isFormula)) table.problems.push({ line: row.line, code: 'FORMULA' });
      const left = fieldsOf(row, columns.left);
      const right = fieldsOf(row, columns.right);
      const { explanation, issues } = matcher.judge(left, right);
      for (const { code, field } of issues) problems.push({ file, line: row.line, code, field: field ?? undefined });
      const label = labelOf(row.cells[columns.label]);
      const id = (fields: RecordFields): string => fields.id ?? String(row.line);
      const pair = {
        leftId: id(left),
        rightId: id(right),
        leftLine: row.line,
        rightLine: row.line,
        label,
        explanation,
      };
      if (label !== undefined)
        judged.push({
          score: explanation.score,
          probability: explanation.probability,
          label,
          countries: countriesOf(left, right),
        });
      await writer?.write(pair);
      if (options.json === true && command === 'pairs') shown.push(pair);
      pairs++;
    }
  }
  await writer?.end();
  if (command === 'eval' && judged.length === 0)
    throw new RefusedError(`${file} has no pair with a label; a column \`label\` with true or false is needed`);
  printSummary(
    {
      command,
      files: [{ file, records: pairs, unmapped: columns.unmapped }],
      problems: [...table.problems.map(({ line, code }) => ({ file, line, code })), ...problems],
      ...(judged.length > 0 ? { figures: pairFigures(judged), byCountries: byCountries(judged) } : {}),
      ...(options.json === true && command === 'pairs' ? { pairs: shown } : {}),
    },
    options.json === true,
  );
}

interface PairColumns {
  readonly left: readonly (FieldName | null)[];
  readonly right: readonly (FieldName | null)[];
  readonly label: number;
  readonly unmapped: readonly string[];
}

function pairColumns(table: Table, map: ReadonlyMap<string, FieldName | null>): PairColumns {
  const side = (prefix: RegExp): readonly (FieldName | null)[] => {
    const names = table.headers.map((header) => (prefix.test(header) ? header.replace(prefix, '') : ''));
    return mapColumns(names, map);
  };
  const left = side(/^left[_ .]/i);
  const right = side(/^right[_ .]/i);
  const shared = mapColumns(table.headers, map).map((field) => (field === 'type' ? field : null));
  const label = table.headers.findIndex((header) => /^(label|is_?match)$/i.test(header));
  if (table.headers.length > 0 && (left.every((field) => field === null) || right.every((field) => field === null))) {
    throw new RefusedError(
      `no columns left_… and right_… with a known name, such as left_name (known: ${Object.keys(COLUMN_NAMES).join(', ')})`,
    );
  }
  const unmapped = table.headers.filter(
    (_, i) => left[i] === null && right[i] === null && shared[i] === null && i !== label,
  );
  return {
    left: left.map((field, i) => field ?? shared[i] ?? null),
    right: right.map((field, i) => field ?? shared[i] ?? null),
    label,
    unmapped,
  };
}

function labelOf(cell: string | undefined): boolean | undefined {
  if (cell === undefined || cell === '') return undefined;
  return /^(1|1\.0|true|yes|same|match|y|t)$/i.test(cell.trim());
}

function countriesOf(left: RecordFields, right: RecordFields): string {
  return [left.country?.toLowerCase() ?? '?', right.country?.toLowerCase() ?? '?'].sort().join('-');
}

function byCountries(judged: readonly (Judged & { countries: string })[]): Readonly<Record<string, PairFigures>> {
  const names = [...new Set(judged.map((pair) => pair.countries))].sort();
  return Object.fromEntries(names.map((name) => [name, pairFigures(judged.filter((pair) => pair.countries === name))]));
}
