import { crc32 } from 'node:zlib';
import { spread } from './side-by-side.mjs';
import { LANGUAGES, spellingQuestions } from './spellings.mjs';

/** Most questions of a set. */
const MOST_ASKED = 1500;
const SPELLINGS = { seed: 271, questions: 125 };
const NAMES = ['name', 'givenName', 'patronymic', 'familyName'];

/** Half of all things are not in the searched file: nothing is known of them. */
const isKnown = (truth) => (crc32(`known ${truth}`) >>> 4) % 2 === 0;

/** Searches in each of some sets of records, asked with all columns and with few, and those of spellings. */
export function searchSets(grouped) {
  const { names, withYear } = spellingSearches();
  return [
    { name: 'spellings', kin: 'spellings', ...names },
    { name: 'spellingsWithYear', kin: 'spellings', ...withYear },
    ...grouped.flatMap(({ name, kin, rows }) => {
      const search = searchOf(rows);
      return [
        { name, kin, ...search, variants: { namesOnly: namesOf(search), nameAndYear: namesOf(search, yearOf) } },
        { name: `${name}FewColumns`, kin, ...withFewFacts(search) },
      ];
    }),
  ];
}

/**
 * Questions of records with their truth: of each thing with several records one is asked for, and the others are in the
 * file, unless the thing is one of the half that is not in it. Things with one record fill the file.
 */
function searchOf(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.truth, [...(groups.get(row.truth) ?? []), row]);
  const [asked, records] = [[], []];
  for (const [truth, group] of groups) {
    const [question, ...others] = group.toReversed();
    if (others.length > 0) asked.push(question);
    if (others.length === 0) records.push(question);
    else if (isKnown(truth)) records.push(...others);
  }
  return { records, questions: spread(asked, MOST_ASKED) };
}

/** The same questions as somebody puts them who knows little: half of the columns beside the names are left out. */
function withFewFacts({ records, questions }) {
  const isAsked = (id, column) => NAMES.includes(column) || (crc32(`${id} ${column}`) >>> 4) % 2 === 0;
  const some = ({ id, fields }) => Object.entries(fields).filter(([column]) => isAsked(id, column));
  return {
    records,
    questions: questions.map((question) => ({ ...question, fields: Object.fromEntries(some(question)) })),
  };
}

/** The same questions by name alone, or with what `more` says of the other fields. */
function namesOf({ records, questions }, more = () => ({})) {
  const namesIn = (fields) => Object.fromEntries(Object.entries(fields).filter(([column]) => NAMES.includes(column)));
  const asked = questions.map(({ fields, ...question }) => ({
    ...question,
    fields: { ...namesIn(fields), ...more(fields) },
  }));
  return { records, questions: asked.filter(({ fields }) => NAMES.some((column) => column in fields)) };
}

function yearOf({ birthDate }) {
  return birthDate === undefined ? {} : { birthDate: birthDate.slice(0, 4) };
}

/** Bulgarians as twelve languages spell them: by name alone, and with the year of birth. */
function spellingSearches() {
  const { records: people, asked } = spellingQuestions(SPELLINGS);
  const rows = people.map(({ given, patronymic, family, sex, year }, number) => ({
    id: String(number),
    source: 0,
    truth: String(number),
    fields: { country: 'bg', givenName: given, patronymic, familyName: family, sex, birthDate: String(year) },
  }));
  const wanted = new Set(Object.values(asked).flatMap((list) => list.map(({ number }) => number)));
  const records = rows.filter(({ truth }, number) => !wanted.has(number) || isKnown(truth));
  const questions = LANGUAGES.flatMap((language) =>
    asked[language].map(({ number, name }) => ({ id: 'question', source: 1, truth: String(number), fields: { name } })),
  );
  const withYear = questions.map(({ fields, ...question }) => ({
    ...question,
    fields: { ...fields, birthDate: rows[Number(question.truth)].fields.birthDate },
  }));
  return { names: { records, questions }, withYear: { records, questions: withYear } };
}
