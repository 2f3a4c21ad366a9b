import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { splitTexts } from './split-texts.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * A browser asks for six files of a host at a time, and what the first screen reads stands behind them; so there are few. What every page needs before it
 * shows anything is one file with the libraries and one without, what several parts need is one behind the first of a screen, and only what few
 * need is loaded where it is.
 */
const GROUPS = [
  { name: 'base', tags: ['$initial' as const], test: /\/node_modules\//, priority: 3 },
  { name: 'frame', tags: ['$initial' as const], priority: 2 },
  { name: 'shared', minShareCount: 4, priority: 1 },
];

/** Where the pages beside the workspace begin. */
const ROOTS: Readonly<Record<string, string>> = { operator: './src/operator', desk: './src/desk' };

/** Builds one of the pages: `vite build -c apps/web/vite.config.ts --mode workspace`, `--mode operator` or `--mode desk`. */
export default defineConfig(({ mode }) => {
  const root = ROOTS[mode] ?? './src/app';
  return {
    root: here(root),
    publicDir: here('./public'),
    plugins: [splitTexts()],
    // From source: what a page takes of a library is bundled, whether it was compiled for the services or not.
    resolve: { alias: [{ find: /^#libs\/([^/]+)$/, replacement: here('../../libs/$1/src/index.ts') }] },
    build: {
      outDir: here(`../../dist/apps/web/${mode}`),
      emptyOutDir: true,
      target: 'es2023',
      // Every script is a file of its own origin; a data: address would need a looser content policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
    },
  };
});
