/** Writes the words of glossary.tsv as `TERMS`; `npm run check` fails when they are stale. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readGlossary, termName } from './glossary.mjs';

const gen = fileURLToPath(new URL('./src/gen', import.meta.url));
// Constants of their own, under names that the language keeps for itself too: a page takes along those that it says.
const concepts = readGlossary();
const constant = (name) => name.toUpperCase().replaceAll('-', '_');
const terms = concepts.map(({ name, texts }) => `const ${constant(name)} = ${JSON.stringify(texts)} as const;\n`);
const names = concepts.map(({ name }) => `  ${constant(name)} as ${termName(name)},\n`);

mkdirSync(gen, { recursive: true });
writeFileSync(
  `${gen}/glossary.table.ts`,
  `// The word of each concept of glossary.tsv in every language.\n${terms.join('')}\nexport {\n${names.join('')}};\n`,
);
