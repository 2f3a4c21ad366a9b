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

/** Three capitals are rather the beginnings of words. */
const CAPITALISED = /(?<![\p{L}\p{M}\d])(?!\p{Lu}{1,3}(?!\p{L}))\p{Lu}[\p{L}\p{M}'’-]{1,40}/gu;
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
  /(?<!\p{L})(?:[Уу]лица|[Уу]л\.|[Пп]лощад|[Пп]л\.|[Бб]ул\.|[Бб]улевард|[Ss]trada|[Ss]tr\.|[Pp]ia[țţ]a|[Bb]ulevardul|[Bb]d\.|[Cc]alea)\s*(?:\p{Lu}[\p{L}-]+\s+){0,2}$/u;
const PLACE_AFTER = /^\s+(?:tér|utc|út(?!\p{L})|u\.|körút|sétány|straat|plein|laan|kade|street|square|road)/iu;
const BETWEEN = /^ (?:(?:van|de|der|den|het|ten|ter|von|el|al|di|da|du) ){0,3}$/i;
const INITIALS_BEFORE = /(?<![\p{L}\d.])(?:\p{Lu}\. ?){1,3}(?:(?:van|de|der|den|ten|ter|el) ){0,3}$/u;
const INITIAL_AFTER = /^ \p{Lu}\.(?!\p{L})/u;
const ENDS_SENTENCE = /(?:^|[.!?…:]\s*["'„“”]?|\n\s*)$/u;
/** As far as a title, or what says that a name follows, is looked for. */
const AROUND = 40;
/** Shorter beginnings are those of any word. */
const LEAST_STEM = 4;
const LEAST_NAME = 3;

/** How surely a word is a given name: as it stands, bent or in the spelling of another language, or only beside another name as it is an ordinary word too. */
type Known = 'given' | 'bent' | 'ordinary' | null;

/** Names of people: a given name of any pack beside another word with a capital, or a title. A given name alone is a maybe. */
export function nameFindings(text: string): readonly Finding[] {
  const words = meets(text, CAPITALISED);
  return [
    ...words.flatMap((word, at) => findingAt(text, { before: words[at - 1], word, after: words[at + 1] })),
    ...smallFindings(text),
  ];
}

/** A word with a capital, and the next ones of those around it. */
interface Capital {
  readonly before: Met | undefined;
  readonly word: Met;
  readonly after: Met | undefined;
}

function findingAt(text: string, { before, word, after }: Capital): readonly Finding[] {
  const [said, follows] = [
    text.slice(Math.max(0, word.from - AROUND), word.from),
    text.slice(word.to, word.to + AROUND),
  ];
  if (TITLE.test(said) || TITLE_AFTER.test(follows)) return [span(word, word, 'sure')];
  const isLast = after === undefined || !isBeside(text, word, after);
  if (PLACE_BEFORE.test(said) || PLACE_AFTER.test(isLast ? follows : text.slice(after.to, after.to + AROUND)))
    return [];
  const folded = fold(word.text);
  const isFamily = soundsLikeFamilyName(folded);
  if (INITIALS_BEFORE.test(said)) return [span(word, word, isFamily ? 'sure' : 'maybe')];
  if (isFamily && INITIAL_AFTER.test(follows)) return [span(word, word, 'sure')];
  const known = knownAs(folded);
  if (known !== null && !isLast && (known !== 'ordinary' || soundsLikeFamilyName(fold(after.text))))
    if (known !== 'bent' || !startsSentence(text, word)) return [span(word, after, 'sure')];
  if (known !== null && known !== 'ordinary') return [...alone(text, { before, word }, known)];
  if (CALLED.test(said) || CALLED_AFTER.test(follows)) return [span(word, isLast ? word : after, 'maybe')];
  return isFamily && known === null && !startsSentence(text, word) ? [span(word, word, 'maybe')] : [];
}

/** A given name with nothing behind it: perhaps with the family name before, as in Hungary. */
function alone(
  text: string,
  { before, word }: { before: Met | undefined; word: Met },
  known: Known,
): readonly Finding[] {
  // A sentence begins with a capital too, and many words begin as some name does.
  if (startsSentence(text, word))
    return known === 'given' && !BEGINS.has(fold(word.text)) ? [span(word, word, 'maybe')] : [];
  const isNamed = before !== undefined && isBeside(text, before, word);
  if (isNamed && (!startsSentence(text, before) || soundsLikeFamilyName(fold(before.text))))
    return [span(before, word, 'sure')];
  return [span(word, word, 'maybe')];
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

function startsSentence(text: string, { from }: Met): boolean {
  return ENDS_SENTENCE.test(text.slice(Math.max(0, from - 5), from));
}

function knownAs(folded: string): Known {
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
