/** A logistic regression: log-odds in nats where every feature is 0, and by how much one of each feature moves them. */
export interface Logistic {
  readonly intercept: number;
  readonly slopes: readonly number[];
}

/** What was seen of a pair, and its known answer. */
export interface LabelledFeatures {
  readonly features: readonly number[];
  readonly isSame: boolean;
}

/** Reads the probability off a fitted regression. */
export function logistic({ intercept, slopes }: Logistic, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-slopes.reduce((sum, slope, i) => sum + slope * (features[i] ?? 0), intercept)));
}

const MOST_STEPS = 50;
const SMALL = 1e-9;

/**
 * Fits a logistic regression by Newton's method (iteratively reweighted least squares), its slopes held near zero by
 * `ridge` (le Cessie and van Houwelingen 1992), so that features of a few pairs do not run away.
 * @throws RangeError unless both answers occur: the intercept is not held.
 */
export function fitLogistic(labelled: readonly LabelledFeatures[], ridge: number): Logistic {
  if (new Set(labelled.map(({ isSame }) => isSame)).size < 2) throw new RangeError('both answers must occur in a fit');
  const rows = labelled.map(({ features, isSame }) => ({ x: [1, ...features], y: Number(isSame) }));
  let weights = new Array<number>(rows[0]?.x.length ?? 1).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = solve(newtonSystem(rows, weights, ridge));
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
    if (change.every((value) => Math.abs(value) < SMALL)) break;
  }
  const [intercept = 0, ...slopes] = weights;
  return { intercept, slopes };
}

interface Row {
  readonly x: readonly number[];
  readonly y: number;
}

/** Curvature and slope of the likelihood as one matrix: a line for each weight, the slope last. */
function newtonSystem(rows: readonly Row[], weights: readonly number[], ridge: number): number[][] {
  const system = weights.map((weight, i) => {
    const held = i === 0 ? 0 : ridge;
    return [...weights.map((_, j) => (i === j ? held : 0)), -held * weight];
  });
  const [intercept = 0, ...slopes] = weights;
  for (const { x, y } of rows) {
    const p = logistic({ intercept, slopes }, x.slice(1));
    system.forEach((line, i) => addRow(line, x, { slope: (y - p) * (x[i] ?? 0), curve: p * (1 - p) * (x[i] ?? 0) }));
  }
  return system;
}

function addRow(line: number[], x: readonly number[], of: { readonly slope: number; readonly curve: number }): void {
  for (let j = 0; j < x.length; j++) line[j] = (line[j] ?? 0) + of.curve * (x[j] ?? 0);
  line[x.length] = (line[x.length] ?? 0) + of.slope;
}

/** Solves linear equations, each a line with its right side last (Gauss and Jordan; those of a fit need no pivoting). */
function solve(system: number[][]): readonly number[] {
  for (const [i, pivot] of system.entries()) {
    const scale = pivot[i] ?? 1;
    for (let k = i; k < pivot.length; k++) pivot[k] = (pivot[k] ?? 0) / scale;
    for (const line of system) {
      const times = line === pivot ? 0 : (line[i] ?? 0);
      for (let k = i; k < pivot.length; k++) line[k] = (line[k] ?? 0) - times * (pivot[k] ?? 0);
    }
  }
  return system.map((line) => line.at(-1) ?? 0);
}
