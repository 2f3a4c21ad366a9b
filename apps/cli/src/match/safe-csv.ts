const SIGN = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]';
const AT_START = new RegExp(`^(?=[\\s"]*${SIGN}|[\\t\\r\\n])`);
const AFTER_SEPARATOR = new RegExp(`(?<=[;\\r\\n])(?=(?:[^\\S\\r\\n]|")*${SIGN})`, 'g');

/**
 * Writes one CSV cell that no spreadsheet runs as a formula: a text that could begin one gets an apostrophe in front,
 * and so does what follows a separator inside, as spreadsheets of our countries part cells at semicolons and then see
 * no quotes around the text (OWASP, CSV injection). Numbers are written as they are.
 */
export function safeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replace(AT_START, "'").replace(AFTER_SEPARATOR, "'");
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes one row of safe cells with its line end. */
export function safeRow(values: readonly (string | number)[]): string {
  return `${values.map(safeCell).join(',')}\n`;
}

/** Tells a cell that a spreadsheet would run; a telephone number or a negative number is none. */
export function isFormula(cell: string): boolean {
  return /^\s*(=|@|[+-](?![\d\s(]))./.test(cell);
}
