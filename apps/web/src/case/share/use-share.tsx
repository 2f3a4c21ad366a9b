import { type ReactNode, Suspense, useState } from 'react';
import { lazyPart } from '../../lib/lazy-part.js';
import type { Shared } from './shared.js';

const ShareDialog = lazyPart(() => import('./share-dialog.js'), 'ShareDialog');

/** Opens the dialog that says who gets which values; it is shown where `dialog` stands. */
export function useShare(spaceId: string): { readonly share: (shared: Shared) => void; readonly dialog: ReactNode } {
  const [shared, share] = useState<Shared | null>(null);
  const dialog = shared !== null && (
    <Suspense>
      <ShareDialog spaceId={spaceId} shared={shared} onClose={() => share(null)} onBack={share} />
    </Suspense>
  );
  return { share, dialog };
}
