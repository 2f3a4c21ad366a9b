import { COMPARED_FIELDS, fieldText, LEVEL_COUNT, levelName, levelText, type WeightSet } from '#libs/matching';
import type { Language } from '#libs/national';
import { REPORT_TEXTS } from './report-texts.table.js';

const WIDTH = 720;
const HEIGHT = 160;
const BIN_BITS = 2;
const BINS = 20;

/** Bits at which bands of pairs begin, about 0 for possible ones. */
export const BANDS_FROM = [-6, 0, 10] as const;

/** Draws how many pairs have how much evidence in bits, with lines at those in `bandsFrom`. */
export function histogram(scores: Iterable<number>, bandsFrom: readonly number[], language: Language): string {
  const counts = new Array<number>(BINS).fill(0);
  for (const score of scores) {
    const bin = Math.max(0, Math.min(BINS - 1, Math.floor(score / BIN_BITS) + 3));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  const step = WIDTH / BINS;
  const bars = counts.map((count, bin) => {
    const height = (count / most) * HEIGHT;
    const label = `${(bin - 3) * BIN_BITS} ${REPORT_TEXTS.bits[language]}: ${count}`;
    return `<rect x="${bin * step}" y="${HEIGHT - height}" width="${step - 2}" height="${height}" fill="#3b6ea8"><title>${label}</title></rect>`;
  });
  const ticks = counts.map((_, bin) => `<text x="${bin * step}" y="${HEIGHT + 14}">${(bin - 3) * BIN_BITS}</text>`);
  const thresholds = bandsFrom.map((bits) => {
    const x = (bits / BIN_BITS + 3) * step;
    return `<line x1="${x}" x2="${x}" y1="0" y2="${HEIGHT}" stroke="#b4423c" stroke-dasharray="4 3"/>`;
  });
  return `<svg role="img" aria-label="${REPORT_TEXTS.byEvidence[language]}" viewBox="0 0 ${WIDTH} ${HEIGHT + 20}">${[...bars, ...ticks, ...thresholds].join('')}</svg>`;
}

const ROW = 14;
const MIDDLE = 400;
const SCALE = 12;

/** Draws the evidence of each level of each field: to the right for, to the left against. */
export function weightChart(weights: WeightSet, language: Language): string {
  const rows: string[] = [];
  for (const [field, name] of COMPARED_FIELDS.entries()) {
    for (let level = 1; level < LEVEL_COUNT; level++) {
      const bits = (weights.centibits[field * LEVEL_COUNT + level] ?? 0) / 100;
      if (bits === 0 || !(weights.m[field * LEVEL_COUNT + level] ?? 0)) continue;
      const y = rows.length * ROW;
      const x = MIDDLE + Math.min(0, bits) * SCALE;
      const text = `${fieldText(name, language)}: ${levelText(levelName(field, level), language)} ${bits.toFixed(1)}`;
      rows.push(
        `<rect x="${x}" y="${y}" width="${Math.abs(bits) * SCALE}" height="${ROW - 3}" fill="${bits < 0 ? '#b4423c' : '#1a7f5a'}"/><text x="0" y="${y + 10}">${text}</text>`,
      );
    }
  }
  return `<svg role="img" aria-label="${REPORT_TEXTS.weights[language]}" viewBox="0 0 ${WIDTH} ${rows.length * ROW + 4}">${rows.join('')}</svg>`;
}
