import { Suspense } from 'react';
import { HandlingChip } from '../../../case/record/labels.js';
import { isHandling } from '../../../case/record/record-codes.js';
import { NumberCopy } from '../../../case/record/number-copy.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { PeekPane } from '../../../components/row-list/peek-pane.js';
import { Loading } from '../../../components/states.js';
import { lazyPart } from '../../../lib/lazy-part.js';
import { useTexts } from '../../../lib/texts.js';
import type { RecordRow } from '../api/records.js';
import { LIST_TEXTS } from '../list.texts.js';
import { RECORDS_TEXTS } from '../records.texts.js';

const RecordPeek = lazyPart(() => import('./record-peek.js'), 'RecordPeek');

interface RecordPeekPaneProps {
  readonly spaceId: string;
  readonly recordId: string;
  readonly rows: readonly RecordRow[];
  readonly onPeek: (row: RecordRow) => void;
  readonly onOpen: (recordId: string) => void;
  readonly onClose: () => void;
}

/** A record beside the list. */
export function RecordPeekPane({ spaceId, recordId, rows, onPeek, onOpen, onClose }: RecordPeekPaneProps) {
  const t = useTexts(LIST_TEXTS);
  const words = useTexts(RECORDS_TEXTS);
  const at = rows.findIndex((row) => row.recordId === recordId);
  const row = rows[at];
  const to = (index: number): (() => void) | null => {
    const next = at < 0 ? undefined : rows[index];
    return next ? () => onPeek(next) : null;
  };
  return (
    <PeekPane
      label={row === undefined ? t('peek') : (row.name ?? words('nameless'))}
      head={
        row !== undefined && (
          <>
            <RecordIcon type={row.type} size={16} />
            <NumberCopy spaceId={spaceId} record={row} />
            {isHandling(row.handling) && <HandlingChip code={row.handling} />}
          </>
        )
      }
      onPrevious={to(at - 1)}
      onNext={to(at + 1)}
      onOpen={() => onOpen(recordId)}
      onClose={onClose}
    >
      <Suspense fallback={<Loading />}>
        <RecordPeek key={recordId} spaceId={spaceId} recordId={recordId} />
      </Suspense>
    </PeekPane>
  );
}
