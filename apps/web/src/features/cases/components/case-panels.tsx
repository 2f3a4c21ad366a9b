import { Suspense } from 'react';
import { useFeatures } from '../../../case/feature/features.js';

/** What features say of a case. Desks, the longest, stand last: what grows as it comes moves nothing. */
export function CasePanels({ spaceId }: { readonly spaceId: string }) {
  return useFeatures()
    .all.toReversed()
    .map(
      ({ name, casePanel: Panel }) =>
        Panel && (
          <Suspense key={name} fallback={null}>
            <Panel spaceId={spaceId} />
          </Suspense>
        ),
    );
}
