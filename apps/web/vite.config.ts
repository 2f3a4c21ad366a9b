import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds one of the two pages: `vite build -c apps/web/vite.config.ts --mode workspace`, or `--mode operator`. */
export default defineConfig(({ mode }) => {
  const root = mode === 'operator' ? './src/operator' : './src/app';
  return {
    root: here(root),
    publicDir: here('./public'),
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
    },
  };
});
