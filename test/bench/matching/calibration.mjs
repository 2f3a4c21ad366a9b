const LEAST_PAIRS = 80;
const MOST_OF_A_SET = 1500;
const round = (value) => Math.round(value * 10_000) / 10_000;

/**
 * Fits one calibration over several sets of scored pairs and measures it on the half of the pairs it was not fitted to.
 * `engine` has fitCalibration, calibrated and pairFigures; the table is fitted on all pairs, as it is built in.
 */
export function calibrationFigures(engine, sets) {
  const halves = [0, 1].map((half) => Object.values(sets).flatMap((pairs) => thinned(halfOf(pairs, half))));
  const tables = halves.map((pairs) => engine.fitCalibration(pairs, LEAST_PAIRS));
  const expectedError = {};
  for (const [name, pairs] of Object.entries(sets)) {
    const judged = [0, 1].flatMap((half) =>
      halfOf(pairs, half).map(({ bits, isSame }) => ({
        score: bits,
        probability: engine.calibrated(tables[1 - half], bits),
        label: isSame,
      })),
    );
    expectedError[name] = round(engine.pairFigures(judged).calibrationError);
  }
  const table = engine.fitCalibration(halves.flat(), LEAST_PAIRS);
  return { expectedError, table: table.map(([bits, share]) => [round(bits), round(share)]) };
}

const halfOf = (pairs, half) => pairs.filter((_, i) => i % 2 === half);

/** No set speaks louder than another for being larger. */
function thinned(pairs) {
  const step = Math.max(1, Math.floor(pairs.length / MOST_OF_A_SET));
  return pairs.filter((_, i) => i % step === 0);
}

/** As many true pairs as false ones that look most alike by their evidence. */
export function hardHalf(pairs) {
  const [same, others] = [true, false].map((wanted) => pairs.filter(({ isSame }) => isSame === wanted));
  others.sort((a, b) => b.bits - a.bits);
  const count = Math.min(MOST_OF_A_SET, same.length, others.length);
  const step = Math.floor(same.length / Math.max(1, count));
  return [...same.filter((_, i) => i % step === 0).slice(0, count), ...others.slice(0, count)];
}
