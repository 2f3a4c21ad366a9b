import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { Appearance } from '../components/appearance.js';
import { TimeProvider } from '../components/time.js';
import { makeQueryClient } from '../lib/query-client.js';
import { LanguageProvider } from '../lib/texts.js';
import { makeRouter } from './router.js';
import { SignedOutNotice } from './signed-out-notice.js';

/** The page that a gateway serves to the people of its country. */
export function Workspace() {
  const [isSignedOut, setSignedOut] = useState(false);
  const [queries] = useState(() => makeQueryClient(() => setSignedOut(true)));
  const [router] = useState(() => makeRouter(queries));
  return (
    <LanguageProvider>
      <TimeProvider>
        <Appearance>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
            <SignedOutNotice opened={isSignedOut} />
          </QueryClientProvider>
        </Appearance>
      </TimeProvider>
    </LanguageProvider>
  );
}
