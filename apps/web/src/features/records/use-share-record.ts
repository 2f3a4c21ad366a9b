import type { ReactNode } from 'react';
import { useRecordNames } from '../../case/record/record-words.js';
import { useShare } from '../../case/share/use-share.js';
import { useTexts } from '../../lib/texts.js';
import type { Statement } from './api/record.js';
import { RECORD_PAGE_TEXTS } from './record-page.texts.js';
import { statementKey } from './statements.js';
import type { RecordData } from './use-record-data.js';

interface ShareRecord {
  /** Opens the dialog for a value, or for all of them. */
  readonly share: (statement: Statement | null) => void;
  readonly dialog: ReactNode;
}

/** Says who gets which values of a record. */
export function useShareRecord({ spaceId, record: { recordId, type }, name }: RecordData): ShareRecord {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const { share, dialog } = useShare(spaceId);
  return {
    share: (statement) =>
      share({
        recordIds: [recordId],
        name: [name ?? t('nameless'), ...(statement === null ? [] : [names.property(type, statement.property)])].join(
          ' · ',
        ),
        only: statement === null ? null : statementKey(statement),
      }),
    dialog,
  };
}
