import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FeaturesProvider } from '../case/feature/features.js';
import { Appearance } from '../components/appearance.js';
import { SignedOutNotice } from '../components/signed-out-notice.js';
import { TimeProvider } from '../components/time.js';
import { focusScreens } from '../lib/focus-screens.js';
import { makeQueryClient } from '../lib/query-client.js';
import { LanguageProvider, useTexts } from '../lib/texts.js';
import { FEATURES } from './features.js';
import { makeRouter } from './router.js';
import { WORKSPACE_TEXTS } from './workspace.texts.js';

/** The page that a gateway serves to the people of its country. */
export function Workspace() {
  const [isSignedOut, setSignedOut] = useState(false);
  const [queries] = useState(() => makeQueryClient(() => setSignedOut(true)));
  const [router] = useState(() => makeRouter(queries));
  useEffect(() => focusScreens(router), [router]);
  return (
    <LanguageProvider>
      <TimeProvider>
        <Appearance>
          <QueryClientProvider client={queries}>
            <FeaturesProvider folded={FEATURES}>
              <RouterProvider router={router} />
            </FeaturesProvider>
            <SessionEnd isSignedOut={isSignedOut} />
          </QueryClientProvider>
        </Appearance>
      </TimeProvider>
    </LanguageProvider>
  );
}

function SessionEnd({ isSignedOut }: { readonly isSignedOut: boolean }) {
  const t = useTexts(WORKSPACE_TEXTS);
  return <SignedOutNotice opened={isSignedOut} text={t('ended')} />;
}
