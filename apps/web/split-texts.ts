import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const SOURCES = fileURLToPath(new URL('./src', import.meta.url));
const LIBS = fileURLToPath(new URL('../../libs', import.meta.url));
const RUNTIME = fileURLToPath(new URL('./src/lib/split-texts.ts', import.meta.url));
const IS_TEXTS = /\.texts\.ts$/;
const GROUP = 'virtual:texts/';

/** The language that stands in the scripts; each other one is loaded where somebody speaks it. */
const INLINE = 'en';

type Tables = Readonly<Record<string, unknown>>;

/**
 * Takes four of the five languages out of the scripts. A `*.texts.ts` stays the one place where a text is written: it is run while the pages are
 * built, leaves its English in the script, and the others in one file for each language and part of the pages.
 */
export function splitTexts(): Plugin {
  let tables: ReadonlyMap<string, Tables> = new Map();
  return {
    name: 'split-texts',
    apply: 'build',
    async buildStart() {
      tables = await readTables();
    },
    resolveId: (id) => (id.startsWith(GROUP) ? `\0${id}` : null),
    load(id) {
      if (id.startsWith(`\0${GROUP}`)) {
        const group = id.slice(GROUP.length + 1);
        const urls = Object.fromEntries(
          [...languagesIn(ofGroup(tables, group))].map((language) => {
            const source = JSON.stringify(inLanguage(ofGroup(tables, group), language));
            const fileName = `assets/${group}.${language}.${hashOf(source)}.json`;
            this.emitFile({ type: 'asset', fileName, source });
            return [language, `/${fileName}`];
          }),
        );
        return `import { TextGroup } from ${JSON.stringify(RUNTIME)};\nexport default new TextGroup(${JSON.stringify(urls)});`;
      }
      const own = IS_TEXTS.test(id) ? tables.get(nameOf(id)) : undefined;
      return own === undefined ? null : moduleOf(nameOf(id), own);
    },
  };
}

/** All tables of all files, run at once. */
async function readTables(): Promise<ReadonlyMap<string, Tables>> {
  const files = globSync('**/*.texts.ts', { cwd: SOURCES });
  const entry = files.map((file, at) => `export * as m${at} from ${JSON.stringify(`./${file}`)};`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: SOURCES, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [
      {
        name: 'libs',
        setup: (bundle) =>
          bundle.onResolve({ filter: /^#libs\// }, ({ path }) => ({ path: `${LIBS}/${path.slice(6)}/src/index.ts` })),
      },
    ],
  });
  const code = outputFiles[0]?.text ?? '';
  const modules: Record<string, Tables> = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return new Map(files.map((file, at) => [file, { ...modules[`m${at}`] }]));
}

/** The English of a file, and what reads the language of the page. */
function moduleOf(name: string, tables: Tables): string {
  const names = Object.keys(tables);
  return [
    `import group from ${JSON.stringify(GROUP + groupOf(name))};`,
    ...names.map((table) => `export const ${table} = ${JSON.stringify(inEnglish(tables[table]))};`),
    `group.take(${JSON.stringify(name)}, { ${names.join(', ')} });`,
  ].join('\n');
}

/** What is loaded together: a feature, what features share, the pages of the operator, those of the desk, or all that surrounds them. */
function groupOf(name: string): string {
  const [folder = '', feature = ''] = name.split('/');
  if (name.endsWith('.feature.texts.ts')) return 'frame';
  if (folder === 'features') return feature;
  return folder === 'case' || folder === 'operator' || folder === 'desk' ? folder : 'frame';
}

function ofGroup(tables: ReadonlyMap<string, Tables>, group: string): Tables {
  return Object.fromEntries([...tables].filter(([name]) => groupOf(name) === group));
}

/** A text keeps its English alone; whatever else a file exports stays as it is. */
function inEnglish(value: unknown): unknown {
  if (isText(value)) return { [INLINE]: value[INLINE] };
  return isTable(value) ? mapValues(value, inEnglish) : value;
}

/** One language of texts, in the place where each stands. */
function inLanguage(value: unknown, language: string): unknown {
  if (isText(value)) return value[language];
  return isTable(value) ? mapValues(value, (one) => inLanguage(one, language)) : undefined;
}

/** Every language but the one of the scripts. */
function languagesIn(value: unknown): ReadonlySet<string> {
  if (!isTable(value)) return new Set();
  if (isText(value)) return new Set(Object.keys(value).filter((language) => language !== INLINE));
  return new Set(Object.values(value).flatMap((one) => [...languagesIn(one)]));
}

function isTable(value: unknown): value is Tables {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is Tables {
  return isTable(value) && INLINE in value && Object.values(value).every((text) => typeof text === 'string');
}

function mapValues(table: Tables, change: (value: unknown) => unknown): Tables {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}

const nameOf = (id: string): string => relative(SOURCES, id);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8);
