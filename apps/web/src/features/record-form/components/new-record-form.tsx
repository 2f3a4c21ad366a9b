import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useReducer, useState } from 'react';
import { changedAudience } from '../../../case/audience/audience.query.js';
import type { CreateRecordDto } from '../../../lib/api-types.js';
import { type Json, ProblemError } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { type Attempt, type DraftPlace, dropDraft, readDraft } from '../draft-store.js';
import { fieldErrors, inputId } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import { filledFields, type FormField, type FormState, formReducer, newField } from '../form-state.js';
import { keepHome } from '../keep-home.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { useSentNotice } from '../sent-notice.js';
import { createBody } from '../statement-body.js';
import { readable } from '../tidy-form.js';
import { useCreate } from '../use-create.js';
import { useKeptDraft } from '../use-draft.js';
import { tokenOf, useFormSending } from '../use-form-sending.js';
import { useResend } from '../use-resend.js';
import { CreateOutcome } from './create-outcome.js';
import { DraftNote } from './draft-note.js';
import { GatewayLost } from './gateway-lost.js';
import { RecordForm } from './record-form.js';

interface NewRecordFormProps {
  readonly facts: FormFacts;
  readonly type: CreateRecordDto['type'];
  readonly title: string;
  /** What kind of record it is, to choose. */
  readonly kinds: ReactNode;
  /** Above the fields. */
  readonly notes: ReactNode;
  /** What the first field begins with. */
  readonly name: string;
  /** What it begins with: what was refused, or a draft that came of a signal; null for an empty form. */
  readonly begun: Begun | null;
}

/** What a form begins with, and under which name it is kept in the tab. */
interface Begun {
  readonly place: string;
  readonly state: FormState;
  /** Of a draft that came of a signal: it is entered by this. */
  readonly draftId: string | null;
}

/** The form of a new record with its draft. */
export function NewRecordForm({ title, kinds, notes, facts, type, name, begun }: NewRecordFormProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const navigate = useNavigate();
  const notify = useSentNotice(facts.own);
  const { spaceId, personId } = facts;
  const record = begun?.place ?? `new ${type}`;
  const place: DraftPlace = useMemo(() => ({ personId, spaceId, record }), [personId, spaceId, record]);
  const [kept] = useState(() => readDraft(place));
  const [blank, setBlank] = useState(() => blankState(facts));
  const [state, dispatch] = useReducer(formReducer, kept?.state ?? begun?.state ?? blank, (first) =>
    withName(first, name),
  );
  const [attempt, setAttempt] = useState<Attempt | null>(kept?.attempt ?? null);
  const [earlier, setEarlier] = useState<string | null>(null);
  const [sent, setSent] = useState<readonly FormField[]>([]);
  const draft = useMemo(() => ({ state, attempt, base: null }), [state, attempt]);
  const draftState = useKeptDraft(place, draft, state !== blank || attempt !== null);
  const ready = useMemo(() => readable(facts, state), [facts, state]);
  const body = useMemo(() => createBody(type, ready), [type, ready]);
  const said = useMemo(() => filledFields(ready), [ready]);
  const sending = useFormSending({
    facts,
    wish: said.length === 0 ? null : { type, body: { create: body } },
    sent: said,
    wayOut: (kept) => () => dispatch({ kind: 'replace', state: keepHome(state, kept, []) }),
  });
  const create = useCreate({ spaceId, draftId: begun?.draftId ?? null }, attempt, {
    onAttempt: setAttempt,
    onFailed: (failure) => {
      if (!sending.isShownAnew(failure)) resend.onFailed(failure);
    },
    onCreated: ({ accepted, isEarlier }, sentBody) => {
      const { recordId } = accepted;
      if (isEarlier) return setEarlier(recordId);
      dropDraft(place);
      notify({ spaceId, accepted, members: recipientsOf(sentBody) });
      return void navigate({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } });
    },
  });
  const send = (): void => {
    setSent(said);
    create.mutate({ ...body, ...tokenOf(sending, attempt) });
  };
  const resend = useResend(state, send);
  useFirstFocus(state.fields[0]?.id);
  const discard = (): void => {
    const fresh = blankState(facts);
    setBlank(fresh);
    setAttempt(null);
    setEarlier(null);
    create.reset();
    dispatch({ kind: 'replace', state: fresh });
  };
  // Other effects than were shown are shown by the bar.
  const error = changedAudience(create.error) === null ? create.error : null;
  const errors = useMemo(
    () => (error instanceof ProblemError ? fieldErrors(error.problem, sent) : sending.errors),
    [error, sent, sending.errors],
  );
  const missing = state.legalBasis.trim() === '' && sending.state === 'failed' ? t('legalBasisMissing') : null;
  return (
    <RecordForm
      title={title}
      kinds={kinds}
      notes={notes}
      facts={facts}
      state={state}
      dispatch={dispatch}
      base={null}
      errors={errors}
      legalBasisMissing={missing}
      sending={sending}
      isSending={create.isPending}
      onSend={resend.send}
      onCancel={() => void navigate({ to: '/cases/$spaceId/records', params: { spaceId } })}
      outcome={
        resend.waits ? (
          <GatewayLost onStop={resend.stop} />
        ) : (
          <CreateOutcome error={error} earlier={earlier} spaceId={spaceId} />
        )
      }
      draft={<DraftNote state={draftState} onDiscard={discard} />}
    />
  );
}

function recipientsOf({ release, statements }: Json<CreateRecordDto>): readonly string[] {
  return [...new Set(statements.flatMap((statement) => statement.release ?? release))].sort();
}

/** The first fields of the type, and what the case says of right and purpose. Nobody is chosen: to share is a decision. */
function blankState({ view, defaults }: FormFacts): FormState {
  const { legalBasis, purpose } = defaults;
  const first = view.properties.filter(({ suggested }) => suggested);
  return { fields: first.map(({ name }) => newField(name)), release: [], legalBasis, purpose };
}

/** Begins with a name that somebody typed elsewhere, where nothing stands in its place. */
function withName(state: FormState, name: string): FormState {
  const [first, ...others] = state.fields;
  if (name === '' || !first || first.value !== '') return state;
  return { ...state, fields: [{ ...first, value: name }, ...others] };
}

/** Only when the form is opened. */
function useFirstFocus(id: string | undefined): void {
  const [first] = useState(id);
  useEffect(() => {
    if (first !== undefined) document.getElementById(inputId(first))?.focus();
  }, [first]);
}
