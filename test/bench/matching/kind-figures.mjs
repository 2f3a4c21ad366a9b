import { addressPairs } from './addresses.mjs';
import { grouped } from './grouped.mjs';
import { judge, pairFigures, round } from './engine.mjs';

const believed = ({ probability }) => probability >= 0.5;
const judged = (pairs) =>
  pairs.map(({ left, right, ...pair }) => {
    const { score, probability } = judge(left, right);
    return { ...pair, score, probability, label: pair.isSame };
  });
const shareOf = (list, test) => (list.length === 0 ? null : round(list.filter(test).length / list.length));

function figuresOf(pairs) {
  const { averagePrecision, f1, calibrationError } = pairFigures(pairs);
  const found = pairs.filter(believed);
  return {
    averagePrecision: round(averagePrecision),
    f1: round(f1),
    precision: shareOf(found, ({ isSame }) => isSame),
    recall: shareOf(
      pairs.filter(({ isSame }) => isSame),
      believed,
    ),
    calibrationError: round(calibrationError),
  };
}

/** How right pairs of addresses are, in all and by country. */
export function addressFigures(seed) {
  const pairs = judged(addressPairs({ seed, pairs: 400 }));
  const countries = grouped(pairs, ({ country }) => country);
  return {
    ...figuresOf(pairs),
    countries: Object.fromEntries(Object.entries(countries).map(([key, list]) => [key, figuresOf(list)])),
  };
}

/** How right pairs of companies are, and how often each kind of other company is told apart. */
export function companyFigures(companies) {
  const pairs = judged(companies);
  const others = grouped(
    pairs.filter(({ isSame }) => !isSame),
    ({ kind }) => kind,
  );
  return {
    ...figuresOf(pairs),
    toldApart: Object.fromEntries(
      Object.entries(others).map(([kind, list]) => [kind, shareOf(list, (pair) => !believed(pair))]),
    ),
  };
}
