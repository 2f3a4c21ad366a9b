import '../components/tokens.css';
import '../components/mantine.css';
import '../components/controls.css';
import '../components/global.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { cssVariables, theme } from './theme.js';

const schemes = localStorageColorSchemeManager({ key: 'joinder.scheme' });

/** Loaded behind the first screen, which has nothing to tell yet. */
const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

/** Toasts make room for newer ones by themselves: what waits for a place would count down unseen. */
const MOST_NOTICES = 12;

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
        <Notifications position="bottom-right" limit={MOST_NOTICES} />
      </Suspense>
      {children}
    </MantineProvider>
  );
}
