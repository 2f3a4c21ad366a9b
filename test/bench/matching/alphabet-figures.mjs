import { grouped } from './grouped.mjs';
import { ALPHABETS, alphabetQuestions } from './alphabets.mjs';

const TOP = 5;
const share = (part, whole) => Math.round((part / whole) * 10_000) / 10_000;

/** Looks people up by their names in letters of another alphabet: how often the right one is among five. */
export function alphabetFigures(engine, seed) {
  const { records, asked } = alphabetQuestions({ seed });
  const searcher = engine(records.map(recordOf));
  const isFound = ({ number, name }) => {
    const question = { id: 'question', source: 1, fields: { name } };
    return searcher.search(question, TOP).some(({ record }) => record === number);
  };
  const figuresOf = (alphabet) => {
    const questions = asked[alphabet].map((question) => ({ ...question, isFound: isFound(question) }));
    const topFive = (list) => share(list.filter((question) => question.isFound).length, list.length);
    const origins = Object.entries(grouped(questions, ({ country }) => country));
    return {
      topFive: topFive(questions),
      origins: Object.fromEntries(origins.map(([key, list]) => [key, topFive(list)])),
    };
  };
  return { records: records.length, ...Object.fromEntries(ALPHABETS.map((name) => [name, figuresOf(name)])) };
}

function recordOf({ country, given, family, sex }, number) {
  return { id: String(number), source: 0, fields: { country, givenName: given, familyName: family, sex } };
}
