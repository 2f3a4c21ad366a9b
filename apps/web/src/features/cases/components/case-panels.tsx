import { Suspense } from 'react';
import { useFeatures } from '../../../case/feature/features.js';

/** What features say of a case. */
export function CasePanels({ spaceId }: { readonly spaceId: string }) {
  return useFeatures().all.map(
    ({ name, casePanel: Panel }) =>
      Panel && (
        <Suspense key={name} fallback={null}>
          <Panel spaceId={spaceId} />
        </Suspense>
      ),
  );
}
