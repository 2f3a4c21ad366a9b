import { type ReactNode, Suspense } from 'react';
import { useFeatures } from '../../../case/feature/features.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import type { OpenRecord, Statement } from '../api/record.js';
import type { Saying } from '../use-saying.js';

interface SaidOfValueProps {
  readonly spaceId: string;
  readonly record: Pick<OpenRecord, 'recordId' | 'type' | 'owner'>;
  readonly statement: Statement;
  readonly saying?: Saying | null;
  readonly onSay?: (what: Saying | null) => void;
  readonly frame?: (content: ReactNode) => ReactNode;
}

const nothing = (): void => undefined;
const bare = (content: ReactNode): ReactNode => content;

/** What countries say of a value, and what they suggest in its place; of one that is on its way nobody says anything yet. */
export function SaidOfValue(props: SaidOfValueProps) {
  const { spaceId, record, statement, saying = null, onSay = nothing, frame = bare } = props;
  const names = useRecordNames();
  const features = useFeatures().all;
  const Remarks = features.find(({ valueRemarks }) => valueRemarks)?.valueRemarks;
  const Proposals = features.find(({ valueProposals }) => valueProposals)?.valueProposals;
  const { messageId, index, property, value, release, pending, retractedIn } = statement;
  if (pending && retractedIn === null) return null;
  const holders = [record.owner, ...release];
  const of = {
    spaceId,
    recordId: record.recordId,
    type: record.type,
    name: names.property(record.type, property),
    frame,
  };
  return (
    <Suspense fallback={null}>
      {Proposals && <Proposals {...of} statement={{ messageId, index, property }} />}
      {Remarks && (
        <Remarks
          {...of}
          statement={{ messageId, index, property, value, owner: record.owner, holders }}
          saying={saying}
          onSay={onSay}
        />
      )}
    </Suspense>
  );
}
