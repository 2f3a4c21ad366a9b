import { DateLevel, type LevelNumber } from './levels.js';

/** Tells how well two packed dates agree; symmetric. Parts that are 0 are not known. */
export function dateLevel(a: number, b: number): LevelNumber {
  if (a === 0 || b === 0) return DateLevel.missing;
  const yearA = (a / 10_000) | 0;
  const yearB = (b / 10_000) | 0;
  const restA = a % 10_000;
  const restB = b % 10_000;
  if (isVague(restA) || isVague(restB)) return vagueLevel(yearA, yearB, sharesMonth(restA, restB));
  if (a === b) return DateLevel.equal;
  const monthA = (restA / 100) | 0;
  const monthB = (restB / 100) | 0;
  const dayA = restA % 100;
  const dayB = restB % 100;
  if (yearA === yearB && monthA === dayB && dayA === monthB) return DateLevel.swapped;
  const equalParts = Number(yearA === yearB) + Number(monthA === monthB) + Number(dayA === dayB);
  // three parts that differ are more than two digits
  if (equalParts > 0 && oneDigitApart(a, b)) return DateLevel.digit;
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
  if (a === b) return a !== 0;
  return a >= 100 && b >= 100 && ((a / 100) | 0) === ((b / 100) | 0) && a !== 101 && b !== 101;
}

function vagueLevel(yearA: number, yearB: number, sameMonth: boolean): LevelNumber {
  if (yearA === yearB) return sameMonth ? DateLevel.monthOnly : DateLevel.yearOnly;
  return Math.abs(yearA - yearB) === 1 ? DateLevel.nearYear : DateLevel.differ;
}

/** One digit differs, or two neighbours are exchanged; digits are taken from the last on. */
function oneDigitApart(a: number, b: number): boolean {
  let differing = 0;
  let [first, lastA, lastB] = [0, 0, 0];
  for (let place = 0, restA = a, restB = b; restA !== restB; place++) {
    const nextA = tenth(restA);
    const nextB = tenth(restB);
    const digitA = restA - nextA * 10;
    const digitB = restB - nextB * 10;
    restA = nextA;
    restB = nextB;
    if (digitA === digitB) continue;
    differing++;
    if (differing > 2 || (differing === 2 && (place !== first + 1 || digitA !== lastB || digitB !== lastA)))
      return false;
    first = place;
    lastA = digitA;
    lastB = digitB;
  }
  return true;
}

/** Whole tenth of a date, which always fits 31 bits; comparing dates is the hottest path of all. */
function tenth(date: number): number {
  return (date / 10) | 0;
}
