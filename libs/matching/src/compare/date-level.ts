import { DateLevel, type LevelNumber } from './levels.js';

const pow10 = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000] as const;

/** Tells how well two packed dates agree; symmetric. Parts that are 0 are not known. */
export function dateLevel(a: number, b: number): LevelNumber {
  if (a === 0 || b === 0) return DateLevel.missing;
  const yearA = Math.trunc(a / 10_000);
  const yearB = Math.trunc(b / 10_000);
  const restA = a % 10_000;
  const restB = b % 10_000;
  if (isVague(restA) || isVague(restB)) return vagueLevel(yearA, yearB, restA === restB || sharesMonth(restA, restB));
  if (a === b) return DateLevel.equal;
  const monthA = Math.trunc(restA / 100);
  const monthB = Math.trunc(restB / 100);
  const dayA = restA % 100;
  const dayB = restB % 100;
  if (yearA === yearB && monthA === dayB && dayA === monthB) return DateLevel.swapped;
  if (oneDigitApart(a, b)) return DateLevel.digit;
  const equalParts = Number(yearA === yearB) + Number(monthA === monthB) + Number(dayA === dayB);
  if (equalParts === 2) return DateLevel.twoParts;
  if (yearA === yearB) return DateLevel.sameYear;
  if (Math.abs(yearA - yearB) === 1) return equalParts === 1 ? DateLevel.nearYear : DateLevel.unlike;
  return equalParts === 1 ? DateLevel.unlike : DateLevel.differ;
}

/** Month or day missing; or the first of January, which registries write when only the year is known. */
function isVague(rest: number): boolean {
  return rest % 100 === 0 || rest === 101;
}

function sharesMonth(a: number, b: number): boolean {
  return a >= 100 && b >= 100 && Math.trunc(a / 100) === Math.trunc(b / 100) && a !== 101 && b !== 101;
}

function vagueLevel(yearA: number, yearB: number, sameMonth: boolean): LevelNumber {
  if (yearA === yearB) return sameMonth ? DateLevel.monthOnly : DateLevel.yearOnly;
  return Math.abs(yearA - yearB) === 1 ? DateLevel.nearYear : DateLevel.differ;
}

function oneDigitApart(a: number, b: number): boolean {
  let first = -1;
  let second = -1;
  let differing = 0;
  for (let i = 0; i < 8; i++) {
    if (digit(a, i) === digit(b, i)) continue;
    differing++;
    if (differing === 1) first = i;
    else second = i;
  }
  if (differing === 1) return true;
  return (
    differing === 2 &&
    second === first + 1 &&
    digit(a, first) === digit(b, second) &&
    digit(a, second) === digit(b, first)
  );
}

function digit(date: number, place: number): number {
  return Math.trunc(date / (pow10[place] ?? 1)) % 10;
}
