import type { Language, Texts } from '../country-pack.js';
import { FLAGS } from './flags.table.js';
import { RULES } from './rules.table.js';

/** A rule as it is shown: its texts and where it is published. */
export interface Rule {
  readonly id: string;
  readonly source: string;
  readonly texts: Texts;
}

const FLAG_SOURCE = 'the check that raised it';

const BY_ID: ReadonlyMap<string, Rule> = new Map([
  ...RULES.map((rule) => [rule.id, rule] as const),
  ...Object.entries(FLAGS).map(
    ([flag, texts]) => [`flag.${flag}`, { id: `flag.${flag}`, source: FLAG_SOURCE, texts }] as const,
  ),
]);

/** How each language says that one group of letters is written as another. */
const WRITTEN_AS: Readonly<Record<Language, string>> = {
  en: 'written as',
  nl: 'geschreven als',
  hu: 'így írva:',
  bg: 'изписано като',
  ro: 'scris ca',
};

/** Finds a rule by its id, `cyr.nl`, also with letters, `cyr.nl:ж>zj`, or a flag, `flag.CHECK_DIGIT`; null when there is none. */
export function findRule(id: string): Rule | null {
  return BY_ID.get(baseOf(id)) ?? null;
}

/** Says a rule in one language: `ж written as zj: Dutch spelling`; an unknown id is said as itself. */
export function ruleText(id: string, language: Language): string {
  const base = baseOf(id);
  const text = BY_ID.get(base)?.texts[language];
  if (text === undefined) return id;
  const letters = id.slice(base.length + 1);
  const at = letters.indexOf('>');
  if (at < 0) return text;
  return `${letters.slice(0, at) || '∅'} ${WRITTEN_AS[language]} ${letters.slice(at + 1) || '∅'}: ${text}`;
}

function baseOf(id: string): string {
  const at = id.indexOf(':');
  return at < 0 ? id : id.slice(0, at);
}
