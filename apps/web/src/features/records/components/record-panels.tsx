import { Suspense } from 'react';
import { useFeatures } from '../../../case/feature/features.js';
import type { RecordPanelProps, SealedPanelProps } from '../../../case/feature/web-feature.js';
import { Loading } from '../../../components/states.js';

/** What features say above a record. */
export function RecordPanels(props: RecordPanelProps) {
  return useFeatures().all.map(
    ({ name, recordPanel: Panel }) =>
      Panel && (
        <Suspense key={name} fallback={null}>
          <Panel {...props} />
        </Suspense>
      ),
  );
}

/** What features say of a sealed message. */
export function SealedPanels(props: SealedPanelProps) {
  return useFeatures().all.map(
    ({ name, sealedPanel: Panel }) =>
      Panel && (
        <Suspense key={name} fallback={<Loading />}>
          <Panel {...props} />
        </Suspense>
      ),
  );
}

/** What they say of it where it is listed. */
export function SealedMarks(props: Pick<SealedPanelProps, 'spaceId' | 'position'>) {
  return useFeatures().all.map(
    ({ name, sealedMark: Mark }) =>
      Mark && (
        <Suspense key={name} fallback={null}>
          <Mark {...props} />
        </Suspense>
      ),
  );
}
