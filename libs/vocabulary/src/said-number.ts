import { MEMBER_ID } from './member-id.js';

/** The number of a record, or of a request, as somebody typed it. */
export interface SaidNumber {
  /** 6 or 8, the check digit last. */
  readonly digits: string;
  /** False where a digit is wrong: no record has this number. */
  readonly isRight: boolean;
  /** An R stands before the digits: the number of a request; null where digits alone may be either. */
  readonly isRequest: boolean | null;
  /** Members that the letters before it may mean; none where they name no owner. Digits alone may also be another number. */
  readonly owners: readonly string[];
  /** Beginnings of the title of a case that the first letters may mean. */
  readonly cases: readonly string[];
}

const FORM = /^(?<letters>[\p{L}\p{M}\d\s-]*?)[\s-]*(?<digits>\d{3}[\s-]?\d{3}|\d{4}[\s-]?\d{4})$/u;
const CASE_LETTERS = 3;
/** Words before the digits: a case, a country, a service of it. */
const MOST = 3;
/** Says that the number is one of a request; in Cyrillic by its look or its sound. */
const REQUEST = new Set(['r', 'р']);

/** How Cyrillic letters are meant: by their sound, or by the Latin letter that looks like them. */
const MEANT = new Map(
  [
    'а=a б=b в=v,b г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n,h о=o п=p р=r,p с=s,c т=t у=u,y ф=f х=h,x ц=ts',
    'ч=ch ш=sh щ=sht ъ=a ь=y ю=yu я=ya і=i ј=j ѕ=s ѝ=i',
  ]
    .flatMap((line) => line.split(' '))
    .map((pair) => [pair.slice(0, 1), pair.slice(2).split(',')]),
);

/** Reads the number of a record, typed as one likes; null where a text has another form. Says nothing of whether there is such a record. */
export function readSaidNumber(typed: string): SaidNumber | null {
  const { letters = '', digits: written = '' } = FORM.exec(typed.trim())?.groups ?? {};
  const digits = written.replaceAll(/\D/g, '');
  const said = letters
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  const isRequest = REQUEST.has(said.at(-1) ?? '');
  const words = isRequest ? said.slice(0, -1) : said;
  if (digits === '' || words.length > MOST) return null;
  const named = words.length === 0 ? { owners: [], cases: [] } : namedBy(words);
  const kind = said.length === 0 ? null : isRequest;
  return named && { digits, isRight: hasRightDigit(digits), isRequest: kind, ...named };
}

/** Writes the digits of a number as they are said: 482 092. */
export function spacedNumber(digits: string): string {
  const half = digits.length / 2;
  return `${digits.slice(0, half)} ${digits.slice(half)}`;
}

/** The check digit of ISO/IEC 7064, MOD 11,10: finds each single wrong digit, and nearly each swap of two. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) product = (2 * ((product + Number(digit)) % 10 || 10)) % 11;
  return String((11 - product) % 10);
}

function hasRightDigit(number: string): boolean {
  return checkDigit(number.slice(0, -1)) === number.slice(-1);
}

function namedBy(words: readonly string[]): Pick<SaidNumber, 'owners' | 'cases'> | null {
  const [first = '', ...others] = words;
  const isCase = first.length <= CASE_LETTERS && !/\d/.test(first);
  const owners = [...membersOf(words), ...(isCase ? membersOf(others) : [])];
  const cases = isCase && membersOf(words).length === 0 ? meantBy(first).map((one) => one.slice(0, CASE_LETTERS)) : [];
  const isSomething = owners.length > 0 || (cases.length > 0 && others.length === 0 && first.length === CASE_LETTERS);
  return isSomething ? { owners, cases } : null;
}

/** A country, or one with its service. */
function membersOf([country = '', ...service]: readonly string[]): readonly string[] {
  const unit = service.map((word) => `-${meantBy(word)[0] ?? word}`).join('');
  return country.length === 2
    ? meantBy(country)
        .map((one) => one + unit)
        .filter((one) => MEMBER_ID.test(one))
    : [];
}

function meantBy(word: string): readonly string[] {
  return Array.from(word).reduce<readonly string[]>(
    (begun, letter) =>
      begun.flatMap((one) =>
        (MEANT.get(letter) ?? [letter]).slice(0, begun.length > 8 ? 1 : 2).map((meant) => one + meant),
      ),
    [''],
  );
}
