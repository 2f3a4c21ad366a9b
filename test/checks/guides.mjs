import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGlossary, termName } from '../../libs/words/glossary.mjs';
import { projectFiles, root } from './files.mjs';

const GUIDE = /^docs\/guide\/.*\.md$/;
const TEXTS = /^(?:apps\/(?:web|gateway)\/src\/.*\.texts(?:\.table)?\.ts|libs\/content\/practice\/door\/.*\.yaml)$/;

/** The guides speak in the words of the screens: what stands in bold there is an English text of the pages, those of the public door among them. */
export const guidesCheck = {
  name: 'guides',
  run() {
    const read = (pattern) =>
      projectFiles()
        .filter((path) => pattern.test(path))
        .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    const terms = readGlossary();
    const texts = read(TEXTS).flatMap(({ text }) => [...englishTexts(text), ...englishTerms(text, terms)]);
    return read(GUIDE).flatMap((guide) => guideProblems(guide, new Set(texts)));
  },
};

export function englishTexts(source) {
  return [...source.matchAll(/\ben:\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g)].map(([, single, double]) =>
    (single ?? double).replaceAll("\\'", "'"),
  );
}

/** Terms of the glossary that a source takes, as `TERMS.case`, `label(TERMS.case)` or `inSentence(TERMS.case)`. */
export function englishTerms(source, concepts) {
  const english = new Map(concepts.map(({ name, texts }) => [termName(name), texts.en]));
  return [...source.matchAll(/(?:(label|inSentence)\()?\bTERMS\.(\w+)/g)].flatMap(([, as, name]) => {
    const text = english.get(name);
    if (text === undefined) return [];
    const first = text.charAt(0);
    return [(as === 'label' ? first.toUpperCase() : as === 'inSentence' ? first.toLowerCase() : first) + text.slice(1)];
  });
}

export function guideProblems({ path, text }, texts) {
  const words = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word]) => word.replace(/\s+/g, ' '));
  return words.filter((word) => !texts.has(word)).map((word) => `${path}: no screen says "${word}"`);
}
