import { CUSTOMS, LAW, type SpellingCustom } from './cyrillic.table.js';
import { fold } from './fold.js';
import type { Romanisation, Romanised } from './romanised.js';
import { scriptOf } from './script.js';

const VOWELS = new Set('аеиоуъюяaeiouy');
/** Longer texts are no names and get the lawful form alone. */
const MAX_LETTERS = 300;
const SOFTENING = new Set('еиьюя');

interface CompiledCustom {
  readonly custom: SpellingCustom;
  readonly first: ReadonlyMap<string, string>;
  /** Marks by their first letter, longest first. */
  readonly marks: ReadonlyMap<string, readonly (readonly [string, string])[]>;
}

const COMPILED: readonly CompiledCustom[] = CUSTOMS.map(compile);

function compile(custom: SpellingCustom): CompiledCustom {
  const first = new Map(Object.entries(LAW));
  for (const [letter, ways] of Object.entries(custom.letters)) first.set(letter, ways.split('|')[0] ?? '');
  const marks = new Map<string, (readonly [string, string])[]>();
  for (const mark of custom.marks) marks.set(mark[0].charAt(0), [...(marks.get(mark[0].charAt(0)) ?? []), mark]);
  return { custom, first, marks };
}

/** Writes a text in Latin letters, by the law first, then as ICAO and foreign ears write it. */
export function romanise(text: string): Romanised {
  const script = scriptOf(text);
  const primary = fold(text);
  if (text.length > MAX_LETTERS) return { script, primary, alternatives: [] };
  const alternatives =
    script === 'cyrillic' || script === 'mixed' ? cyrillicForms(text, primary) : lawfulForms(primary);
  return { script, primary, alternatives };
}

/** Spellings of a Cyrillic text by every custom, without repeats and without the lawful one. */
export function cyrillicForms(text: string, primary: string): readonly Romanisation[] {
  const lower = text.toLowerCase().normalize('NFC');
  const forms: Romanisation[] = [];
  const seen = new Set([primary]);
  for (const compiled of COMPILED) {
    const written = fold(writeBy(compiled, lower));
    if (!seen.has(written)) forms.push({ text: written, rule: compiled.custom.id });
    seen.add(written);
  }
  return forms;
}

function writeBy(compiled: CompiledCustom, lower: string): string {
  let out = '';
  for (let i = 0; i < lower.length; i++) {
    const char = lower.charAt(i);
    out += inContext(compiled.custom, lower, i) ?? compiled.first.get(char) ?? char;
    if (compiled.custom.ending !== undefined && endsWord(lower, i) && isConsonant(char)) out += compiled.custom.ending;
  }
  return out;
}

function inContext(custom: SpellingCustom, lower: string, at: number): string | undefined {
  const next = lower.charAt(at + 1);
  switch (lower.charAt(at)) {
    case 'с':
      return custom.doubleS && VOWELS.has(lower.charAt(at - 1)) && VOWELS.has(next) ? 'ss' : undefined;
    case 'г':
      return next === 'е' || next === 'и' ? custom.softG : undefined;
    case 'ч':
      return SOFTENING.has(next) ? custom.softCh : undefined;
    case 'в':
      return endsWord(lower, at) ? custom.finalV : undefined;
    default:
      return undefined;
  }
}

function endsWord(lower: string, at: number): boolean {
  const next = lower.charAt(at + 1);
  return next === '' || !(next in LAW);
}

function isConsonant(char: string): boolean {
  return char in LAW && !VOWELS.has(char) && char !== 'ь' && char !== 'ѝ';
}

/**
 * Reads a folded Latin word as each custom that could have written it and gives the lawful spelling: `tsjobanov` by
 * Dutch custom is `chobanov`. A custom is tried when the word holds one of its marks of at least two letters, or
 * ends in its `w`.
 */
export function lawfulForms(folded: string): readonly Romanisation[] {
  const forms: Romanisation[] = [];
  const seen = new Set([folded]);
  for (const compiled of COMPILED) {
    if (compiled.marks.size === 0) continue;
    const { text, certain } = readBy(compiled, folded);
    if (certain && !seen.has(text)) {
      seen.add(text);
      forms.push({ text, rule: compiled.custom.id });
    }
  }
  return forms;
}

function readBy(compiled: CompiledCustom, folded: string): { text: string; certain: boolean } {
  let text = '';
  let certain = false;
  for (let i = 0; i < folded.length;) {
    const mark = compiled.marks.get(folded.charAt(i))?.find(([written]) => folded.startsWith(written, i));
    if (mark === undefined) {
      text += folded.charAt(i);
      i += 1;
      continue;
    }
    certain ||= mark[0].length > 1 || mark[0] === 'w';
    text += mark[1];
    i += mark[0].length;
  }
  return { text, certain };
}
