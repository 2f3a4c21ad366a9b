import { type ReactNode, Suspense } from 'react';
import { useFeatures } from '../../../case/feature/features.js';

interface ChangeCreditProps {
  readonly spaceId: string;
  readonly recordId: string;
  readonly messageId: string;
  readonly frame: (content: ReactNode) => ReactNode;
}

/** Whose suggestion a change brought. */
export function ChangeCredit(props: ChangeCreditProps) {
  const Credit = useFeatures().all.find(({ changeCredit }) => changeCredit)?.changeCredit;
  return (
    Credit && (
      <Suspense fallback={null}>
        <Credit {...props} />
      </Suspense>
    )
  );
}
