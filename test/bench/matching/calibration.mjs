import { crc32 } from 'node:zlib';
import { sideBySide, spread, withFewColumns } from './side-by-side.mjs';

const LEAST_PAIRS = 50;
const RIDGE = 2;
/** Most pairs with the same records that a fit hears: no set speaks louder than another for being larger. */
const MOST_HEARD = 6000;
/** Features of a fit: that no name was compared says nothing where the weights do not begin with alike names. */
const [ALL, WITHOUT_NAMELESS] = [5, 4];
const MOST_MEASURED = 10_000;
/** Bits from which a pair found among many is kept: where the weak band begins. */
const WEAK_FROM = -6;
const round = (value) => Math.round(value * 10_000) / 10_000;

/**
 * Fits the calibrations that are built in, and measures how far off they are. `engine` holds the parts under test.
 * A set of `grouped` has records with their truth, one of `labelled` and `names` pairs with their answers; sets with
 * records in common have one `kin`; `entity` of a pair tells what it is about. No fit hears a set that `isUnseen`. One of
 * `searches` has a file of records and questions, of which the best hits are judged.
 */
export async function calibrationFigures(engine, { grouped, labelled, names, companies, searches }) {
  const [found, facts] = [[], []];
  const answers = { ...regression(engine, engine.searchFeatures, () => true), read: engine.answerProbability };
  const byPairs = (count) =>
    regression(
      engine,
      (pair) => engine.calibrationFeatures(pair).slice(0, count),
      (pair) => !engine.isOfRelatives(pair),
    );
  for (const { rows, ...set } of grouped) {
    const { pairs, explain } = await engine.compared(rows);
    const isSame = ({ left, right }) => rows[left].truth === rows[right].truth;
    const kept = spread(
      pairs.filter(({ bits }) => bits >= WEAK_FROM),
      MOST_MEASURED,
    );
    found.push({
      ...set,
      pairs: kept.map((pair) => ({ ...explain(pair), entity: rows[pair.left].truth, isSame: isSame(pair) })),
    });
    facts.push(...factSets(engine, { ...set, ...sideBySide(rows, pairs) }));
  }
  for (const set of labelled) facts.push(...factSets(engine, set));
  const alone = (sets) => sets.map((set) => ({ ...set, pairs: judged(engine, set.pairs) }));
  const ofCompanies = { ...regression(engine, engine.companyFeatures, () => true), read: engine.companiesProbability };
  return {
    grouping: figures(engine, { ...byPairs(WITHOUT_NAMELESS), read: engine.foundProbability }, found),
    facts: figures(engine, { ...byPairs(ALL), read: engine.factsProbability }, facts),
    names: figures(engine, isotonic(engine), alone(names)),
    companies: figures(engine, ofCompanies, alone(companies)),
    searches: figures(engine, answers, searches.map(searchSet(engine))),
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

/** The best hits of each question; the first ones, which are read most, are measured by themselves too. */
function searchSet({ searched }) {
  const hitsOf = ({ records, questions }) => searched(records, questions);
  return ({ name, kin, variants = {}, ...search }) => {
    const pairs = hitsOf(search);
    const others = Object.entries(variants).map(([key, variant]) => [key, hitsOf(variant)]);
    return { name, kin, pairs, first: pairs.filter(({ isFirst }) => isFirst), variants: Object.fromEntries(others) };
  };
}

function judged(engine, pairs) {
  return pairs.map(({ left, right, ...pair }) => ({ ...engine.judge(left, right), ...pair }));
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

/** A fit to what is counted on of pairs. */
function regression({ fitLogistic }, features, isHeard) {
  return {
    fit: (pairs) => {
      const labelled = pairs.filter(isHeard).map((pair) => ({ features: features(pair), isSame: pair.isSame }));
      return fitLogistic(labelled, RIDGE);
    },
    print: ({ intercept, slopes }) => ({ intercept: round(intercept), slopes: slopes.map(round) }),
  };
}

/** Half of a pair by the thing on its left: all true pairs of a thing stand in one, in whatever set of a kin. */
const halfOf = ({ entity }) => crc32(entity) % 2;

/**
 * Expected calibration error of each set: on the half of its pairs that was not fitted to; with all sets of its kin
 * left out of the fit; and so too on its variants, which are never fitted to. "First" is of first hits alone. The printed
 * fit hears all sets.
 */
function figures({ pairFigures }, method, sets) {
  if (sets.length === 0) return { expectedError: {}, model: null };
  const halves = [0, 1].map((half) =>
    sets.map((set) => ({ ...set, pairs: set.pairs.filter((pair) => halfOf(pair) === half) })),
  );
  const fit = (list, most) => method.fit(heard(list, most));
  const models = halves.map((half) => fit(half, MOST_HEARD / 2));
  const error = (pairs, modelOf) => {
    const judgedPairs = pairs.map((pair) => ({
      score: pair.score,
      probability: method.read(modelOf(pair), pair),
      label: pair.isSame,
    }));
    return round(pairFigures(judgedPairs).calibrationError);
  };
  const expectedError = {};
  for (const { name, kin, pairs, first, variants = {}, isUnseen } of sets) {
    const rest = sets.filter((other) => other.kin !== kin);
    const without = rest.length > 0 ? fit(rest, MOST_HEARD) : null;
    const firstLeftOut = first === undefined ? {} : { firstLeftOut: first };
    const setLeftOut = without === null ? [] : Object.entries({ setLeftOut: pairs, ...firstLeftOut, ...variants });
    const heldOut = (list) => error(list, (pair) => models[1 - halfOf(pair)]);
    expectedError[name] = {
      ...(isUnseen ? {} : { heldOut: heldOut(pairs) }),
      ...(first === undefined ? {} : { firstHeldOut: heldOut(first) }),
      ...Object.fromEntries(setLeftOut.map(([key, list]) => [key, error(list, () => without)])),
    };
  }
  return { expectedError, model: method.print(fit(sets, MOST_HEARD)) };
}

/** The pairs of sets that a fit hears: records that stand in several sets speak no louder for it. */
function heard(sets, most) {
  return sets.flatMap(({ pairs, kin, isUnseen }) => {
    const sharing = sets.filter((set) => set.kin === kin).length;
    return isUnseen ? [] : spread(pairs, Math.floor(most / sharing));
  });
}
