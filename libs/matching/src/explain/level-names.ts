import { ClashLevel, DateLevel, Field, Level, OrderLevel } from '../compare/levels.js';

const names = (levels: Readonly<Record<string, number>>): ReadonlyMap<number, string> =>
  new Map(Object.entries(levels).map(([name, level]) => [level, name]));

const TEXT = names(Level);
const DATE = names(DateLevel);
const ORDER = names(OrderLevel);
const CLASH = names(ClashLevel);

/** Name of a level in a field, as explanations and the text tables spell it. */
export function levelName(field: number, level: number): string {
  const table = field === Field.birthDate ? DATE : field === Field.order ? ORDER : field === Field.clash ? CLASH : TEXT;
  return table.get(level) ?? 'missing';
}
