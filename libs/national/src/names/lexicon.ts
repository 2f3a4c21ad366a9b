import type { CountryPack } from '../country-pack.js';
import { packs } from '../packs/packs.js';
import { fold } from '../script/fold.js';
import { words } from './words.js';

/** What the packs together know about one folded word. */
export interface LexiconEntry {
  /** Countries in which the word is a given name, and of which sex. */
  readonly given: ReadonlyMap<string, 'm' | 'f' | 'both'>;
  /** Countries in which it is only the pet form of a given name. */
  readonly petOf: readonly string[];
  /** Countries in which it is a common family name. */
  readonly familyOf: readonly string[];
  readonly particleOf: readonly string[];
  readonly titleOf: readonly string[];
  readonly degreeOf: readonly string[];
  readonly birthMarkerOf: readonly string[];
}

const NOTHING: LexiconEntry = {
  given: new Map(),
  petOf: [],
  familyOf: [],
  particleOf: [],
  titleOf: [],
  degreeOf: [],
  birthMarkerOf: [],
};

interface Draft {
  given: Map<string, 'm' | 'f' | 'both'>;
  petOf: string[];
  familyOf: string[];
  particleOf: string[];
  titleOf: string[];
  degreeOf: string[];
  birthMarkerOf: string[];
}

const ENTRIES: ReadonlyMap<string, LexiconEntry> = build();

function build(): ReadonlyMap<string, LexiconEntry> {
  const drafts = new Map<string, Draft>();
  const at = (word: string): Draft => {
    const known = drafts.get(word);
    if (known !== undefined) return known;
    const draft: Draft = {
      given: new Map(),
      petOf: [],
      familyOf: [],
      particleOf: [],
      titleOf: [],
      degreeOf: [],
      birthMarkerOf: [],
    };
    drafts.set(word, draft);
    return draft;
  };
  for (const pack of packs.values()) addPack(pack, at);
  return drafts;
}

function addPack({ country, names }: CountryPack, at: (word: string) => Draft): void {
  for (const word of names.particles) at(word).particleOf.push(country);
  for (const name of words(names.familyNames)) at(fold(name)).familyOf.push(country);
  for (const word of names.titles) at(word).titleOf.push(country);
  for (const word of names.degrees) at(word).degreeOf.push(country);
  for (const word of names.birthMarkers) at(word).birthMarkerOf.push(country);
  for (const sex of ['m', 'f'] as const) {
    for (const name of words(names.givenNames[sex])) addGiven(at(fold(name)), country, sex);
  }
  for (const row of names.diminutives) {
    const [full = '', short = ''] = row.split(':');
    const sex = at(fold(full)).given.get(country);
    for (const name of words(short)) if (sex !== undefined) addPet(at(fold(name)), country, sex);
  }
}

function addGiven(draft: Draft, country: string, sex: 'm' | 'f' | 'both'): void {
  const known = draft.given.get(country);
  draft.given.set(country, known === undefined || known === sex ? sex : 'both');
}

function addPet(draft: Draft, country: string, sex: 'm' | 'f' | 'both'): void {
  if (!draft.given.has(country)) draft.petOf.push(country);
  addGiven(draft, country, sex);
}

/** Looks a folded word up; a word nobody knows gives an empty entry. */
export function lookUp(folded: string): LexiconEntry {
  return ENTRIES.get(folded) ?? NOTHING;
}

/** Sex of a folded given name where every pack that knows it agrees. */
export function givenNameSex(folded: string): 'm' | 'f' | null {
  const sexes = new Set(lookUp(folded).given.values());
  const [sex] = sexes;
  return sexes.size === 1 && sex !== undefined && sex !== 'both' ? sex : null;
}
