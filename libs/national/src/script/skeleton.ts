import { fold } from './fold.js';
import { scriptOf } from './script.js';
import { CYRILLIC_RULES, GREEK_RULES, LATIN_RULES, MARKED_LETTERS, type SkeletonRule } from './skeleton.table.js';

/** More readings than this are cut, the likelier ones kept. */
const MAX_KEYS = 8;
const MAX_LETTERS = 64;
const VOWELS = new Set('aeiouyаеиоуъьюяйѝыэёіїєўαεηιουω');
const SOFT = new Set('eiy');
const ASCII = /^[A-Za-z]*$/;

interface CompiledRule {
  readonly letters: string;
  readonly where: SkeletonRule['where'];
  readonly readings: readonly string[];
}

type RuleIndex = ReadonlyMap<string, readonly CompiledRule[]>;

const LATIN = indexRules(LATIN_RULES);
const CYRILLIC = indexRules(CYRILLIC_RULES);
const GREEK = indexRules(GREEK_RULES);

function indexRules(rules: readonly SkeletonRule[]): RuleIndex {
  const index = new Map<string, CompiledRule[]>();
  for (const { letters, where, codes } of rules) {
    const group = index.get(letters.charAt(0)) ?? [];
    group.push({ letters, where, readings: codes.split('|') });
    index.set(letters.charAt(0), group);
  }
  // a stable sort keeps the narrower of two rules for the same letters in front
  for (const group of index.values()) group.sort((a, b) => b.letters.length - a.letters.length);
  return index;
}

/** One reading in the making: its codes, and the last one while no vowel has parted it from what follows. */
interface Reading {
  readonly key: string;
  readonly last: string;
}

/** One to eight keys of a word, equal across scripts and spelling customs for the same name. */
export function skeletons(word: string): readonly string[] {
  const { letters, index } = lettersOf(word);
  const readings = read(letters, index);
  const keys = new Set<string>();
  for (const { key } of readings) if (key !== '') keys.add(key);
  return keys.size === 0 ? [letters] : [...keys];
}

function lettersOf(word: string): { readonly letters: string; readonly index: RuleIndex } {
  const cut = (letters: string): string => letters.slice(0, MAX_LETTERS);
  switch (scriptOf(word)) {
    case 'cyrillic':
      return { letters: cut(word.toLowerCase().normalize('NFC')), index: CYRILLIC };
    case 'greek':
      return {
        letters: cut(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ')),
        index: GREEK,
      };
    default:
      return { letters: cut(foldForSkeleton(word)), index: LATIN };
  }
}

function foldForSkeleton(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  let out = '';
  for (const char of word.toLowerCase().normalize('NFC')) out += MARKED_LETTERS[char] ?? fold(char);
  return out;
}

function read(letters: string, index: RuleIndex): readonly Reading[] {
  let readings: readonly Reading[] = [{ key: '', last: '' }];
  for (let i = 0; i < letters.length;) {
    const char = letters.charAt(i);
    const rule = index.get(char)?.find((candidate) => fits(candidate, letters, i));
    if (rule !== undefined) {
      readings = extend(readings, rule.readings);
      i += rule.letters.length;
      continue;
    }
    if (VOWELS.has(char)) readings = passVowel(readings);
    else if (char >= '0' && char <= '9') readings = extend(readings, [char]);
    i += 1;
  }
  return readings;
}

function fits(rule: CompiledRule, letters: string, at: number): boolean {
  if (!letters.startsWith(rule.letters, at)) return false;
  if (rule.where === undefined) return true;
  const next = letters.charAt(at + rule.letters.length);
  const isConsonantNext = next !== '' && !VOWELS.has(next);
  switch (rule.where) {
    case 'soft':
      return SOFT.has(next);
    case 'start':
      return at === 0;
    case 'start-consonant':
      return at === 0 && isConsonantNext;
    case 'end':
      return next === '';
    case 'end-consonant':
      return next === '' && at > 2 && !isOpen(letters, at);
  }
}

/** Latvian adds -s to a consonant, to -ij and to -ki; another vowel before the s is part of the name. */
function isOpen(letters: string, at: number): boolean {
  return VOWELS.has(letters.charAt(at - 1)) && !letters.endsWith('kis');
}

function passVowel(readings: readonly Reading[]): readonly Reading[] {
  return readings.map(({ key }) => ({ key: key === '' ? '0' : key, last: '' }));
}

function extend(readings: readonly Reading[], codes: readonly string[]): readonly Reading[] {
  const out: Reading[] = [];
  for (const code of codes) {
    for (const { key, last } of readings) {
      if (out.length === MAX_KEYS) return out;
      const added = code !== '' && code.charAt(0) === last ? code.slice(1) : code;
      out.push({ key: key + added, last: code === '' ? last : code.charAt(code.length - 1) });
    }
  }
  return out;
}
