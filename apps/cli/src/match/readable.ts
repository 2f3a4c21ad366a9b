const INDENT = '  ';

/** Writes a figure and what is in it as lines for a terminal: flat ones on one line, lists as tables, others indented. */
export function readable(name: string, value: unknown, indent = ''): readonly string[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isFlat))
    return [`${indent}${name}`, ...tableOf(value, indent + INDENT)];
  if (!isRecord(value)) return [`${indent}${name}: ${shown(value)}`];
  const entries = Object.entries(value);
  const flat = entries.filter(([, part]) => typeof part !== 'object' || part === null);
  const nested = entries.filter(([, part]) => typeof part === 'object' && part !== null);
  const line = flat.map(([part, one]) => `${part} ${shown(one)}`).join(', ');
  return [
    `${indent}${name}${line === '' ? '' : `: ${line}`}`,
    ...nested.flatMap(([part, one]) => readable(part, one, indent + INDENT)),
  ];
}

function tableOf(rows: readonly Readonly<Record<string, unknown>>[], indent: string): readonly string[] {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines.map((line) => indent + line.map((cell, i) => cell.padStart(widths[i] ?? 0)).join(INDENT));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFlat(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && Object.values(value).every((part) => typeof part !== 'object' || part === null);
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
