import type { Word } from '../names/parsed-name.js';
import { wordOf } from '../names/word.js';
import { packs } from '../packs/packs.js';
import { fold } from '../script/fold.js';
import { FOREIGN_FORMS, FRAME_WORDS } from './foreign-forms.table.js';
import type { LegalClass, LegalForm } from './legal-form.js';

/** An organisation's name without its legal form. */
export interface CompanyName {
  readonly raw: string;
  /** Folded name without legal form and quotation marks. */
  readonly core: string;
  readonly words: readonly Word[];
  /** Numbers inside the name, in order; two names with different ones are two companies. */
  readonly numbers: readonly string[];
  readonly legalForm: { readonly id: string; readonly class: LegalClass; readonly country: string } | null;
}

interface KnownForm {
  readonly form: LegalForm;
  readonly country: string;
}

const MAX_LENGTH = 300;
/** A form is looked for in so many words at either end of a name. */
const MAX_FORM_WORDS = 6;

/** Forms by their folded spelling, with blanks and without. */
const FORMS: ReadonlyMap<string, readonly KnownForm[]> = indexForms();

function indexForms(): ReadonlyMap<string, readonly KnownForm[]> {
  const index = new Map<string, KnownForm[]>();
  const add = (written: string, known: KnownForm): void => {
    for (const key of new Set([fold(written), fold(written).replaceAll(' ', '')]))
      index.set(key, [...(index.get(key) ?? []), known]);
  };
  for (const pack of packs.values()) {
    for (const form of pack.legalForms)
      for (const written of form.written) add(written, { form, country: pack.country });
  }
  for (const { country, ...form } of FOREIGN_FORMS) for (const written of form.written) add(written, { form, country });
  return index;
}

/** Parts an organisation's name from its legal form, in any of the packs' scripts. */
export function parseCompany(raw: string, country?: string): CompanyName {
  const home = country?.toLowerCase();
  let rest = joinLetters(
    fold(withoutFiller(raw.slice(0, MAX_LENGTH)))
      .split(' ')
      .filter(Boolean),
  );
  let found: KnownForm | null = null;
  for (let cut = cutForm(rest, home); cut !== null; cut = cutForm(rest, home)) {
    rest = cut.rest;
    if (found === null || (found.form.class === 'other' && cut.known.form.class !== 'other')) found = cut.known;
  }
  return {
    raw,
    core: rest.join(' '),
    words: rest.map(wordOf),
    numbers: rest.filter((word) => /\d/.test(word)).map((word) => word.replace(/^0+(?=\d)/, '')),
    legalForm:
      found === null || found === FRAME ? null : { id: found.form.id, class: found.form.class, country: found.country },
  };
}

/** "&" is a word in every language of the packs. */
function withoutFiller(raw: string): string {
  return raw.replaceAll('&', ' & ').replaceAll('№', ' ');
}

/** Single letters in a row are one abbreviation: `b v` is `bv`, `s r l` is `srl`. */
function joinLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of words) {
    if (word.length === 1 && word >= 'a') {
      run += word;
      continue;
    }
    if (run !== '') joined.push(run);
    run = '';
    joined.push(word);
  }
  if (run !== '') joined.push(run);
  return joined;
}

interface Cut {
  readonly rest: readonly string[];
  readonly known: KnownForm;
}

/** Cuts the longest form off the end, else off the start; never the whole name. */
function cutForm(words: readonly string[], home: string | undefined): Cut | null {
  for (let length = Math.min(MAX_FORM_WORDS, words.length - 1); length > 0; length--) {
    const behind = lookUp(words.slice(-length), home);
    if (behind !== null) return { rest: words.slice(0, -length), known: behind };
    const before = lookUp(words.slice(0, length), home);
    if (before !== null) return { rest: words.slice(length), known: before };
  }
  return null;
}

/** The form of the given country where several share the spelling. */
function lookUp(words: readonly string[], home: string | undefined): KnownForm | null {
  const forms = FORMS.get(words.join(' ')) ?? [];
  if (forms.length === 0 && words.length === 1 && FRAME_WORDS.has(words[0] ?? '')) return FRAME;
  return forms.find((known) => known.country === home) ?? forms[0] ?? null;
}

const FRAME: KnownForm = {
  form: { id: 'frame', class: 'other', written: [], source: 'words around a name' },
  country: '',
};
