import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { FORMED, judgeLabelled, type Labelled, readLabelled, recallOf } from '../../../../test/bench/lint/labelled.mjs';
import { lintText } from './lint-text.js';

const SETS: readonly (readonly [language: string, country: string])[] = [
  ['en', 'nl'],
  ['nl', 'nl'],
  ['hu', 'hu'],
  ['bg', 'bg'],
  ['ro', 'ro'],
];
const ASKED = { formed: 0.97, names: 0.85, alarms: 0.05 };
/** What is surely found, and so held back: plates, numbers of other countries and given names alone are a maybe. */
const SURELY = { formed: 0.69, names: 0.62, alarms: 0.01 };
const ALWAYS = ['account', 'phone', 'mail', 'handle'];

/** What `npm run bench -- lint` measures, held to what is asked of it. */
describe.each(SETS)('the lint of 300 labelled sentences in %s', (language, country) => {
  const sentences = sentencesOf(language);
  const lint = (text: string): ReturnType<typeof lintText> => lintText(text, { country, asOf: '2026-11-28' });

  it('N14 finds what has a form of its own, and names, and marks little in clean ones', () => {
    expect(sentences).toHaveLength(300);
    const judged = judgeLabelled(sentences, lint);
    expect(judged.clean).toBeGreaterThan(100);
    for (const kind of [...FORMED, 'name']) expect(judged.kinds[kind]?.labels).toBeGreaterThan(3);
    expect(recallOf(judged, FORMED)).toBeGreaterThanOrEqual(ASKED.formed);
    expect(recallOf(judged, ['name'])).toBeGreaterThanOrEqual(ASKED.names);
    expect(judged.alarms.length / judged.clean).toBeLessThanOrEqual(ASKED.alarms);
  });

  it('N14 is sure of enough of it to hold a text back, and of little in clean ones', () => {
    const judged = judgeLabelled(sentences, lint);
    expect(recallOf(judged, ALWAYS, 'sure')).toBe(1);
    expect(recallOf(judged, FORMED, 'sure')).toBeGreaterThanOrEqual(SURELY.formed);
    expect(recallOf(judged, ['name'], 'sure')).toBeGreaterThanOrEqual(SURELY.names);
    expect(judged.alarms.filter(({ sure }) => sure).length / judged.clean).toBeLessThanOrEqual(SURELY.alarms);
  });
});

function sentencesOf(language: string): readonly Labelled[] {
  const file = new URL(`../../../../test/bench/lint/sentences/${language}.txt`, import.meta.url);
  return readLabelled(readFileSync(fileURLToPath(file), 'utf8'));
}
