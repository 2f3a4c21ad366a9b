import { LANGUAGES } from './glossary-texts.mjs';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const START = '(?<![\\p{L}\\p{N}_-])';
const END = '(?![\\p{L}\\p{N}_])';
/** In Dutch and Hungarian a word is often the end of another. */
const IN_COMPOUNDS = { nl: '', hu: '', bg: START, ro: START };
const SHORTEST_CUT = 4;
/** What Romanian counts beside the terms: messages, and what measures. */
const COUNTED = ['mesaj', 'secund', 'minut', 'or[eă]' + END, 'zile' + END, 'caracter', 'octe', 'rând'];
/** `3 aprobate` is said of a noun that is left out, and takes no `de`. */
const PARTICIPLE = `(?!\\p{L}*(?:[aiu]te|se)${END})`;

/** A glossary with the patterns that thousands of texts are held against. */
export function glossaryOf(concepts) {
  return {
    concepts: concepts.map((concept) => ({
      ...concept,
      english: pattern(START + several(concept.texts.en) + END),
      besides: anyOf(concept.besides.filter(({ language }) => language === 'en').map(({ word }) => escaped(word))),
      stem: mapped(OTHERS, (language) => {
        const stem = concept.stems[language];
        const also = concept.also.filter((one) => one.language === language).map(({ word }) => word);
        return stem === null ? null : pattern(`${IN_COMPOUNDS[language]}(?:${[stem, ...also].map(escaped).join('|')})`);
      }),
    })),
    terms: mapped(LANGUAGES, (language) => anyOf(concepts.flatMap(termForms(language)))),
    forbidden: mapped(LANGUAGES, (language) => concepts.flatMap(forbiddenWordsOf(language))),
    counted: pattern(
      `\\{\\w+(?:, number)?\\} ${PARTICIPLE}(?:${[...stemsIn('ro', concepts), ...COUNTED].join('|')})\\p{L}*`,
    ),
  };
}

function stemsIn(language, concepts) {
  const stems = concepts.map((concept) => concept.stems[language]);
  return stems.filter((stem) => stem !== null && stem.length >= SHORTEST_CUT).map(escaped);
}

function mapped(languages, of) {
  return Object.fromEntries(languages.map((language) => [language, of(language)]));
}

function pattern(source, flags = 'iu') {
  return new RegExp(source, flags);
}

function several(term) {
  return term.endsWith('y') ? `${escaped(term.slice(0, -1))}(?:y|ies)` : `${escaped(term)}(?:s|es)?`;
}

/** The longest first, so that a word within another is not cut out of it. */
function anyOf(forms) {
  if (forms.length === 0) return null;
  return pattern(`${START}(?:${[...forms].sort((a, b) => b.length - a.length).join('|')})`, 'giu');
}

function termForms(language) {
  return ({ texts, stems }) => {
    const [word, stem] = [texts[language], stems[language]];
    if (word.length < SHORTEST_CUT) return [];
    if (stem === null || stem.length < SHORTEST_CUT) return [escaped(word) + END];
    return [`${escaped(stem)}\\p{L}*${escaped(restOf(word, stem))}`];
  };
}

/** What follows the word that bends: `Служител~ за връзка` bends in its first. */
function restOf(word, stem) {
  const space = word.indexOf(' ', stem.length);
  return space < 0 ? '' : word.slice(space);
}

/** With a mark at its end a word is a beginning: every word with it is meant. */
function forbiddenWordsOf(language) {
  return ({ name, texts, forbidden }) =>
    forbidden
      .filter((one) => one.language === language)
      .map(({ word }) => {
        const said = word.replace('~', '');
        return {
          name,
          word: said,
          lowered: said.toLowerCase(),
          instead: texts[language],
          found: pattern(START + escaped(said) + (word.endsWith('~') ? '' : END), 'giu'),
        };
      });
}

/** A term that is typed, in the case of a label or of a word in a sentence. */
export function typedTerm({ words }, { concepts }) {
  const found = concepts.filter(({ texts, besides }) => same(texts.en, words.en) && !isBesides(words.en, besides));
  if (found.length === 0) return [];
  const copied = found.find(({ texts }) => LANGUAGES.every((language) => same(texts[language], words[language])));
  if (copied) return [{ said: `types the term ${copied.name}; take it from TERMS`, word: copied.name }];
  const [{ name, texts }] = found;
  return OTHERS.filter((language) => !same(texts[language], words[language])).map((language) => ({
    language,
    said: `is the term ${name} in English, which is "${texts[language]}"; take it from TERMS`,
    word: name,
  }));
}

/** What English says with a term, every other language says with the stem of its own. */
export function missingStems({ words }, { concepts }) {
  const said = mapped(LANGUAGES, (language) => spoken(words[language]));
  return concepts.flatMap(({ name, texts, stems, english, besides, stem }) => {
    if (!english.test(besides ? said.en.replace(besides, ' ') : said.en)) return [];
    return OTHERS.filter((language) => stem[language]?.test(said[language]) === false).map((language) => ({
      language,
      said: `has no "${stems[language]}…" for "${texts.en}" (${name})`,
      word: name,
    }));
  });
}

