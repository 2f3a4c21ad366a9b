import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFiles, root } from './files.mjs';
import { runTool } from './tool.mjs';

const KB = 1024;
/**
 * What a first load may weigh, gzipped, by kind and in all. Letters beyond Latin and the texts of a language other than English are loaded
 * where a page shows some, and count all the same.
 */
const BUDGETS = { scripts: 230 * KB, styles: 24 * KB, fonts: 66 * KB, texts: 14 * KB, all: 350 * KB };
const KINDS = { scripts: '.js', styles: '.css', fonts: '.woff2', texts: '.json' };
/** Texts of what surrounds the screens, in one of the languages that are not in the scripts. */
const LANGUAGE = /^frame\.[a-z]{2}\..*\.json$/;
const BUILT = join(root, 'dist', 'apps', 'web', 'workspace');

/** What the page is made of. */
const SOURCES = /^(apps\/web\/|libs\/(vocabulary|approval)\/|package-lock\.json$)/;

/** What a browser loads before the workspace shows anything: the page, its entry, preloads and styles. */
export const bundleCheck = {
  name: 'bundle',
  run: async (note) => {
    if (isFresh()) return bundleProblems(BUILT, note);
    const folder = mkdtempSync(join(tmpdir(), 'joinder-bundle-'));
    try {
      const { code, all } = await runTool('vite', [
        'build',
        '-c',
        'apps/web/vite.config.ts',
        '--mode',
        'workspace',
        '--logLevel',
        'error',
        '--outDir',
        folder,
        '--emptyOutDir',
      ]);
      return code === 0 ? bundleProblems(folder, note) : [`vite build ended with ${code}: ${all}`];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The last build is taken where nothing that it is made of is younger. */
function isFresh() {
  const page = join(BUILT, 'index.html');
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return projectFiles().every((path) => !SOURCES.test(path) || statSync(join(root, path)).mtimeMs < built);
}

/** Adds up, gzipped, what `index.html` of a built page names, and its letters; nothing may come from another host. */
export function bundleProblems(folder, note, budgets = BUDGETS) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = [...new Set([...firstLoad(html), ...fontFiles(folder), ...languageFile(folder)])];
  if (!files.some((path) => path.endsWith('.js'))) return ['index.html names no script: nothing was measured'];
  const sizes = files.map((path) => [path, gzipSync(readFileSync(join(folder, path))).length]);
  const sums = { all: sumOf(sizes) };
  for (const [kind, end] of Object.entries(KINDS)) sums[kind] = sumOf(sizes.filter(([path]) => path.endsWith(end)));
  const said = Object.keys(KINDS).map((kind) => `${kind} ${kilobytes(sums[kind])} of ${kilobytes(budgets[kind])}`);
  note(`first load ${kilobytes(sums.all)} of ${kilobytes(budgets.all)} KB gzip: ${said.join(', ')}`);
  const over = Object.keys(budgets).filter((kind) => sums[kind] > budgets[kind]);
  return [
    ...over.flatMap((kind) => overProblems(kind, sizes, { sum: sums[kind], most: budgets[kind] })),
    ...hostProblems(folder, files, html),
  ];
}

function overProblems(kind, sizes, { sum, most }) {
  const what = kind === 'all' ? '' : ` of ${kind}`;
  const hint = 'load what a screen needs with it: `lazy` in its WebFeature, `screen` in app/routes.ts';
  const lines = sizes
    .filter(([path]) => kind === 'all' || path.endsWith(KINDS[kind]))
    .map(([path, size]) => `  ${path} ${kilobytes(size)} KB`);
  return [
    `the workspace loads ${kilobytes(sum)} KB gzip${what} first, at most ${kilobytes(most)} are allowed; ${hint}`,
    ...lines,
  ];
}

/** Addresses of other hosts in what a browser follows by itself. */
function hostProblems(folder, files, html) {
  const styles = files
    .filter((path) => path.endsWith('.css'))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
  return [['index.html', html], ...styles].flatMap(([path, text]) =>
    [...text.matchAll(/(?:\b(?:src|href)="|url\(["']?|@import ["'])((?:https?:)?\/\/[^"')]+)/g)].map(
      ([, address]) => `${path} asks another host: ${address}; keep a copy in apps/web/public`,
    ),
  );
}

function firstLoad(html) {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const loaded = tags.filter((tag) => /^<script|rel="(modulepreload|preload|stylesheet)"/.test(tag));
  return loaded.flatMap((tag) => /\b(?:src|href)="\/([^/"][^"]*)"/.exec(tag)?.[1] ?? []);
}

function fontFiles(folder) {
  const fonts = join(folder, 'fonts');
  if (!existsSync(fonts)) return [];
  return readdirSync(fonts)
    .filter((name) => name.endsWith(KINDS.fonts))
    .map((name) => `fonts/${name}`);
}

/** The largest one: nobody loads more than one of them. */
function languageFile(folder) {
  const found = readdirSync(join(folder, 'assets')).filter((name) => LANGUAGE.test(name));
  const sizes = found.map((name) => [`assets/${name}`, gzipSync(readFileSync(join(folder, 'assets', name))).length]);
  return sizes.toSorted(([, a], [, b]) => b - a).flatMap(([path], at) => (at === 0 ? [path] : []));
}

function sumOf(sizes) {
  return sizes.reduce((sum, [, size]) => sum + size, 0);
}

function kilobytes(bytes) {
  return Math.ceil(bytes / KB);
}
