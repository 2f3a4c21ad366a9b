import { LANGUAGES, spellingQuestions } from './spellings.mjs';

const TOP = 5;
const share = (part, whole) => Math.round((part / whole) * 10_000) / 10_000;

/**
 * Looks people up under the spelling of each language: how often the right one is among five, first when the year of
 * birth is known, and looked at at all. `engine` makes a searcher over records.
 */
export function spellingFigures(engine, seed) {
  const { records, asked } = spellingQuestions({ seed });
  const searcher = engine(records.map(recordOf));
  const languages = {};
  for (const language of LANGUAGES) languages[language] = figuresOf(searcher, records, asked[language]);
  const all = Object.values(languages);
  const least = (name) => Math.min(...all.map((figures) => figures[name]));
  const mean = (name) =>
    share(
      all.reduce((sum, figures) => sum + figures[name], 0),
      all.length,
    );
  return {
    records: records.length,
    topFive: mean('topFive'),
    leastTopFive: least('topFive'),
    firstWithYear: mean('firstWithYear'),
    leastFirstWithYear: least('firstWithYear'),
    candidateRecall: mean('candidateRecall'),
    candidatesPerThousand: mean('candidatesPerThousand'),
    languages,
  };
}

function recordOf({ given, patronymic, family, sex, year }, number) {
  const fields = { country: 'bg', givenName: given, patronymic, familyName: family, sex, birthDate: String(year) };
  return { id: String(number), source: 0, fields };
}

function figuresOf(searcher, records, questions) {
  const sums = { topFive: 0, firstWithYear: 0, candidateRecall: 0, candidates: 0 };
  for (const { number, name } of questions) {
    const byName = { id: 'question', source: 1, fields: { name } };
    const withYear = { ...byName, fields: { name, birthDate: String(records[number].year) } };
    const candidates = searcher.candidates(byName);
    if (searcher.search(byName, TOP).some(({ record }) => record === number)) sums.topFive++;
    if (searcher.search(withYear, 1)[0]?.record === number) sums.firstWithYear++;
    if (candidates.includes(number)) sums.candidateRecall++;
    sums.candidates += candidates.length;
  }
  return {
    topFive: share(sums.topFive, questions.length),
    firstWithYear: share(sums.firstWithYear, questions.length),
    candidateRecall: share(sums.candidateRecall, questions.length),
    candidatesPerThousand: share(sums.candidates * 1000, questions.length * records.length),
  };
}
