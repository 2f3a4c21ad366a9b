import { type ReactNode, useState } from 'react';
import { OpenDialog } from '../../components/open-dialog.js';
import { lazyPart } from '../../lib/lazy-part.js';
import type { Shared } from './shared.js';

const ShareDialog = lazyPart(() => import('./share-dialog.js'), 'ShareDialog');

/** Opens the dialog that says who gets which values; it is shown where `dialog` stands. */
export function useShare(spaceId: string): { readonly share: (shared: Shared) => void; readonly dialog: ReactNode } {
  const [shared, share] = useState<Shared | null>(null);
  const dialog = shared !== null && (
    <OpenDialog>
      <ShareDialog spaceId={spaceId} shared={shared} onClose={() => share(null)} onBack={share} />
    </OpenDialog>
  );
  return { share, dialog };
}
