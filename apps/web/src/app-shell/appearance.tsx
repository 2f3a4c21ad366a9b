import '../components/tokens.css';
import '../components/mantine.css';
import '../components/controls.css';
import '../components/global.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { lazyPart } from '../lib/lazy-part.js';
import { cssVariables, theme } from './theme.js';

const schemes = localStorageColorSchemeManager({ key: 'joinder.scheme' });

/** Loaded behind the first screen, which has nothing to tell yet. */
const Notices = lazyPart(() => import('./notices.js'), 'Notices');

/** The content policy lets in only styles that carry the number used once of this answer. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

// What holds the page still behind a dialog reads it from here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

/** Look of both pages: theme, light and dark, notices. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <Suspense fallback={null}>
        <Notices />
      </Suspense>
      {children}
    </MantineProvider>
  );
}
