import { type ReactNode, useState } from 'react';
import { OpenDialog } from '../../components/open-dialog.js';
import { lazyPart } from '../../lib/lazy-part.js';
import type { Labelled } from './labelled.js';

const LabelDialog = lazyPart(() => import('./label-dialog.js'), 'LabelDialog');

/** Opens the dialog that sets labels of all values of some records; it is shown where `dialog` stands. */
export function useLabelling(spaceId: string): {
  readonly label: (of: Pick<Labelled, 'ours' | 'others'>) => void;
  readonly dialog: ReactNode;
} {
  const [labelled, setLabelled] = useState<Labelled | null>(null);
  const dialog = labelled !== null && (
    <OpenDialog>
      <LabelDialog spaceId={spaceId} labelled={labelled} onClose={() => setLabelled(null)} onBack={setLabelled} />
    </OpenDialog>
  );
  const label = (of: Pick<Labelled, 'ours' | 'others'>): void =>
    setLabelled({ ...of, wanted: { handling: null, evaluation: null }, kept: [] });
  return { label, dialog };
}
