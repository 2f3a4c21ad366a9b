import { fold, givenNameGroups, givenNameSex, givenNameTranslations } from '#libs/national';
import { type Finding, meets, type Met } from './finding.js';

const CAPITALISED = /(?<![\p{L}\p{M}\d])\p{Lu}[\p{L}\p{M}'’-]{1,40}/gu;
/** A word that is said before a name, in all the languages: whoever writes here may write any of them. */
const TITLE = /(?<![\p{L}])(?:mr|mrs|ms|meneer|mevrouw|dhr|mw|domnul|doamna|dl|dna|господин|госпожа|г-н|г-жа)\.?\s+$/iu;
/** One that is said behind it. */
const TITLE_AFTER = /^\s+(?:úr|úrnak|urat|asszony|néni|bácsi)(?!\p{L})/iu;
const ENDS_SENTENCE = /(?:^|[.!?…:]\s*["'„“”]?|\n\s*)$/u;
/** Languages bend names: up to so many letters at the end may be no part of it. */
const MOST_ENDING = 3;
/** Shorter beginnings are those of any word. */
const LEAST_STEM = 4;

/** Names of people: a given name of any pack beside another word with a capital, or a title. A given name alone is a maybe. */
export function nameFindings(text: string): readonly Finding[] {
  const words = meets(text, CAPITALISED);
  const findings = words.flatMap((word, index) => {
    const [before, after] = [words[index - 1], words[index + 1]];
    if (
      TITLE.test(text.slice(Math.max(0, word.from - 20), word.from)) ||
      TITLE_AFTER.test(text.slice(word.to, word.to + 12))
    )
      return [span(word, word, 'sure')];
    const isBent = !isKnown(fold(word.text));
    // A sentence begins with a capital too, and many words begin as some name does.
    if (isBent && (startsSentence(text, word) || !hasKnownStem(fold(word.text)))) return [];
    if (after && isBeside(text, word, after)) return [span(word, after, 'sure')];
    if (before && isBeside(text, before, word) && !startsSentence(text, before)) return [span(before, word, 'sure')];
    return startsSentence(text, word) ? [] : [span(word, word, 'maybe')];
  });
  return findings;
}

function span({ from }: Met, { to }: Met, certainty: Finding['certainty']): Finding {
  return { from, to, kind: 'name', certainty };
}

/** Whether nothing but one space stands between two words. */
function isBeside(text: string, left: Met, right: Met): boolean {
  return text.slice(left.to, right.from) === ' ';
}

function startsSentence(text: string, { from }: Met): boolean {
  return ENDS_SENTENCE.test(text.slice(Math.max(0, from - 5), from));
}

function hasKnownStem(folded: string): boolean {
  for (let ending = 1; ending <= MOST_ENDING && folded.length - ending >= LEAST_STEM; ending += 1)
    if (isKnown(folded.slice(0, -ending))) return true;
  return false;
}

function isKnown(folded: string): boolean {
  // A word is always in a group of its own.
  return (
    givenNameSex(folded) !== null || givenNameGroups(folded).length > 1 || givenNameTranslations(folded).length > 0
  );
}
