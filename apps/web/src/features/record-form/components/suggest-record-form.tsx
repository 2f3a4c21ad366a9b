import { Button, Group, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { memberCode } from '../../../case/member/member.js';
import { ReaderChoice } from '../../../case/member/reader-choice.js';
import { Failed } from '../../../components/states.js';
import type { RecordView } from '../../../lib/api-types.js';
import type { Tagged } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { EDIT_TEXTS } from '../edit.texts.js';
import type { FormFacts } from '../form-facts.js';
import { SUGGEST_TEXTS } from '../suggest.texts.js';
import { useSuggesting } from '../use-suggesting.js';
import { ComparePanel } from './compare-panel.js';
import { DraftNote } from './draft-note.js';
import { FormRow } from './form-row.js';
import { GatewayLost } from './gateway-lost.js';
import { RecordForm } from './record-form.js';

interface SuggestRecordFormProps {
  readonly title: string;
  readonly facts: FormFacts;
  /** Of another country, as it is now; it may move on while somebody types. */
  readonly record: Tagged<RecordView>;
}

const REASON_ID = 'suggested-reason';
const LONGEST = 1000;

/** The form over the live statements of a record of another country, which answers what is suggested in it. */
export function SuggestRecordForm({ title, facts, record }: SuggestRecordFormProps) {
  const t = useTexts(SUGGEST_TEXTS);
  const navigate = useNavigate();
  const { spaceId } = facts;
  const { recordId, owner } = record.body;
  const goBack = (): void => void navigate({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } });
  const suggesting = useSuggesting({ facts, record, onDone: goBack });
  const { state, dispatch, base, conflicts, failure, resend } = suggesting;
  return (
    <RecordForm
      title={title}
      notes={
        <>
          <Moved isMoved={suggesting.isMoved} onUpdate={suggesting.update} />
          {conflicts.length > 0 && (
            <ComparePanel key={base.etag} type={facts.view.type} conflicts={conflicts} onChosen={suggesting.choose} />
          )}
        </>
      }
      facts={suggesting.facts}
      state={state}
      dispatch={dispatch}
      base={{ recordId, statements: base.statements }}
      suggested={{
        rows: <SuggestedRows {...suggesting} owner={owner} />,
        label: t('propose', { owner: memberCode(owner) }),
      }}
      errors={suggesting.errors}
      sending={suggesting.sending}
      isSending={suggesting.isSending}
      isBlocked={conflicts.length > 0}
      onSend={resend.send}
      onCancel={goBack}
      outcome={resend.waits ? <GatewayLost onStop={resend.stop} /> : failure && <Failed error={failure} />}
      draft={<DraftNote state={suggesting.draftState} onDiscard={suggesting.discard} />}
    />
  );
}

type SuggestedRowsProps = Pick<ReturnType<typeof useSuggesting>, 'said' | 'say' | 'holders' | 'hasChange'> & {
  readonly owner: string;
};

/** Why, and who reads it. */
function SuggestedRows({ said, say, holders, hasChange, owner }: SuggestedRowsProps) {
  const t = useTexts(SUGGEST_TEXTS);
  const isMissing = hasChange && said.reason.trim() === '';
  return (
    <>
      <FormRow label={t('reason')} of={REASON_ID}>
        <Textarea
          id={REASON_ID}
          required
          maxLength={LONGEST}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
          value={said.reason}
          description={isMissing ? t('reasonMissing', { owner: memberCode(owner) }) : undefined}
          inputWrapperOrder={['input', 'description', 'error']}
          onChange={({ currentTarget }) => say({ ...said, reason: currentTarget.value })}
        />
      </FormRow>
      <FormRow label={t('readers')}>
        <Group gap="xs" mih={32}>
          <ReaderChoice
            members={holders}
            leftOut={said.leftOut}
            always={owner}
            onChange={(leftOut) => say({ ...said, leftOut })}
          />
        </Group>
      </FormRow>
    </>
  );
}

/** Says that the record moved on while somebody typed. */
function Moved({ isMoved, onUpdate }: { readonly isMoved: boolean; readonly onUpdate: () => void }) {
  const t = useTexts(EDIT_TEXTS);
  return (
    <div role="status">
      {isMoved && (
        <Group gap="xs" my="sm">
          <Text size="sm">{t('movedOn')}</Text>
          <Button size="compact-sm" variant="default" onClick={onUpdate}>
            {t('compareNow')}
          </Button>
        </Group>
      )}
    </div>
  );
}
