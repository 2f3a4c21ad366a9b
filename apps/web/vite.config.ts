import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { splitTexts } from './split-texts.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * What every page needs before it shows anything: one file of it is smaller than forty small ones that each know a few words. Of the component
 * library only what the frame is made of, since what screens need besides is loaded with them.
 */
const FRAME_PARTS =
  'Text|Button|ActionIcon|Anchor|Combobox|Select|Input|InputBase|TextInput|ScrollArea|Popover|Portal|Transition|FocusTrap|Modal|ModalBase|Drawer|Overlay|Paper|Stack|Group|Box|Loader|CloseButton|UnstyledButton|VisuallyHidden|Title|Alert|Center|Divider|CheckIcon|RemoveScroll';
const BASE = new RegExp(
  String.raw`/node_modules/(?:react|react-dom|scheduler|react-intl|intl-messageformat|@formatjs/|@tanstack/(?!react-virtual|virtual)|@floating-ui/|react-remove-scroll|react-transition-group|use-sidecar|@tabler/icons-react/dist/esm/create|@mantine/(?:hooks|store)/|@mantine/core/esm/(?:core|utils|components/(?:${FRAME_PARTS}))/)`,
);

/** Builds one of the two pages: `vite build -c apps/web/vite.config.ts --mode workspace`, or `--mode operator`. */
export default defineConfig(({ mode }) => {
  const root = mode === 'operator' ? './src/operator' : './src/app';
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
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } },
    },
  };
});
