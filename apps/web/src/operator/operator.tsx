import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Appearance } from '../components/appearance.js';
import { SignedOutNotice } from '../components/signed-out-notice.js';
import { TimeProvider } from '../components/time.js';
import { focusScreens } from '../lib/focus-screens.js';
import { makeQueryClient } from '../lib/query-client.js';
import { LanguageProvider, useTexts } from '../lib/texts.js';
import { FRAME_TEXTS } from './frame/frame.texts.js';
import { makeRouter } from './router.js';

/** The page for the people of the host, who run the broker: all members and all spaces, from headers and notes. */
export function Operator() {
  const [isSignedOut, setSignedOut] = useState(false);
  const [queries] = useState(() => makeQueryClient(() => setSignedOut(true)));
  const [router] = useState(() => makeRouter(queries));
  useEffect(() => focusScreens(router), [router]);
  return (
    <LanguageProvider>
      <TimeProvider>
        <Appearance>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
            <SessionEnd isSignedOut={isSignedOut} />
          </QueryClientProvider>
        </Appearance>
      </TimeProvider>
    </LanguageProvider>
  );
}

function SessionEnd({ isSignedOut }: { readonly isSignedOut: boolean }) {
  const t = useTexts(FRAME_TEXTS);
  return <SignedOutNotice opened={isSignedOut} text={t('ended')} />;
}
