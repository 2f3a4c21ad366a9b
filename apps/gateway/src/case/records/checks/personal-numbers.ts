import { checkIdentifier, packs } from '#libs/national';

/** Types of personal numbers by their names, as they stand before them; the longest first, because one may begin another. */
const TYPES: ReadonlyMap<string, string> = new Map(
  [...packs.values()]
    .flatMap(({ identifiers }) => identifiers.filter(({ holder }) => holder === 'person'))
    .flatMap(({ type, names }) => names.map((name) => [name.toLowerCase(), type] as const))
    .sort(([a], [b]) => b.length - a.length),
);
const ANY_NAME = [...TYPES.keys()].map((name) => name.replaceAll('.', '\\.')).join('|');
const NAMED = new RegExp(`^(?:${ANY_NAME})`, 'iu');

/** A personal number behind its name: the name says what it is, whether its check digit agrees or not. */
export const LABELLED_NUMBER = new RegExp(
  `(?<!\\p{L})(?:${ANY_NAME})(?:\\.|:|-| nr\\.?| №)? {0,2}\\d[\\d -]{6,14}\\d(?!\\d)`,
  'giu',
);

const WRONG_FORM: ReadonlySet<string> = new Set(['LENGTH', 'CHARACTERS']);

/** The number without its name. */
export function numberIn(written: string): string {
  return /\d[\d -]*$/.exec(written)?.[0] ?? written;
}

/** As it is kept; null where it has not the form of what its name says. */
export function readLabelled(written: string): string | null {
  const type = TYPES.get(NAMED.exec(written)?.[0].toLowerCase() ?? '');
  if (type === undefined) return null;
  // Of no day: a birth date ahead of it is told by the form, not here.
  const { normal, flags } = checkIdentifier(type, numberIn(written), { asOf: '9999-12-31' });
  return flags.some((flag) => WRONG_FORM.has(flag)) ? null : normal;
}
