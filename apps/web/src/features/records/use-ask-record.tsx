import { type ReactNode, useState } from 'react';
import { useFeatures } from '../../case/feature/features.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { OpenDialog } from '../../components/open-dialog.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import type { Statement } from './api/record.js';
import { RECORD_PAGE_TEXTS } from './record-page.texts.js';
import { isLive, statementKey } from './statements.js';
import type { RecordData } from './use-record-data.js';

interface AskRecord {
  /** Opens the dialog for a value, or for the record; null for who may not ask, and where there is nobody to ask. */
  readonly ask: ((statement: Statement | null) => void) | null;
  readonly dialog: ReactNode;
}

/** Asks another country about a record or a value of it. */
export function useAskRecord(data: RecordData): AskRecord {
  const t = useTexts(RECORD_PAGE_TEXTS);
  const names = useRecordNames();
  const mayAsk = useHasRole('investigator', 'liaison');
  const Dialog = useFeatures().all.find(({ askDialog }) => askDialog)?.askDialog;
  const [asked, setAsked] = useState<{ readonly statement: Statement | null } | null>(null);
  const { spaceId, record, name } = data;
  const { type, recordId } = record;
  const [first, ...more] = askable(data, asked?.statement ?? null);
  if (!mayAsk || !Dialog || first === undefined) return { ask: null, dialog: null };
  const statement = asked?.statement ?? null;
  const property = statement === null ? [] : [names.property(type, statement.property)];
  const dialog = asked && (
    <OpenDialog>
      <Dialog
        spaceId={spaceId}
        recordId={recordId}
        name={[name ?? t('nameless'), ...property].join(' · ')}
        value={statement && { messageId: statement.messageId, index: statement.index }}
        members={[first, ...more]}
        onClose={() => setAsked(null)}
      />
    </OpenDialog>
  );
  return { ask: (one) => setAsked({ statement: one }), dialog };
}

/** The owner; of what is ours, whoever holds the value, or any value of it. */
function askable({ record, own, others }: RecordData, statement: Statement | null): readonly string[] {
  if (record.owner !== own) return [record.owner];
  const about = record.statements
    .filter((one) => isLive(one) && !one.pending)
    .filter((one) => statement === null || statementKey(one) === statementKey(statement));
  return others.filter((member) => about.some(({ release }) => release.includes(member)));
}

/** The value whose row has the focus; null where none has it. */
export function statementInFocus({ statements }: RecordData['record']): Statement | null {
  const row = document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
  return statements.find((one) => statementKey(one) === row) ?? null;
}
