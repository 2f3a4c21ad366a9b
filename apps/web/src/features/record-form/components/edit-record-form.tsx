import { Alert, Button, Group, List, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useReducer, useState } from 'react';
import { useRecordNames } from '../../../case/record/record-words.js';
import { changedAudience } from '../../../case/audience/audience.query.js';
import { Failed } from '../../../components/states.js';
import type { ChangeRecordDto } from '../api/types.js';
import type { RecordView } from '../../../lib/api-types.js';
import { type Json, ProblemError, type Tagged } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { type DraftPlace, dropDraft, readDraft } from '../draft-store.js';
import { EDIT_TEXTS } from '../edit.texts.js';
import { fieldErrors } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import { type FormField, type FormState, formReducer } from '../form-state.js';
import { type Choice, type FieldConflict, settle } from '../rebase.js';
import { assertedFields, changeBody, fieldOf, retractedStatements } from '../record-change.js';
import { useSentNotice } from '../sent-notice.js';
import { readable } from '../tidy-form.js';
import { baseOf, type EditBase, isMovedOn, type MergeOutcome, useEdit } from '../use-edit.js';
import { useKeptDraft } from '../use-draft.js';
import { tokenOf, useFormSending, withdrawalOf } from '../use-form-sending.js';
import { useResend } from '../use-resend.js';
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
  const notify = useSentNotice(facts.own);
  const { spaceId, personId } = facts;
  const { recordId } = record.body;
  const place: DraftPlace = useMemo(() => ({ personId, spaceId, record: recordId }), [personId, spaceId, recordId]);
  const [kept] = useState(() => readDraft(place));
  const [base, setBase] = useState<EditBase>(() => kept?.base ?? baseOf(record));
  const [blank, setBlank] = useState<FormState>(() => stateOf(facts, base));
  const [conflicts, setConflicts] = useState<readonly FieldConflict[]>([]);
  const [sent, setSent] = useState<readonly FormField[]>([]);
  const [state, dispatch] = useReducer(formReducer, kept?.state ?? blank);
  const ready = useMemo(() => readable(facts, state), [facts, state]);
  const body = useMemo(() => changeBody(base.statements, ready), [base, ready]);
  const said = useMemo(() => assertedFields(base.statements, ready), [base, ready]);
  const { type } = record.body;
  const sending = useFormSending({
    facts,
    wish: body && { type, body: { change: { recordId, change: body } } },
    sent: said,
    ...(said.some(({ of }) => of === null)
      ? { onKeepHome: (properties) => dispatch({ kind: 'keep-home', properties }) }
      : {}),
  });
  const draft = useMemo(() => ({ state, attempt: null, base }), [state, base]);
  const draftState = useKeptDraft(place, draft, state !== blank);
  const goBack = (): void => void navigate({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } });
  const { change, compare, outcome } = useEdit({
    facts,
    recordId,
    state: ready,
    base,
    onChanged: (accepted, body) => {
      dropDraft(place);
      notify(accepted, recipientsOf(base, ready, body));
      goBack();
    },
    onFailed: (reason) => {
      if (!sending.isShownAnew(reason)) resend.onFailed(reason);
    },
    onRebased: (rebased, newBase) => {
      setBase(newBase);
      setConflicts(rebased.conflicts);
      dispatch({ kind: 'replace', state: rebased.state });
    },
  });
  const discard = (): void => {
    const fresh = baseOf(record);
    const freshState = stateOf(facts, fresh);
    setBase(fresh);
    setBlank(freshState);
    setConflicts([]);
    change.reset();
    compare.reset();
    dispatch({ kind: 'replace', state: freshState });
  };
  const send = (): void => {
    setSent(said);
    if (body) change.mutate({ ...body, ...tokenOf(sending), ...withdrawalOf(sending) });
  };
  const resend = useResend(state, send);
  const choose = (choices: readonly Choice[]): void => {
    const settled = conflicts.reduce((form, conflict, i) => settle(form, conflict, choices[i] ?? 'both'), state);
    dispatch({ kind: 'replace', state: settled });
    setConflicts([]);
  };
  const { error } = change;
  // Other effects than were shown are shown by the bar.
  const failure = error && !isMovedOn(error) && changedAudience(error) === null ? error : compare.error;
  const errors = useMemo(
    () => (failure instanceof ProblemError ? fieldErrors(failure.problem, sent) : sending.errors),
    [failure, sent, sending.errors],
  );
  return (
    <>
      <RecordForm
        title={title}
        notes={
          <>
            <Meanwhile
              isMoved={baseOf(record).etag !== base.etag && conflicts.length === 0}
              outcome={outcome}
              onCompare={() => compare.mutate()}
            />
            {conflicts.length > 0 && (
              <ComparePanel key={base.etag} type={facts.view.type} conflicts={conflicts} onChosen={choose} />
            )}
            <WaitingStatements record={record.body} />
          </>
        }
        facts={facts}
        state={state}
        dispatch={dispatch}
        base={{ recordId, statements: base.statements }}
        errors={errors}
        sending={sending}
        isSending={change.isPending || compare.isPending}
        isBlocked={conflicts.length > 0}
        onSend={resend.send}
        onCancel={goBack}
        outcome={resend.waits ? <GatewayLost onStop={resend.stop} /> : failure && <Failed error={failure} />}
        draft={<DraftNote state={draftState} onDiscard={discard} />}
      />
    </>
  );
}

/** Who else gets something of the change. */
function recipientsOf(base: EditBase, state: FormState, body: Json<ChangeRecordDto>): readonly string[] {
  const asserted = (body.assert ?? []).flatMap(({ release }) => release ?? state.release);
  const retracted = retractedStatements(base.statements, state).flatMap(({ release }) => release);
  return [...new Set([...asserted, ...retracted])].sort();
}

/** One row for each live statement. What is added goes to whoever holds some of the record already. */
function stateOf({ others, defaults }: FormFacts, { statements }: EditBase): FormState {
  const { legalBasis, purpose } = defaults;
  const release = others.filter((member) => statements.some((one) => one.release.includes(member)));
  return { fields: statements.map(fieldOf), release, legalBasis, purpose };
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
