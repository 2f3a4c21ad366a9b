/** Words before what somebody is called by, in five languages, and before a former name. */
const ALIAS =
  '(?:alias|aliasa|a\\.?k\\.?a\\.?|also known as|known as|bijgenaamd|ook bekend als|bekend als|genaamd|roepnaam|más néven|becenevén|becenéven|csúfnevén|álnéven|с прякор|по прякор|прякор|псевдоним|наричан|наричана|известен като|известна като|още|zis|zisă|zisa|poreclit|poreclită|poreclita|cunoscut ca|cunoscută ca|pseudonim|álnév|becenév|bijnaam|poreclă)';
const FORMER =
  '(?:fost|fostă|fosta|născut|născută|nascuta|voorheen|geboren|korábban|korábbi nevén|született|бивш|бивша|преди|моминско име|родена)';
const FATHER = '(?:по баща|бащино име|презиме)';

const before = (words: string): RegExp => new RegExp(`(?:^|[\\s,;(„"])${words}[:\\s]+`, 'iu');

const MARKS = [
  ['alias', before(ALIAS)],
  ['birth', before(FORMER)],
  ['patronymic', before(FATHER)],
] as const;

/** What a name says beside the name itself: a word somebody is called by, a former name, the father's name. */
export interface NamedParts {
  readonly name: string;
  readonly alias: string;
  readonly birth: string;
  readonly patronymic: string;
}

/** Takes out of a written name what its words announce: `Иван Петров с прякор Гошо`, `Popescu Ana zisă Nuți`. */
export function partsByWords(text: string): NamedParts {
  const parts = { name: text, alias: '', birth: '', patronymic: '' };
  for (const [part, mark] of MARKS) {
    const found = mark.exec(parts.name);
    // a name that begins with such a word has it as its own
    if (found === null || parts.name.slice(0, found.index).trim() === '') continue;
    const behind = parts.name.slice(found.index + found[0].length);
    if (!/\p{L}/u.test(behind)) continue;
    parts[part] = behind.replace(/[()„“”"«»]/g, ' ').trim();
    parts.name = parts.name.slice(0, found.index).replace(/[\s,;(„"]+$/, '');
  }
  return parts;
}

/** Any such word. */
const HINT = new RegExp(`${ALIAS}|${FORMER}|${FATHER}`, 'iu');

/** Tells a text in which one of the words stands; `partsByWords` says whether it announces something. */
export function mayHoldAlias(text: string): boolean {
  return HINT.test(text);
}
