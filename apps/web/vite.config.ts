import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { splitTexts } from './split-texts.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What layers are made of, and fields: one file behind the first of a screen, as most of them are needed together. */
const LAYER_PARTS =
  'Combobox|Select|Input|InputBase|InlineInput|TextInput|ScrollArea|Popover|Portal|Transition|FocusTrap|Modal|ModalBase|Drawer|Overlay|CloseButton|Divider|Floating';
const LAYERS = new RegExp(
  String.raw`/node_modules/(?:@floating-ui/|react-remove-scroll|react-transition-group|use-sidecar|@mantine/core/esm/(?:utils|components)/(?:${LAYER_PARTS})/)`,
);

/** One file of what every page needs before it shows anything is smaller than forty small ones that each know a few words. */
const GROUPS = [
  { name: 'base', tags: ['$initial' as const], test: /\/node_modules\//, priority: 2 },
  { name: 'layers', test: LAYERS, priority: 1 },
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
