import { ENGINE, judge, pairFigures, round } from './engine.mjs';
import { sideBySide } from './side-by-side.mjs';

/**
 * Average precision of the same pairs judged in their list, which tells what is rare in it, and side by side: a list must
 * never be worse to know. Pairs are those of `sideBySide`, with all columns.
 */
export async function listFigures(sets) {
  const figures = {};
  for (const { name, rows } of sets) figures[name] = await ofSet(rows);
  return figures;
}

async function ofSet(rows) {
  const { pairs: found, explain } = await ENGINE.compared(rows);
  const { numbers } = sideBySide(rows, found);
  const isSame = ({ left, right }) => rows[left].truth === rows[right].truth;
  const precision = (score) => {
    const scored = numbers.map((pair) => ({ ...score(pair), label: isSame(pair) }));
    return pairFigures(scored).averagePrecision;
  };
  const inList = precision(explain);
  const alone = precision(({ left, right }) => judge(rows[left].fields, rows[right].fields));
  return { pairs: numbers.length, inList: round(inList), sideBySide: round(alone), difference: round(inList - alone) };
}
