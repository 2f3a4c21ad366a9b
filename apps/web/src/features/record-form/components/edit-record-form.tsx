import { Alert, Button, Group, List, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRecordNames } from '../../../case/record/record-words.js';
import { Failed } from '../../../components/states.js';
import type { RecordView } from '../../../lib/api-types.js';
import type { Json, Tagged } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { EDIT_TEXTS } from '../edit.texts.js';
import type { FormFacts } from '../form-facts.js';
import type { MergeOutcome } from '../use-edit.js';
import { useRecordEditing } from '../use-record-editing.js';
import { ComparePanel } from './compare-panel.js';
import { DraftNote } from './draft-note.js';
import { GatewayLost } from './gateway-lost.js';
import { RecordForm } from './record-form.js';

interface EditRecordFormProps {
  readonly title: string;
  readonly facts: FormFacts;
  /** As it is now; it may move on while somebody types. */
  readonly record: Tagged<RecordView>;
}

/** The form over the live statements of a record. */
export function EditRecordForm({ title, facts, record }: EditRecordFormProps) {
  const navigate = useNavigate();
  const { spaceId } = facts;
  const { recordId } = record.body;
  const goBack = (): void => void navigate({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } });
  const editing = useRecordEditing({ facts, record, onDone: goBack });
  const { state, dispatch, base, conflicts, compare, failure, resend } = editing;
  return (
    <RecordForm
      title={title}
      notes={
        <>
          <Meanwhile isMoved={editing.isMoved} outcome={editing.outcome} onCompare={() => compare.mutate()} />
          {conflicts.length > 0 && (
            <ComparePanel key={base.etag} type={facts.view.type} conflicts={conflicts} onChosen={editing.choose} />
          )}
          <WaitingStatements record={record.body} />
        </>
      }
      facts={facts}
      state={state}
      dispatch={dispatch}
      base={{ recordId, statements: base.statements }}
      errors={editing.errors}
      sending={editing.sending}
      isSending={editing.isSending}
      isBlocked={conflicts.length > 0}
      onSend={resend.send}
      onCancel={goBack}
      outcome={resend.waits ? <GatewayLost onStop={resend.stop} /> : failure && <Failed error={failure} />}
      draft={<DraftNote state={editing.draftState} onDiscard={editing.discard} />}
    />
  );
}

interface MeanwhileProps {
  readonly isMoved: boolean;
  readonly outcome: MergeOutcome;
  readonly onCompare: () => void;
}

/** Says that the record moved on, before or after somebody tried to send. */
function Meanwhile({ isMoved, outcome, onCompare }: MeanwhileProps) {
  const t = useTexts(EDIT_TEXTS);
  return (
    <div role="status">
      {outcome !== 'none' && (
        <Alert color="yellow" variant="outline" my="sm" maw={860}>
          {t(outcome)}
        </Alert>
      )}
      {isMoved && (
        <Group gap="xs" my="sm">
          <Text size="sm">{t('movedOn')}</Text>
          <Button size="compact-sm" variant="default" onClick={onCompare}>
            {t('compareNow')}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** What may never be sent is not built upon. */
function WaitingStatements({ record }: { readonly record: Json<RecordView> }) {
  const t = useTexts(EDIT_TEXTS);
  const names = useRecordNames();
  const waiting = record.statements.filter(
    ({ waitsForApproval, retractedIn }) => waitsForApproval && retractedIn === null,
  );
  if (waiting.length === 0) return null;
  return (
    <>
      <Title order={2}>{t('waiting')}</Title>
      <List size="sm">
        {waiting.map(({ messageId, index, property, value }) => (
          <List.Item key={`${messageId} ${index}`}>
            {names.property(record.type, property)}: <bdi>{value}</bdi>
          </List.Item>
        ))}
      </List>
    </>
  );
}
