import {
  fold,
  givenNameGroups,
  givenNameSex,
  givenNameTranslations,
  soundsLikeFamilyName,
  soundsLikeGivenName,
} from '#libs/national';
import { type Finding, meets, type Met } from './finding.js';
import { BEGINS, ENDINGS, ORDINARY } from './name-words.table.js';

const CAPITALISED = /(?<![\p{L}\p{M}\d])\p{Lu}[\p{L}\p{M}'’-]{1,40}/gu;
/** Two or three capitals are rather the beginnings of words. */
const BEGINNINGS = /^\p{Lu}{1,3}(?!\p{L}|['’-]\p{Lu})/u;
const SMALL = /(?<![\p{L}\p{M}\d])\p{Ll}[\p{L}\p{M}'’-]{2,40}/gu;
/** A word that is said before a name, in all the languages: whoever writes here may write any of them. */
const TITLE =
  /(?<!\p{L})(?:mr|mrs|ms|miss|dr|doctor|uncle|aunt|meneer|mevrouw|mevr|juffrouw|dhr|mw|dokter|oom|tante|domnul|doamna|domnișoara|domnisoara|dl|dna|d-na|dra|d-ra|doctorul|nenea|tanti|господин|госпожа|госпожица|доктор|чичо|леля|г-н|г-жа|г-ца|д-р)\.?\s+$/iu;
/** One that is said behind it. */
const TITLE_AFTER = /^\s+(?:úr|úrnak|urat|úrral|asszony|kisasszony|doktor|néni|bácsi)/iu;
/** What says that the next word is what somebody is called, whatever word it is. */
const CALLED =
  /(?<!\p{L})(?:named|called|name is|name was|known as|calls? (?:him|her|them)|heet|heette|genaamd|noem(?:en|t|de|den)? (?:hem|haar|zich)|a neve|nevén|hívják, hogy|казва(?:ше)? се|се казва(?:ше)?|на име|нарича(?:т|ха)? (?:го|я|се)|pe nume|(?:o|îl|îi) cheamă|o cheama|se numește|se numea|îi zic|își zice)[\s"„“”]+$/iu;
const CALLED_AFTER = /^\s+(?:nevű|néven)(?!\p{L})/iu;
/** A street or square bears the name of somebody who is long dead. */
const PLACE_BEFORE =
  /(?<!\p{L})(?:[Уу]лица|[Уу]л\.|[Пп]лощад|[Пп]л\.|[Бб]ул\.|[Бб]улевард|[Ss]trada|[Ss]tr\.|[Pp]ia[țţ]a|[Bb]ulevardul|[Bb]d\.|[Cc]alea) ?$/u;
const PLACE_AFTER =
  /^ (?:tér(?:en|re|ről|nél|hez|től|ig|i)?|utc(?:a|ai|ák|át|án|ára|áról|ában|ából|ától|ához|ánál|áig)|út(?:on|ra|ról|nál|hoz|tól|ig|i)?|körút(?:on|ra|ról|nál|hoz|tól|ig|i)?|sétány(?:on|ra|ról|nál)?|u\.|straat|plein|laan|kade|street|square|road)(?!\p{L})/iu;
const BETWEEN = /^ (?:(?:van|de|der|den|het|ten|ter|von|el|al|di|da|du) ){0,3}$/i;
const INITIALS_BEFORE = /(?<![\p{L}\d.])(?:\p{Lu}\. ?){1,3}(?:(?:van|de|der|den|ten|ter|el) ){0,3}$/u;
const INITIAL_AFTER = /^ \p{Lu}\.(?!\p{L})/u;
/** What family names of Bulgaria and Romania end in, the rare ones too; towns do as well. */
const FAMILY_ENDING = /^\p{L}{2,}(?:ova?|eva?|escu)$/u;
const ENDS_SENTENCE = /(?:^|[.!?…:]\s*["'„“”]?|\n\s*)$/u;
/** As far as a title, or what says that a name follows, is looked for. */
const AROUND = 40;
/** Shorter beginnings are those of any word. */
const LEAST_STEM = 4;
const LEAST_NAME = 3;

/**
 * How surely a word is a given name: as it stands, bent or in the spelling of another language, or only beside another name, as it is an ordinary
 * word too or in the name of a place.
 */
type Known = 'given' | 'bent' | 'ordinary' | 'place' | null;

/** Names of people: a given name of any pack beside another word with a capital, or a title. A given name alone is a maybe. */
export function nameFindings(text: string): readonly Finding[] {
  const all = meets(text, CAPITALISED);
  const words = all.filter((word, at) => isWord(text, { before: all[at - 1], word, after: all[at + 1] }));
  return [
    ...words.flatMap((word, at) => findingAt(text, { before: words[at - 1], word, after: words[at + 1] })),
    ...smallFindings(text),
  ];
}

/** A short word in capitals is one where it stands beside another and one of both is a given name, as documents write it. */
function isWord(text: string, { before, word, after }: Capital): boolean {
  if (!BEGINNINGS.test(word.text)) return true;
  return [before, after].some(
    (other) =>
      other !== undefined &&
      (isBeside(text, other, word) || isBeside(text, word, other)) &&
      (knownAs(word) !== null || knownAs(other) !== null),
  );
}

/** A word with a capital, and the next ones of those around it. */
interface Capital {
  readonly before: Met | undefined;
  readonly word: Met;
  readonly after: Met | undefined;
}

/** As `Capital`, of those with nothing between. */
interface Beside {
  readonly left: Met | undefined;
  readonly word: Met;
  readonly right: Met | undefined;
}

function findingAt(text: string, { before, word, after }: Capital): readonly Finding[] {
  const [said, follows] = [
    text.slice(Math.max(0, word.from - AROUND), word.from),
    text.slice(word.to, word.to + AROUND),
  ];
  const isStreet = before !== undefined && PLACE_BEFORE.test(before.text);
  const left = before !== undefined && !isStreet && isBeside(text, before, word) ? before : undefined;
  const right = after !== undefined && isBeside(text, word, after) ? after : undefined;
  const known = knownAs(word);
  if (TITLE.test(said)) return [span(word, known === null ? word : (right ?? word), 'sure')];
  if (TITLE_AFTER.test(follows)) return [span(known === null ? word : (left ?? word), word, 'sure')];
  const isPlace = isInPlace(text, { left, word, right });
  const isNamed = known !== null && right !== undefined;
  if (isPlace || isNamed) return known === null ? [] : named(text, { left, word, right }, isPlace ? 'place' : known);
  const initials = INITIALS_BEFORE.exec(said)?.[0].length;
  if (initials !== undefined)
    return [span({ ...word, from: word.from - initials }, word, isFamily(word) ? 'sure' : 'maybe')];
  if (isFamily(word) && INITIAL_AFTER.test(follows)) return [span(word, word, 'sure')];
  const findings = known === null ? [] : named(text, { left, word, right }, known);
  if (findings.length > 0) return findings;
  if (CALLED.test(said) || CALLED_AFTER.test(follows)) return [span(word, right ?? word, 'maybe')];
  return known === null && isCommonFamily(word) && !startsSentence(text, word) ? [span(word, word, 'maybe')] : [];
}

/** Whether a street or a square is called so: it may have two given names. */
function isInPlace(text: string, { left, word, right }: Beside): boolean {
  const { from } = left !== undefined && knownAs(left) === 'given' ? left : word;
  const { to } = right ?? word;
  return (
    PLACE_BEFORE.test(text.slice(Math.max(0, from - AROUND), from)) || PLACE_AFTER.test(text.slice(to, to + AROUND))
  );
}

/** A word that is known as a given name, with the ones with a capital beside it: the family name is behind it, or before as in Hungary. */
function named(text: string, { left, word, right }: Beside, known: Known): readonly Finding[] {
  const isName = known === 'place' ? isCommonFamily : isFamily;
  if (right !== undefined && isName(right)) return [span(word, right, 'sure')];
  if (left !== undefined && isName(left)) return [span(left, word, 'sure')];
  const isLeft = left !== undefined && (!startsSentence(text, left) || (isInCapitals(left) && isInCapitals(word)));
  if (known === 'ordinary' || known === 'place') {
    if (right !== undefined) return [span(word, right, 'maybe')];
    return isLeft || (known === 'place' && left !== undefined) ? [span(left, word, 'maybe')] : [];
  }
  // A sentence begins with a capital too, and many words begin as some name does.
  const starts = startsSentence(text, word);
  if (right !== undefined && (known === 'given' || !starts)) return [span(word, right, 'sure')];
  if (starts) return known === 'given' && !BEGINS.has(fold(word.text)) ? [span(word, word, 'maybe')] : [];
  return isLeft ? [span(left, word, 'sure')] : [span(word, word, 'maybe')];
}

/** A given and a family name beside each other are a name in small letters too. */
function smallFindings(text: string): readonly Finding[] {
  const words = meets(text, SMALL);
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (next === undefined || BEGINS.has(word.text) || BEGINS.has(next.text) || text.slice(word.to, next.from) !== ' ')
      return [];
    const [one, other] = [fold(word.text), fold(next.text)];
    const isName = (isGiven(one) && soundsLikeFamilyName(other)) || (soundsLikeFamilyName(one) && isGiven(other));
    return isName ? [span(word, next, 'maybe')] : [];
  });
}

function span({ from }: Met, { to }: Met, certainty: Finding['certainty']): Finding {
  return { from, to, kind: 'name', certainty };
}

/** Whether nothing but a space, or what stands inside of names, is between two words. */
function isBeside(text: string, left: Met, right: Met): boolean {
  return right.from - left.to < AROUND && BETWEEN.test(text.slice(left.to, right.from));
}

function isInCapitals({ text }: Met): boolean {
  return text === text.toUpperCase();
}

function isFamily(word: Met): boolean {
  return isCommonFamily(word) || FAMILY_ENDING.test(fold(word.text));
}

function isCommonFamily({ text }: Met): boolean {
  return soundsLikeFamilyName(fold(text));
}

function startsSentence(text: string, { from }: Met): boolean {
  return ENDS_SENTENCE.test(text.slice(Math.max(0, from - 5), from));
}

function knownAs({ text }: Met): Known {
  // The first of two names with a dash between says enough.
  const folded = fold(text.replace(/-.*/, ''));
  if (folded.length < LEAST_NAME) return null;
  if (isKnown(folded)) return ORDINARY.has(folded) ? 'ordinary' : 'given';
  const stems = [folded, ...stemsOf(folded)].filter((stem) => isKnown(stem) || soundsLikeGivenName(stem));
  if (stems.length === 0) return null;
  return stems.some((stem) => ORDINARY.has(stem)) ? 'ordinary' : 'bent';
}

/** Beginnings of a word without what a language bends a name by; Hungarian doubles the letter before. */
function stemsOf(folded: string): readonly string[] {
  return ENDINGS.flatMap((ending) => {
    if (!folded.endsWith(ending)) return [];
    const stem = folded.slice(0, -ending.length);
    const once = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
    return [stem, ...once].filter(({ length }) => length >= LEAST_STEM);
  });
}

function isGiven(folded: string): boolean {
  return isKnown(folded) && !ORDINARY.has(folded) && !BEGINS.has(folded);
}

function isKnown(folded: string): boolean {
  // A word is always in a group of its own.
  return (
    givenNameSex(folded) !== null || givenNameGroups(folded).length > 1 || givenNameTranslations(folded).length > 0
  );
}
