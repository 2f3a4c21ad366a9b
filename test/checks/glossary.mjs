import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGlossary } from '../../libs/words/glossary.mjs';
import { isTestFile, projectFiles, root, sourceFiles } from './files.mjs';
import { EXCEPTIONS } from './glossary-exceptions.table.mjs';
import * as rules from './glossary-rules.mjs';
import { LANGUAGES, proseOf, textsIn } from './glossary-texts.mjs';

const GUIDE = /^docs\/guide\/.*\.md$/;
const MAX_EXCEPTIONS = 30;

/** Every text says the words of libs/words/glossary.tsv, in each language. */
export const glossaryCheck = {
  name: 'glossary',
  run(note) {
    const texts = sourceFiles()
      .filter((path) => !isTestFile(path))
      .map(read)
      .filter(({ text }) => /\bnl\b/.test(text))
      .flatMap(({ path, text }) => textsIn(path, text));
    const guides = projectFiles()
      .filter((path) => GUIDE.test(path))
      .map(read);
    note(`${texts.length} texts, ${EXCEPTIONS.length} exceptions`);
    return glossaryProblems({ texts, guides }, readGlossary(), EXCEPTIONS);
  },
};

function read(path) {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** What texts and guides say that the glossary does not let them say; an exception names a text, a word and a reason. */
export function glossaryProblems({ texts, guides }, concepts, exceptions = []) {
  const glossary = rules.glossaryOf(concepts);
  const used = new Set();
  const isExcepted = (key, { word }) => {
    const exception = exceptions.find((one) => one.key === key && one.word === word);
    if (exception) used.add(exception);
    return exception !== undefined;
  };
  const said = (key, found) =>
    found
      .filter((one) => !isExcepted(key, one))
      .map(({ language, said: sentence }) => `${key}${language === undefined ? '' : ` (${language})`} ${sentence}`);
  const problems = [
    ...texts.flatMap((text) => said(`${text.path} ${text.key}`, textProblems(text, glossary))),
    ...rules.saidTwice(texts).flatMap((found) => said(found.key, [found])),
    ...guides.flatMap(({ path, text }) => said(path, englishOnly(proseOf(text), glossary))),
  ];
  return [...problems, ...exceptionProblems(exceptions, used)];
}

function textProblems(text, glossary) {
  const { words } = text;
  return [
    ...rules.typedTerm(text, glossary),
    ...rules.missingStems(text, glossary),
    ...rules.wordsOfCrime(text),
    ...rules.bareNumbers(text, glossary),
    ...LANGUAGES.flatMap((language) => [
      ...rules.forbiddenWords(words[language], language, glossary),
      ...rules.rawNames(words[language]).map((found) => ({ ...found, language })),
    ]),
    ...rules.englishProblems(words.en),
  ];
}

function englishOnly(text, glossary) {
  return [
    ...rules.forbiddenWords(text, 'en', glossary),
    ...rules.rawNames(text).map((found) => ({ ...found, language: 'en' })),
    ...rules.englishProblems(text),
  ];
}

function exceptionProblems(exceptions, used) {
  return [
    ...(exceptions.length > MAX_EXCEPTIONS
      ? [`${exceptions.length} exceptions from the glossary, at most ${MAX_EXCEPTIONS} are allowed`]
      : []),
    ...exceptions.filter(({ reason }) => !reason).map(({ key }) => `the exception ${key} has no reason`),
    ...exceptions
      .filter((one) => !used.has(one))
      .map(({ key, word }) => `the exception ${key} "${word}" is not needed`),
  ];
}
