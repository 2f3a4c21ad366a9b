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

/** What countries say of a value; of one that is on its way nobody says anything yet. */
export function SaidOfValue(props: SaidOfValueProps) {
  const { spaceId, record, statement, saying = null, onSay = nothing, frame = bare } = props;
  const names = useRecordNames();
  const Remarks = useFeatures().all.find(({ valueRemarks }) => valueRemarks)?.valueRemarks;
  const { messageId, index, property, value, release, pending, retractedIn } = statement;
  if (!Remarks || (pending && retractedIn === null)) return null;
  const holders = [record.owner, ...release];
  return (
    <Suspense fallback={null}>
      <Remarks
        spaceId={spaceId}
        recordId={record.recordId}
        type={record.type}
        statement={{ messageId, index, property, value, owner: record.owner, holders }}
        name={names.property(record.type, property)}
        saying={saying}
        onSay={onSay}
        frame={frame}
      />
    </Suspense>
  );
}
