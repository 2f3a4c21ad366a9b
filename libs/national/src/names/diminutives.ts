import { packs } from '../packs/packs.js';
import { fold } from '../script/fold.js';
import { ENGLISH_DIMINUTIVES } from './english.table.js';
import { TRANSLATIONS } from './translations.table.js';
import { words } from './words.js';

const GROUPS: ReadonlyMap<string, readonly string[]> = groupsOf([
  ...[...packs.values()].flatMap((pack) => pack.names.diminutives),
  ...ENGLISH_DIMINUTIVES,
]);

const TRANSLATED: ReadonlyMap<string, readonly string[]> = groupsOf(TRANSLATIONS);

function groupsOf(rows: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const [full = '', short = ''] = row.split(':');
    const group = fold(full);
    for (const name of [full, ...words(short)]) {
      const folded = fold(name);
      const known = groups.get(folded) ?? [];
      if (!known.includes(group)) known.push(group);
      groups.set(folded, known);
    }
  }
  return groups;
}

/** Names of the groups (full name, folded) a folded given name belongs to, itself included: `mitko` gives `dimitar`. */
export function givenNameGroups(folded: string): readonly string[] {
  const groups = GROUPS.get(folded);
  return groups === undefined ? [folded] : groups.includes(folded) ? groups : [folded, ...groups];
}

/**
 * Names of the sets of one name in several languages: `janos`, `ioan` and `johannes` are all in `john`. States do translate
 * given names of minorities, but a shared set says less than a shared pet name.
 */
export function givenNameTranslations(folded: string): readonly string[] {
  return TRANSLATED.get(folded) ?? [];
}

export { givenNameSex } from './lexicon.js';
