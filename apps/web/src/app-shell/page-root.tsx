import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { TimeProvider } from '../components/time.js';
import { focusScreens } from '../lib/focus-screens.js';
import { makeQueryClient } from '../lib/query-client.js';
import { SessionEnd } from '../lib/session-end.js';
import { lateLayer } from '../lib/late-layer.js';
import { textsReady } from '../lib/split-texts.js';
import { LanguageProvider, type Text, useSay } from '../lib/texts.js';
import { Appearance } from './appearance.js';

const SignedOutNotice = lateLayer(() => import('./signed-out-notice.js'), 'SignedOutNotice');

interface PageRootProps {
  readonly makeRouter: (queries: QueryClient) => AnyRouter;
  /** Said when the session ends while somebody works. */
  readonly ended: Text;
}

/** What every page stands in: language, time, looks, what was read, and the screens. Shows nothing before it can say it in the language of the person. */
export function PageRoot({ makeRouter, ended }: PageRootProps) {
  const [isSignedOut, setSignedOut] = useState(false);
  const [queries] = useState(() => makeQueryClient(() => setSignedOut(true)));
  const [router] = useState(() => makeRouter(queries));
  useEffect(() => focusScreens(router), [router]);
  // The first screen is asked for meanwhile.
  const [isSpoken, setSpoken] = useState(false);
  useEffect(() => void textsReady().then(() => setSpoken(true)), []);
  if (!isSpoken) return null;
  return (
    <LanguageProvider>
      <TimeProvider>
        <Appearance>
          <QueryClientProvider client={queries}>
            <SessionEnd value={isSignedOut}>
              <RouterProvider router={router} />
            </SessionEnd>
            <EndNotice isSignedOut={isSignedOut} text={ended} />
          </QueryClientProvider>
        </Appearance>
      </TimeProvider>
    </LanguageProvider>
  );
}

function EndNotice({ isSignedOut, text }: { readonly isSignedOut: boolean; readonly text: Text }) {
  const say = useSay();
  return <SignedOutNotice opened={isSignedOut} text={say(text)} />;
}
