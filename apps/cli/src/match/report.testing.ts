import { readFile } from 'node:fs/promises';
import { PairMatcher, type RecordFields } from '#libs/matching';
import type { Language } from '#libs/national';
import { type ReportedPair, writeReport } from './report.js';

const matcher = new PairMatcher({ exactScript: false, thisYear: 2026 });

/** A pair as the report shows it. */
export function pairOf(id: string, left: RecordFields, right: RecordFields): ReportedPair {
  const { explanation } = matcher.judge(left, right);
  return { leftId: id, rightId: `${id}b`, leftLine: 2, rightLine: 3, explanation, records: [left, right] };
}

/** An invented person. */
export const ANA = { country: 'bg', name: 'Ана Бонева', birthDate: '1980-05-06' };

/** One pair that is sure, one in doubt, one that contradicts itself. */
export const PAIRS = [
  pairOf('sure', { ...ANA, nationalId: '8001010076' }, { ...ANA, nationalId: '8001010076' }),
  pairOf('doubt', { country: 'bg', name: 'Ана Бонева' }, { country: 'bg', name: 'Ана Бонова' }),
  pairOf('clash', { ...ANA, nationalId: '8001010013' }, { ...ANA, nationalId: '8001010034' }),
];

/** Writes a report of pairs into a file, and reads it. */
export async function reportOf(file: string, language: Language, pairs: readonly ReportedPair[]): Promise<string> {
  await writeReport(file, {
    title: 'pairs',
    language,
    facts: [['shown', pairs.length]],
    scores: pairs.map(({ explanation }) => explanation.score),
    bandsFrom: [0],
    weights: matcher.weights,
    pairs,
    problems: [{ file: 'a.csv', line: 2, code: 'CHECK_DIGIT', side: 'left', field: 'nationalId' }],
  });
  return readFile(file, 'utf8');
}
