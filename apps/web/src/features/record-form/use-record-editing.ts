import { useMemo, useReducer, useRef, useState } from 'react';
import { changedAudience } from '../../case/audience/audience.query.js';
import { useHoldSeconds } from '../../case/hold/hold-seconds.js';
import type { RecordView } from '../../lib/api-types.js';
import { type Json, ProblemError, type Tagged } from '../../lib/http.js';
import type { ChangeRecordDto } from './api/types.js';
import { type DraftPlace, dropDraft, keepDraft, readDraft } from './draft-store.js';
import { fieldErrors } from './field-errors.js';
import type { FormFacts } from './form-facts.js';
import { type FormField, formReducer, type FormState } from './form-state.js';
import { keepHome } from './keep-home.js';
import { type Choice, type FieldConflict, settle } from './rebase.js';
import { assertedFields, changeBody, fieldOf, retractedStatements } from './record-change.js';
import { useSentNotice } from './sent-notice.js';
import { readable } from './tidy-form.js';
import { useKeptDraft } from './use-draft.js';
import { baseOf, type EditBase, isMovedOn, useEdit } from './use-edit.js';
import { tokenOf, useFormSending, withdrawalOf } from './use-form-sending.js';
import { useResend } from './use-resend.js';

interface RecordEditingOptions {
  readonly facts: FormFacts;
  /** As it is now; it may move on while somebody types. */
  readonly record: Tagged<RecordView>;
  /** The only row that is sent; absent where all are. */
  readonly only?: string;
  readonly onDone: () => void;
  /** It was taken back before it left: what was typed is a draft again. */
  readonly onBack?: () => void;
}

/** Changes a record: what is typed over its live statements, what sending it does, its draft, and what became of a try. */
export function useRecordEditing({ facts, record, only, onDone, onBack }: RecordEditingOptions) {
  const notify = useSentNotice(facts.own);
  // One value is sent by one key; the form showed all along what it does.
  const [held] = useHoldSeconds();
  const seconds = only === undefined ? 0 : held;
  const { recordId, type } = record.body;
  const draft = useEditDraft(facts, record);
  const { base, state, dispatch } = draft;
  const [conflicts, setConflicts] = useState<readonly FieldConflict[]>([]);
  const [sent, setSent] = useState<readonly FormField[]>([]);
  const ready = useMemo(() => onlyRow(readable(facts, state), only), [facts, state, only]);
  const body = useMemo(() => changeBody(base.statements, ready), [base, ready]);
  const said = useMemo(() => assertedFields(base.statements, ready), [base, ready]);
  const sending = useFormSending({
    facts,
    wish: body && { type, body: { change: { recordId, change: body } } },
    sent: said,
    wayOut: (kept) => {
      const home = keepHome(state, kept, base.statements);
      return home === state ? null : () => dispatch({ kind: 'replace', state: home });
    },
  });
  const { change, compare, outcome } = useEdit({
    facts,
    recordId,
    state,
    base,
    onChanged: (accepted, changed) => {
      dropDraft(draft.place);
      const restore = (): void => {
        keepDraft(draft.place, { state, attempt: null, base });
        onBack?.();
      };
      const members = recipientsOf(base, ready, changed);
      notify({ spaceId: facts.spaceId, accepted, members, seconds, isForApproval: sending.isForApproval, restore });
      onDone();
    },
    onFailed: (reason) => {
      if (!sending.isShownAnew(reason)) resend.onFailed(reason);
    },
    onRebased: (rebased, newBase) => {
      draft.rebase(rebased.state, newBase);
      setConflicts(rebased.conflicts);
    },
  });
  const tried = useRef<Json<ChangeRecordDto> | null>(null);
  const send = (): void => {
    setSent(said);
    // Nothing goes without the token of what was shown: what the gateway was not reached for goes again as it was.
    if (body && sending.token !== null)
      tried.current = { ...body, ...tokenOf(sending), ...withdrawalOf(sending), hold: seconds };
    if (tried.current) change.mutate(tried.current);
  };
  const resend = useResend(state, send);
  const { error } = change;
  // Other effects than were shown are shown by the bar.
  const failure = error && !isMovedOn(error) && changedAudience(error) === null ? error : compare.error;
  return {
    state,
    dispatch,
    base,
    sending,
    conflicts,
    compare,
    outcome,
    resend,
    failure,
    draftState: draft.draftState,
    isSending: change.isPending || compare.isPending,
    isMoved: baseOf(record).etag !== base.etag && conflicts.length === 0,
    errors: useMemo(
      () => (failure instanceof ProblemError ? fieldErrors(failure.problem, sent) : sending.errors),
      [failure, sent, sending.errors],
    ),
    choose: (choices: readonly Choice[]): void => {
      const settled = conflicts.reduce((form, conflict, i) => settle(form, conflict, choices[i] ?? 'both'), state);
      dispatch({ kind: 'replace', state: settled });
      setConflicts([]);
    },
    discard: (): void => {
      draft.discard();
      setConflicts([]);
      change.reset();
      compare.reset();
    },
  };
}

/** What is typed over a record, and what it is based on; kept until it is sent or thrown away. */
function useEditDraft(facts: FormFacts, record: Tagged<RecordView>) {
  const { spaceId, personId } = facts;
  const { recordId } = record.body;
  const place: DraftPlace = useMemo(() => ({ personId, spaceId, record: recordId }), [personId, spaceId, recordId]);
  const [kept] = useState(() => readDraft(place));
  const [base, setBase] = useState<EditBase>(() => kept?.base ?? baseOf(record));
  const [blank, setBlank] = useState<FormState>(() => stateOf(facts, base));
  const [state, dispatch] = useReducer(formReducer, kept?.state ?? blank);
  const draft = useMemo(() => ({ state, attempt: null, base }), [state, base]);
  return {
    place,
    base,
    state,
    dispatch,
    draftState: useKeptDraft(place, draft, state !== blank),
    rebase: (rebased: FormState, newBase: EditBase): void => {
      setBase(newBase);
      dispatch({ kind: 'replace', state: rebased });
    },
    discard: (): void => {
      const fresh = baseOf(record);
      const freshState = stateOf(facts, fresh);
      setBase(fresh);
      setBlank(freshState);
      dispatch({ kind: 'replace', state: freshState });
    },
  };
}

function onlyRow(state: FormState, only: string | undefined): FormState {
  return only === undefined ? state : { ...state, fields: state.fields.filter(({ id }) => id === only) };
}

/** Who else gets something of the change. */
function recipientsOf(base: EditBase, state: FormState, body: Json<ChangeRecordDto>): readonly string[] {
  const asserted = (body.assert ?? []).flatMap(({ release }) => release ?? state.release);
  const retracted = retractedStatements(base.statements, state).flatMap(({ release }) => release);
  return [...new Set([...asserted, ...retracted])].sort();
}

/** One row for each live statement. What is added goes to whoever holds some of the record already. */
export function stateOf({ others, defaults }: FormFacts, { statements }: EditBase): FormState {
  const { legalBasis, purpose } = defaults;
  const release = others.filter((member) => statements.some((one) => one.release.includes(member)));
  return { fields: statements.map(fieldOf), release, legalBasis, purpose };
}
