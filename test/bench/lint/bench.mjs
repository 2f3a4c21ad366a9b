import { readFileSync } from 'node:fs';
import { dist } from '../exchange/dist.mjs';
import { FORMED, judgeLabelled, readLabelled, recallOf } from './labelled.mjs';

const { lintText } = await dist('libs/forms/src/index.js');

/** A language with the country whose numbers it is read by. */
const SETS = { en: 'nl', nl: 'nl', hu: 'hu', bg: 'bg', ro: 'ro' };
const AS_OF = '2026-11-28';
const LONGEST = 4_000;
const TIMES = 50;
const rounded = (value, digits = 3) => (value === null ? null : Number(value.toFixed(digits)));

/** Measures what the lint of texts finds in labelled sentences: those of each language, or those of a file. */
export function benchLint({ file, country }) {
  if (file !== undefined) return { file: figuresOf(file, country ?? 'nl') };
  const folder = new URL('sentences/', import.meta.url);
  return Object.fromEntries(
    Object.entries(SETS).map(([language, home]) => [language, figuresOf(new URL(`${language}.txt`, folder), home)]),
  );
}

function figuresOf(path, country) {
  const sentences = readLabelled(readFileSync(path, 'utf8'));
  const lint = (text) => lintText(text, { country, asOf: AS_OF });
  const judged = judgeLabelled(sentences, lint);
  return {
    sentences: sentences.length,
    recall: recallsOf(judged, 'found'),
    surely: recallsOf(judged, 'sure'),
    falseAlarms: judged.clean === 0 ? null : rounded(judged.alarms.length / judged.clean),
    sureAlarms: judged.clean === 0 ? null : rounded(judged.alarms.filter(({ sure }) => sure).length / judged.clean),
    msOfLongest: msOfLongest(sentences, lint),
    kinds: judged.kinds,
    missed: judged.missed.map(({ kind, said }) => `${kind}: ${said}`),
    alarms: judged.alarms.map(({ text, marked }) => `${marked.join(', ')} in: ${text}`),
  };
}

function recallsOf(judged, how) {
  return {
    formed: rounded(recallOf(judged, FORMED, how)),
    names: rounded(recallOf(judged, ['name'], how)),
    otherNames: rounded(recallOf(judged, ['other'], how)),
  };
}

/** What the longest text takes that a form has room for, made of these sentences: the quickest, the median and the slowest of fifty. */
function msOfLongest(sentences, lint) {
  const said = sentences.map(({ text }) => text).join(' ');
  const texts = Array.from({ length: TIMES }, (_, n) =>
    said
      .repeat(2)
      .slice((n * 331) % said.length)
      .slice(0, LONGEST),
  );
  const times = texts.map((text) => {
    const began = performance.now();
    lint(text);
    return performance.now() - began;
  });
  const inOrder = times.toSorted((one, other) => one - other);
  return {
    quickest: rounded(inOrder[0], 1),
    half: rounded(inOrder[TIMES / 2], 1),
    slowest: rounded(inOrder.at(-1), 1),
  };
}
