import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFiles, root } from './files.mjs';
import { runTool } from './tool.mjs';

const MAX_BYTES = 350 * 1024;
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

/** Adds up, gzipped, what `index.html` of a built page names. */
export function bundleProblems(folder, note, most = MAX_BYTES) {
  const files = firstLoad(readFileSync(join(folder, 'index.html'), 'utf8'));
  if (!files.some((path) => path.endsWith('.js'))) return ['index.html names no script: nothing was measured'];
  const sizes = files.map((path) => [path, gzipSync(readFileSync(join(folder, path))).length]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const of = (kind) => kilobytes(sizes.reduce((sum, [path, size]) => sum + (path.endsWith(kind) ? size : 0), 0));
  note(`first load ${kilobytes(total)} of ${kilobytes(most)} KB gzip: scripts ${of('.js')}, styles ${of('.css')}`);
  if (total <= most) return [];
  const lines = sizes.map(([path, size]) => `  ${path} ${kilobytes(size)} KB`);
  const hint = 'load what a screen needs with it: `lazy` in its WebFeature, `screen` in app/routes.ts';
  return [
    `the workspace loads ${kilobytes(total)} KB gzip first, at most ${kilobytes(most)} are allowed; ${hint}`,
    ...lines,
  ];
}

function firstLoad(html) {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const loaded = tags.filter((tag) => /^<script|rel="(modulepreload|stylesheet)"/.test(tag));
  return loaded.flatMap((tag) => /\b(?:src|href)="\/([^"]+)"/.exec(tag)?.[1] ?? []);
}

function kilobytes(bytes) {
  return Math.ceil(bytes / 1024);
}