/** Words that must not stand for a term, where they do not stand within a term themselves. */
export function forbiddenWords(text, language, { forbidden, terms }) {
  const said = spoken(text);
  const lower = said.toLowerCase();
  const spoke = forbidden[language].filter(({ lowered }) => lower.includes(lowered));
  if (spoke.length === 0) return [];
  const spans = spansOf(terms[language], said);
  const isWithinTerm = ([start, end]) => spans.some((span) => span[0] <= start && end <= span[1]);
  return spoke
    .filter(({ found }) => !spansOf(found, said).every(isWithinTerm))
    .map(({ name, word, instead }) => ({
      language,
      said: `says "${word}"; the word is "${instead}" (${name})`,
      word,
    }));
}

/** From 20 on Romanian says `de` between a number and what it counts, so the noun stands in a plural that chooses. */
export function bareNumbers({ words }, { counted }) {
  const [word] = counted.exec(words.ro) ?? [];
  if (word === undefined) return [];
  const said = `says "${word}" without "de" from 20 on; write {count, plural, one {# …} few {# …} other {# de …}}`;
  return [{ language: 'ro', said, word }];
}

/** Where a pattern is found: the start and the end of each. */
function spansOf(pattern, text) {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length]);
}

/** Words of the crime and of the criminal procedure: where English says none of them, nothing technical bears their name. */
const OF_CRIME = {
  en: /\b(?:exploit\w*|traffic\w*|detention|detain\w*|seiz\w+|arrest\w*)\b/iu,
  nl: /uitbuiting|mensenhandel|inbeslag|aanhouding|detentie|vastgehouden|opgepakt/iu,
  hu: /kizsákmányol|emberkeresked|lefoglal|elfogás|őrizet/iu,
  bg: /експлоатаци|трафик|изземв|задърж/iu,
  ro: /exploat|trafic|sechestr|reținer|reținut/iu,
};

/** A word of the crime in one language that English does not say. */
export function wordsOfCrime({ words }) {
  if (OF_CRIME.en.test(words.en)) return [];
  return OTHERS.flatMap((language) => {
    const [word] = OF_CRIME[language].exec(words[language]) ?? [];
    if (word === undefined) return [];
    return [{ language, said: `says "${word}", a word of the crime, where English says "${words.en}"`, word }];
  });
}

const PAGE = /^apps\/web\//;
/** Two words at least: what an error, a cause or a state is called by. */
const MESSAGE_CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** What API and page say of one code are the same words, best one entry that both take. */
export function saidTwice(texts) {
  const coded = texts
    .map((text) => ({ ...text, code: text.key.split('.').at(-1) }))
    .filter(({ code }) => MESSAGE_CODE.test(code));
  const ofApi = new Map(coded.filter(({ path }) => !PAGE.test(path)).map((text) => [text.code, text]));
  return coded
    .filter(({ path, code }) => PAGE.test(path) && ofApi.has(code))
    .flatMap((text) => otherWords(text, ofApi.get(text.code)));
}

function otherWords({ path, key, code, words }, api) {
  const languages = LANGUAGES.filter((language) => words[language] !== api.words[language]);
  return languages.map((language) => ({
    key: `${path} ${key}`,
    language,
    said: `says ${code} in other words than ${api.path}; let both take one entry of libs/words`,
    word: code,
  }));
}

const CODE = /(?<![\p{L}\p{N}_{])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\p{L}\p{N}_}])/u;
const INTERNAL = [
  /\bjoinder\.[a-z]\w*/u,
  /\bEDTF\b/u,
  /(?<![\p{L}_])(?:READ|DESCRIBE|WRITE|ALTER|CREATE)(?![\p{L}_])/u,
  CODE,
];

/** Names of the inside, notations and codes that no reader knows. */
export function rawNames(text) {
  return INTERNAL.flatMap((pattern) => {
    const [name] = pattern.exec(text) ?? [];
    return name === undefined ? [] : [{ said: `shows "${name}", which is a name of the inside`, word: name }];
  });
}

const AMERICAN =
  /\b(?:colou?r(?<!colour)|(?:fav|behavi|lab|neighb|hon)or|(?:auth|organ|recogn|summar|final|initial|normal|minim|maxim|real|synchron|categor|prior|capital)iz\w*|analyz\w*|cente?r(?<!centre|center\w)|catalog|canceled|labeled|gray|defense|fulfill)\w*/iu;
const TWELVE_HOURS = /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b/iu;

/** British spelling, 24 hours, and no "please". */
export function englishProblems(text) {
  return [
    ...wordProblems(AMERICAN, text, 'is not spelt as in en-GB'),
    ...wordProblems(TWELVE_HOURS, text, 'is not a time of 24 hours'),
    ...wordProblems(/\bplease\b/iu, text, 'is not said: a sentence tells what to do'),
  ];
}

function wordProblems(pattern, text, why) {
  const [word] = pattern.exec(text) ?? [];
  return word === undefined ? [] : [{ language: 'en', said: `"${word}" ${why}`, word }];
}

/** A text without its places for values. */
function spoken(text) {
  return text.replace(/\{\w+\}/g, ' ').replace(/\{\w+, (?:plural|select|number|date|time)/g, ' ');
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function isBesides(text, besides) {
  return besides !== null && text.replace(besides, '') === '';
}

function same(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}
