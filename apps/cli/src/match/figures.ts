/** Pairwise figures of groups against true groups. */
export interface ClusterFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly largest: number;
}

/** Counts how many pairs of records are rightly together. Records without a true group count as alone. */
export function clusterFigures(truth: readonly string[], clusters: ArrayLike<number>): ClusterFigures {
  const [found, real, both] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  truth.forEach((group, record) => {
    const name = group === '' ? `alone ${record}` : group;
    count(found, String(clusters[record]));
    count(real, name);
    count(both, `${clusters[record]} ${name}`);
  });
  const precision = ratio(pairsOf(both), pairsOf(found));
  const recall = ratio(pairsOf(both), pairsOf(real));
  return { precision, recall, f1: f1Of(precision, recall), largest: largestOf(found) };
}

/** Size of the largest group; a spread would not hold a million of them. */
function largestOf(counts: ReadonlyMap<string, number>): number {
  let largest = 0;
  for (const size of counts.values()) largest = Math.max(largest, size);
  return largest;
}

/** One judged pair: what was believed of it and what it is. */
export interface Judged {
  readonly score: number;
  readonly probability: number;
  readonly label: boolean;
}

/** Figures of scored pairs with known labels. */
export interface PairFigures {
  readonly pairs: number;
  readonly positives: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Best F1 over all thresholds, and the score it takes. */
  readonly bestF1: number;
  readonly bestScore: number;
  readonly averagePrecision: number;
  /** F1 of calling every pair the same: no figure means anything below it. */
  readonly alwaysYesF1: number;
  readonly brier: number;
  readonly calibrationError: number;
  readonly calibration: readonly { from: number; to: number; pairs: number; believed: number; observed: number }[];
}

/** Computes the figures at probability one half and over all thresholds. */
export function pairFigures(judged: readonly Judged[]): PairFigures {
  const positives = judged.filter((pair) => pair.label).length;
  const yes = judged.filter((pair) => pair.probability >= 0.5);
  const right = yes.filter((pair) => pair.label).length;
  const precision = ratio(right, yes.length);
  const recall = ratio(right, positives);
  const sweep = sweepOf(judged, positives);
  const calibration = calibrationTable(judged);
  const error = calibration.reduce((sum, bin) => sum + bin.pairs * Math.abs(bin.believed - bin.observed), 0);
  return {
    pairs: judged.length,
    positives,
    precision,
    recall,
    f1: f1Of(precision, recall),
    ...sweep,
    alwaysYesF1: f1Of(ratio(positives, judged.length), 1),
    brier: ratio(
      judged.reduce((sum, { probability, label }) => sum + (probability - Number(label)) ** 2, 0),
      judged.length,
    ),
    calibrationError: ratio(error, judged.length),
    calibration,
  };
}

function sweepOf(
  judged: readonly Judged[],
  positives: number,
): Pick<PairFigures, 'bestF1' | 'bestScore' | 'averagePrecision'> {
  const ranked = [...judged].sort((a, b) => b.score - a.score);
  let [right, best, bestScore, area] = [0, 0, 0, 0];
  for (let from = 0; from < ranked.length;) {
    const score = ranked[from]?.score ?? 0;
    let to = from;
    const before = right;
    while (to < ranked.length && ranked[to]?.score === score) if (ranked[to++]?.label === true) right++;
    area += ((right - before) / Math.max(1, positives)) * (right / to);
    const f1 = f1Of(right / to, ratio(right, positives));
    if (f1 > best) [best, bestScore] = [f1, score];
    from = to;
  }
  return { bestF1: best, bestScore, averagePrecision: area };
}

const BINS = 10;

function calibrationTable(judged: readonly Judged[]): PairFigures['calibration'] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = judged.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin);
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      pairs: inside.length,
      believed: ratio(
        inside.reduce((sum, { probability }) => sum + probability, 0),
        inside.length,
      ),
      observed: ratio(inside.filter(({ label }) => label).length, inside.length),
    };
  });
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsOf(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const size of counts.values()) sum += (size * (size - 1)) / 2;
  return sum;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
