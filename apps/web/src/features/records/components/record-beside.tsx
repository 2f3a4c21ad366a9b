import type { RecordPeekProps } from '../../../case/feature/web-feature.js';
import { PeekPane } from '../../../components/row-list/peek-pane.js';
import { useTexts } from '../../../lib/texts.js';
import { LIST_TEXTS } from '../list.texts.js';
import { RecordPeek } from './record-peek.js';

/** A record beside lines that are about records; their keys lead from one to the next. */
export function RecordBeside({ spaceId, recordId, onOpen, onClose }: RecordPeekProps) {
  const t = useTexts(LIST_TEXTS);
  return (
    <PeekPane label={t('peek')} head={null} onPrevious={null} onNext={null} onOpen={onOpen} onClose={onClose}>
      <RecordPeek key={recordId} spaceId={spaceId} recordId={recordId} />
    </PeekPane>
  );
}
