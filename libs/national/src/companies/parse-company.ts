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

/** Roman numbers of more than one letter, which tell the second fund of a house from the eighth. */
const ROMAN = /^(?=..)x{0,3}(?:ix|iv|v?i{0,3})$/;

/** Capitals at the end of a word in small letters, where a form may stand without a blank: StrandmeerBV. */
const GLUED = /(\p{Ll}{3,})(\p{Lu}{2,5})(?!\p{L})/gu;

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
    fold(setApart(raw.slice(0, MAX_LENGTH)))
      .split(' ')
      .filter(Boolean),
  );
  let found: KnownForm | null = null;
  for (let cut = cutForm(rest, { home, found }); cut !== null; cut = cutForm(rest, { home, found })) {
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

/** Sets apart "&", which is a word in every language of the packs, the sign for a number, and a form that was not. */
function setApart(raw: string): string {
  return raw
    .replaceAll('&', ' & ')
    .replaceAll('№', ' ')
    .replace(GLUED, (glued, name: string, form: string) => (FORMS.has(fold(form)) ? `${name} ${form}` : glued));
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

/** What is known of a name when its next form is looked for. */
interface FormContext {
  readonly home: string | undefined;
  readonly found: KnownForm | null;
}

/** Cuts the longest form off the end, else off the start; never the whole name. */
function cutForm(words: readonly string[], context: FormContext): Cut | null {
  for (let length = Math.min(MAX_FORM_WORDS, words.length - 1); length > 0; length--) {
    const behind = lookUp(words.slice(-length), context);
    if (behind !== null) return { rest: words.slice(0, -length), known: behind };
    const before = lookUp(words.slice(0, length), context);
    if (before !== null) return { rest: words.slice(length), known: before };
  }
  return null;
}

/**
 * The form of the given country where several share the spelling. The Romanian I.I. is written as a Roman number is: in a
 * name of another country, or beside another form, as in Fund II Ltd, it is that number.
 */
function lookUp(words: readonly string[], { home, found }: FormContext): KnownForm | null {
  const known = FORMS.get(words.join(' ')) ?? [];
  const isNumber = words.length === 1 && ROMAN.test(words[0] ?? '');
  const forms =
    isNumber && (home !== undefined || found !== null) ? known.filter(({ country }) => country === home) : known;
  if (forms.length === 0 && words.length === 1 && FRAME_WORDS.has(words[0] ?? '')) return FRAME;
  return forms.find(({ country }) => country === home) ?? forms[0] ?? null;
}

const FRAME: KnownForm = {
  form: { id: 'frame', class: 'other', written: [], source: 'words around a name' },
  country: '',
};
