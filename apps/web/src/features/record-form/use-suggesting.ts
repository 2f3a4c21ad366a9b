import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useReducer, useRef, useState } from 'react';
import { useSentToast } from '../../case/hold/use-sent-toast.js';
import type { RecordView } from '../../lib/api-types.js';
import { type Json, ProblemError, type Tagged } from '../../lib/http.js';
import { propose, proposalForecast } from './api/propose.js';
import type { RecordProposalDto } from './api/types.js';
import { type DraftPlace, dropDraft, readDraft } from './draft-store.js';
import { fieldErrors } from './field-errors.js';
import { type FormFacts, propertyOf } from './form-facts.js';
import { formReducer, type FormState } from './form-state.js';
import { type Choice, type FieldConflict, rebase, settle } from './rebase.js';
import { assertedFields, retractedStatements } from './record-change.js';
import { asSuggested, proposalBody, readersOf, suggestingFacts, type Suggesting } from './suggested-change.js';
import { readable } from './tidy-form.js';
import { useKeptDraft } from './use-draft.js';
import { baseOf, type EditBase } from './use-edit.js';
import { tokenOf, useFormSending } from './use-form-sending.js';
import { stateOf } from './use-record-editing.js';
import { useResend } from './use-resend.js';

interface SuggestingOptions {
  readonly facts: FormFacts;
  /** As it is now; it may move on while somebody types. */
  readonly record: Tagged<RecordView>;
  readonly onDone: () => void;
}

const NOTHING: Suggesting = { reason: '', leftOut: [] };

/** Suggests a change of a record of another country: what is typed over its live statements, why, and who reads it. */
export function useSuggesting({ facts: all, record: stored, onDone }: SuggestingOptions) {
  const facts = useMemo(() => suggestingFacts(all), [all]);
  const record = useMemo(() => asSuggested(stored), [stored]);
  const { spaceId } = facts;
  const { recordId, type } = record.body;
  const draft = useSuggestedDraft(facts, record);
  const { base, state, said } = draft;
  const [conflicts, setConflicts] = useState<readonly FieldConflict[]>([]);
  const ready = useMemo(() => readable(facts, state), [facts, state]);
  const retracted = retractedStatements(base.statements, ready);
  const holders = readersOf(stored.body, retracted, all.others);
  const readers = holders.filter((member) => !said.leftOut.includes(member));
  const body = proposalBody(base, ready, { reason: said.reason, readers });
  const sent = useMemo(() => assertedFields(base.statements, ready), [base, ready]);
  const path = proposalForecast({ spaceId, recordId });
  const sending = useFormSending({
    facts,
    wish: body && { type, body: {}, at: { path, body } },
    sent,
    wayOut: () => null,
  });
  const sends = useProposal({ facts, recordId, onSent: () => dropDraft(draft.place), onDone });
  const send = (): void => {
    if (body) sends.mutate({ body: { ...body, ...tokenOf(sending) }, isForApproval: sending.isForApproval });
  };
  const resend = useResend(state, send);
  const isUnknown = sends.error !== null && !sending.isShownAnew(sends.error);
  const failure = isUnknown ? sends.error : null;
  return {
    facts,
    state,
    said,
    base,
    sending,
    conflicts,
    holders,
    resend,
    failure,
    draftState: draft.draftState,
    hasChange: sent.length > 0 || retracted.length > 0,
    isSending: sends.isPending,
    isMoved: baseOf(record).etag !== base.etag && conflicts.length === 0,
    dispatch: draft.dispatch,
    say: draft.say,
    errors: failure instanceof ProblemError ? fieldErrors(failure.problem, sent) : sending.errors,
    /** Lays what was typed over what is there now. */
    update: (): void => {
      const isSingle = (property: string): boolean => !propertyOf(facts, property).several;
      const rebased = rebase(state, { base: base.statements, now: record.body.statements, isSingle });
      draft.rebase(rebased.state, baseOf(record));
      setConflicts(rebased.conflicts);
    },
    choose: (choices: readonly Choice[]): void => {
      const settled = conflicts.reduce((form, conflict, i) => settle(form, conflict, choices[i] ?? 'both'), state);
      draft.dispatch({ kind: 'replace', state: settled });
      setConflicts([]);
    },
    discard: (): void => {
      draft.discard();
      setConflicts([]);
      sends.reset();
    },
  };
}

interface ProposalOptions {
  readonly facts: FormFacts;
  readonly recordId: string;
  readonly onSent: () => void;
  readonly onDone: () => void;
}

/** The same again, after a try of which nobody knows what became, is the same proposal. */
function useProposal({ facts: { spaceId }, recordId, onSent, onDone }: ProposalOptions) {
  const queries = useQueryClient();
  const showSent = useSentToast();
  const attempt = useRef({ body: '', idempotencyKey: '' });
  return useMutation({
    mutationFn: ({ body }: { readonly body: Json<RecordProposalDto>; readonly isForApproval: boolean }) => {
      const { token: _, ...said } = body;
      const text = JSON.stringify(said);
      if (attempt.current.body !== text) attempt.current = { body: text, idempotencyKey: crypto.randomUUID() };
      return propose({ spaceId, recordId }, body, attempt.current.idempotencyKey);
    },
    onSuccess: (accepted, { isForApproval }) => {
      onSent();
      void queries.invalidateQueries({ queryKey: ['thread', spaceId, recordId] });
      showSent({ spaceId, messages: [accepted], seconds: 0, isForApproval });
      onDone();
    },
  });
}

interface SuggestedState {
  readonly form: FormState;
  readonly said: Suggesting;
}

/** What is typed, and what it is based on; kept until it is sent or thrown away. */
function useSuggestedDraft(facts: FormFacts, record: Tagged<RecordView>) {
  const { spaceId, personId } = facts;
  const { recordId } = record.body;
  const place: DraftPlace = useMemo(
    () => ({ personId, spaceId, record: `suggested ${recordId}` }),
    [personId, spaceId, recordId],
  );
  const [kept] = useState(() => readDraft<SuggestedState>(place));
  const [base, setBase] = useState<EditBase>(() => kept?.base ?? baseOf(record));
  const [blank, setBlank] = useState<FormState>(() => stateOf(facts, base));
  const [state, dispatch] = useReducer(formReducer, kept?.state.form ?? blank);
  const [said, say] = useState<Suggesting>(kept?.state.said ?? NOTHING);
  const draft = useMemo(() => ({ state: { form: state, said }, attempt: null, base }), [state, said, base]);
  return {
    place,
    base,
    state,
    said,
    dispatch,
    say,
    draftState: useKeptDraft(place, draft, state !== blank || said !== NOTHING),
    rebase: (rebased: FormState, newBase: EditBase): void => {
      setBase(newBase);
      dispatch({ kind: 'replace', state: rebased });
    },
    discard: (): void => {
      const fresh = baseOf(record);
      const freshState = stateOf(facts, fresh);
      setBase(fresh);
      setBlank(freshState);
      say(NOTHING);
      dispatch({ kind: 'replace', state: freshState });
    },
  };
}
