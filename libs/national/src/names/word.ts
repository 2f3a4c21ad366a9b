import { fold } from '../script/fold.js';
import { greekForms, soundOfGreek } from '../script/greek.js';
import { cyrillicForms, lawfulForms } from '../script/romanise.js';
import { scriptOf, type Script } from '../script/script.js';
import { skeletons } from '../script/skeleton.js';
import { masculineOf, sexOfEnding } from './family-stem.js';
import { lookUp, type LexiconEntry } from './lexicon.js';
import { unmix } from './look-alikes.js';
import type { NameForm, NameRole, NameToken, Word } from './parsed-name.js';

/** The cache is emptied when it holds this many words; it only saves time, so nothing depends on it. */
const MAX_CACHED = 200_000;
const MAX_FORMS = 16;
/** Longer words are no names and are not remembered. */
const MAX_LETTERS = 64;
const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
  ő: 'oe',
  ű: 'ue',
  æ: 'ae',
};
/** Vanderberg is van der Berg written abroad or in Belgium. */
const JOINED_PARTICLE = /^vand(?:e[rn]?)(.{4,})$/;
const MARRIED = /^(.{3,})n[eé]$/i;

/** A word whose forms and keys are made when first asked for. */
export class KnownWord implements Word {
  readonly folded: string;
  readonly script: Script;
  readonly entry: LexiconEntry;
  readonly isMixed: boolean;
  /** Ends in the Hungarian -né, with its accent, and is no given name (René). */
  readonly isWife: boolean;
  /** Sex that a Slavic ending tells. */
  readonly endingSex: 'm' | 'f' | null;
  readonly #written: string;
  readonly #tokens = new Map<NameRole, RoleToken>();
  #forms: readonly NameForm[] | undefined;
  #skeletons: readonly string[] | undefined;

  constructor(readonly raw: string) {
    const script = scriptOf(raw);
    this.isMixed = script === 'mixed';
    this.#written = this.isMixed ? unmix(raw) : raw;
    this.script = this.isMixed ? scriptOf(this.#written) : script;
    const sound = this.script === 'greek' ? soundOfGreek(this.#written) : this.#written;
    this.folded = fold(sound).replaceAll(' ', '');
    this.entry = lookUp(this.folded);
    this.endingSex = sexOfEnding(this.folded);
    this.isWife =
      this.script === 'latin' &&
      raw.normalize('NFC').toLowerCase().endsWith('né') &&
      this.entry.given.size === 0 &&
      this.folded.length >= 5;
  }

  get forms(): readonly NameForm[] {
    return (this.#forms ??= formsOf(this.#written, this.folded, this.script));
  }

  get skeletons(): readonly string[] {
    return (this.#skeletons ??= skeletons(this.#written));
  }

  /** The word in a role; one object for each role. */
  as(role: NameRole): RoleToken {
    const known = this.#tokens.get(role);
    if (known !== undefined) return known;
    const token = new RoleToken(this, role);
    this.#tokens.set(role, token);
    return token;
  }
}

/** A word in a role. */
export class RoleToken implements NameToken {
  readonly raw: string;
  readonly folded: string;
  readonly script: Script;

  constructor(
    readonly word: KnownWord,
    readonly role: NameRole,
  ) {
    this.raw = word.raw;
    this.folded = word.folded;
    this.script = word.script;
  }

  get forms(): readonly NameForm[] {
    return this.word.forms;
  }

  get skeletons(): readonly string[] {
    return this.word.skeletons;
  }
}

const CACHE = new Map<string, KnownWord>();

/** Looks at one word by itself; remembers the answer, so equal words give the same object. */
export function wordOf(raw: string): KnownWord {
  const known = CACHE.get(raw);
  if (known !== undefined) return known;
  const word = new KnownWord(raw);
  if (raw.length > MAX_LETTERS) return word;
  if (CACHE.size >= MAX_CACHED) CACHE.clear();
  CACHE.set(raw, word);
  return word;
}

function formsOf(written: string, folded: string, script: Script): readonly NameForm[] {
  const forms = new Map<string, NameForm>();
  const add = (text: string, rule: string): void => {
    if (text !== '' && text !== folded && !forms.has(text)) forms.set(text, { text, rule });
  };
  if (script === 'cyrillic') for (const { text, rule } of cyrillicForms(written, folded)) add(text, rule);
  else if (script === 'greek') for (const { text, rule } of greekForms(written)) add(fold(text), rule);
  else addLatinForms(written.toLowerCase(), folded, add);
  if (sexOfEnding(folded) === 'f') add(masculineOf(folded), 'bg.gender');
  return [...forms.values()].slice(0, MAX_FORMS);
}

function addLatinForms(lower: string, folded: string, add: (text: string, rule: string) => void): void {
  const married = MARRIED.exec(lower);
  if (married?.[1] !== undefined) add(fold(married[1]), 'hu.ne');
  if (/[äöüåøőűæ]/.test(lower)) add(fold(Array.from(lower, (char) => UMLAUTS[char] ?? char).join('')), 'latin.umlaut');
  if (/[âî]/.test(lower)) {
    add(fold(lower.replaceAll('â', 'i')), 'ro.ai');
    add(fold(lower.replaceAll('î', 'a')), 'ro.ai');
  }
  const joined = JOINED_PARTICLE.exec(folded);
  if (joined?.[1] !== undefined) add(joined[1], 'nl.joined');
  if (folded.includes('ij')) add(folded.replaceAll('ij', 'y'), 'nl.ij');
  for (const { text, rule } of lawfulForms(folded)) add(text, rule);
}
