import { sideBySide, spread, withFewColumns } from './side-by-side.mjs';

const LEAST_PAIRS = 80;
const RIDGE = 2;
/** Most pairs with the same records in one half that a fit hears: no set speaks louder than another for being larger. */
const MOST_OF_A_HALF = 3000;
/** Features of a fit: that no name was compared says nothing where the weights do not begin with alike names. */
const [ALL, WITHOUT_NAMELESS] = [4, 3];
const MOST_MEASURED = 10_000;
/** Bits from which a pair found among many is kept: where the weak band begins. */
const WEAK_FROM = -6;
const round = (value) => Math.round(value * 10_000) / 10_000;

/**
 * Fits the calibrations that are built in, and measures how far off they are. `engine` holds the parts under test.
 * A set of `grouped` has records with their truth, one of `labelled` and `names` pairs with their answers; sets with
 * records in common have one `kin`. No fit hears a set that `isUnseen`.
 */
export async function calibrationFigures(engine, { grouped, labelled, names }) {
  const [found, facts] = [[], []];
  for (const { rows, ...set } of grouped) {
    const { pairs, explain } = await engine.compared(rows);
    const isSame = ({ left, right }) => rows[left].truth === rows[right].truth;
    const kept = spread(
      pairs.filter(({ bits }) => bits >= WEAK_FROM),
      MOST_MEASURED,
    );
    found.push({ ...set, pairs: kept.map((pair) => ({ ...explain(pair), isSame: isSame(pair) })) });
    facts.push(...factSets(engine, { ...set, ...sideBySide(rows, pairs) }));
  }
  for (const set of labelled) facts.push(...factSets(engine, set));
  const alone = names.map((set) => ({ ...set, pairs: judged(engine, set.pairs) }));
  return {
    grouping: figures(engine, regression(engine, WITHOUT_NAMELESS), found),
    facts: figures(engine, regression(engine, ALL), facts),
    names: figures(engine, isotonic(engine), alone),
  };
}

/** The pairs of a set that say more than names, with all their columns and with few. */
function factSets(engine, { variants = {}, ...set }) {
  const judge = (pairs) => judged(engine, pairs).filter((pair) => !engine.isOfNamesAlone(pair));
  const judgedVariants = Object.entries(variants).map(([name, pairs]) => [name, judge(pairs)]);
  return [
    { ...set, pairs: judge(set.pairs), variants: Object.fromEntries(judgedVariants) },
    { ...set, name: `${set.name}FewColumns`, pairs: judge(withFewColumns(set.pairs)) },
  ];
}

function judged(engine, pairs) {
  return pairs.map(({ left, right, isSame }) => ({ ...engine.judge(left, right), isSame }));
}

function isotonic({ fitCalibration, calibrated }) {
  return {
    fit: (pairs) => {
      const labelled = pairs.map(({ score, isSame }) => ({ bits: score, isSame }));
      return fitCalibration(labelled, LEAST_PAIRS);
    },
    read: (table, { score }) => calibrated(table, score),
    print: (table) => table.map((knot) => knot.map(round)),
  };
}

function regression({ fitLogistic, logistic, calibrationFeatures }, count) {
  const features = (pair) => calibrationFeatures(pair).slice(0, count);
  return {
    fit: (pairs) => {
      const labelled = pairs.map((pair) => ({ features: features(pair), isSame: pair.isSame }));
      return fitLogistic(labelled, RIDGE);
    },
    read: (model, pair) => logistic(model, features(pair)),
    print: ({ intercept, slopes }) => ({ intercept: round(intercept), slopes: slopes.map(round) }),
  };
}

/**
 * Expected calibration error of each set: on the half of its pairs that was not fitted to; with all sets of its kin
 * left out of the fit; and so too on its variants, which are never fitted to. The printed fit hears both halves.
 */
function figures({ pairFigures }, method, sets) {
  const halves = [0, 1].map((half) =>
    sets.map((set) => ({ ...set, pairs: set.pairs.filter((_, i) => i % 2 === half) })),
  );
  const fit = (list) => method.fit(heard(list, sets));
  const models = halves.map(fit);
  const error = (pairs, modelOf) => {
    const judgedPairs = pairs.map((pair, i) => ({
      score: pair.score,
      probability: method.read(modelOf(i), pair),
      label: pair.isSame,
    }));
    return round(pairFigures(judgedPairs).calibrationError);
  };
  const expectedError = {};
  for (const { name, kin, pairs, variants = {}, isUnseen } of sets) {
    const rest = halves.flat().filter((other) => other.kin !== kin);
    const without = rest.length > 0 ? fit(rest) : null;
    const setLeftOut = without === null ? [] : Object.entries({ setLeftOut: pairs, ...variants });
    expectedError[name] = {
      ...(isUnseen ? {} : { heldOut: error(pairs, (i) => models[1 - (i % 2)]) }),
      ...Object.fromEntries(setLeftOut.map(([key, list]) => [key, error(list, () => without)])),
    };
  }
  return { expectedError, model: sets.length > 0 ? method.print(fit(halves.flat())) : null };
}

/** The pairs of halves that a fit hears: records that stand in several sets speak no louder for it. */
function heard(list, sets) {
  return list.flatMap(({ pairs, kin, isUnseen }) => {
    const sharing = sets.filter((set) => set.kin === kin).length;
    return isUnseen ? [] : spread(pairs, Math.floor(MOST_OF_A_HALF / sharing));
  });
}
