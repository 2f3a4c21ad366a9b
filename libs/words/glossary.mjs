import { readFileSync } from 'node:fs';

const LANGUAGES = ['en', 'nl', 'hu', 'bg', 'ro'];
const COLUMNS = ['concept', ...LANGUAGES, 'note'];

/**
 * A list in a note: what must not stand for the term (`not`), beginnings of words that may, where the English one has another sense (`also`),
 * and English phrases in which its word is not the term (`besides`).
 */
const LIST = /\b(not|also|besides) (en|nl|hu|bg|ro): ([^;]*)/g;

/**
 * The concepts of glossary.tsv. `texts` are their words; `stems` what inflected forms share, null where a word has no mark;
 * `forbidden`, `also` and
 * `besides` are the lists of its note.
 */
export function readGlossary(path = new URL('./glossary.tsv', import.meta.url)) {
  const [head, ...lines] = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
  if (head !== COLUMNS.join('\t')) throw new Error(`glossary.tsv begins with ${COLUMNS.join(', ')}, parted by tabs`);
  const concepts = lines.map(concept);
  const twice = concepts.find(({ name }, at) => concepts.findIndex((one) => one.name === name) !== at);
  if (twice) throw new Error(`glossary.tsv has ${twice.name} twice`);
  return concepts;
}

/** The name of a concept among `TERMS`. */
export function termName(concept) {
  return concept.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

function concept(line) {
  const [name, ...cells] = line.split('\t');
  const note = cells[LANGUAGES.length];
  if (note === undefined || cells.length > LANGUAGES.length + 1 || cells.slice(0, LANGUAGES.length).includes(''))
    throw new Error(`glossary.tsv: ${name} needs a word in ${LANGUAGES.join(', ')} and a note, which may be empty`);
  const byLanguage = (of) => Object.fromEntries(LANGUAGES.map((language, at) => [language, of(cells[at])]));
  return {
    name,
    texts: byLanguage((cell) => cell.replace('~', '')),
    stems: byLanguage((cell) => (cell.includes('~') ? cell.slice(0, cell.indexOf('~')) : null)),
    ...listsOf(note),
  };
}

function listsOf(note) {
  const lists = { not: [], also: [], besides: [] };
  for (const [, kind, language, words] of note.matchAll(LIST)) {
    const list = words.replace(/\([^)]*\)/g, '').split(',');
    lists[kind].push(...list.map((word) => ({ language, word: word.trim() })).filter(({ word }) => word !== ''));
  }
  return { forbidden: lists.not, also: lists.also, besides: lists.besides };
}
