import { useMediaQuery } from '@mantine/hooks';
import { type Dispatch, type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { usePageTitle } from '../../../components/page.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { type FieldErrors, firstWrong, inputId } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import type { FormAction, FormState } from '../form-state.js';
import type { LiveStatement } from '../record-change.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { type LineSplit, useLineSplit } from '../use-line-split.js';
import { type FormSending, useSendKey } from '../use-form-sending.js';
import { useWarnings } from '../use-warnings.js';
import { useChecked } from '../use-checked.js';
import { ADD_FIELD_ID, AddField } from './add-field.js';
import { BasisFields } from './basis-fields.js';
import { BeforeSending } from './before-sending.js';
import { effectsOn } from './field-effects.js';
import { FieldRow } from './field-row.js';
import { FormBar } from './form-bar.js';
import { FormFoot } from './form-foot.js';
import { FormRow } from './form-row.js';
import classes from './record-form.module.css';
import { ReleaseRow } from './release-row.js';
import { SplitNote } from './split-note.js';

interface RecordFormProps {
  readonly title: string;
  /** What kind of record it is, to choose. */
  readonly kinds?: ReactNode;
  readonly facts: FormFacts;
  readonly state: FormState;
  readonly dispatch: Dispatch<FormAction>;
  /** Of a change: the record and its live statements. */
  readonly base: { readonly recordId: string; readonly statements: readonly LiveStatement[] } | null;
  readonly errors: FieldErrors;
  readonly legalBasisMissing?: string | null;
  /** Of what is suggested to the owner of the record: to whom it goes and why, in the place of who gets the values. */
  readonly suggested?: { readonly rows: ReactNode; readonly label: string };
  readonly sending: FormSending;
  readonly isSending: boolean;
  /** Something has to be decided first. */
  readonly isBlocked?: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  /** Above the fields: what they begin with, and what changed meanwhile. */
  readonly notes?: ReactNode;
  /** What became of the last try. */
  readonly outcome: ReactNode;
  /** Whether a draft is kept. */
  readonly draft: ReactNode;
}

/** The form of a record: what is known, who gets it, and what happens when it is sent. */
export function RecordForm(props: RecordFormProps) {
  const { title, kinds, facts, state, dispatch, base, errors, sending, isSending, isBlocked = false } = props;
  const t = useTexts(RECORD_FORM_TEXTS);
  const lines = useLineSplit(facts.view.type, state, dispatch);
  const hasSide = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
  usePageTitle(title);
  useFocus(props);
  const { check, errorsOf } = useChecked(facts, state, errors);
  const send = (): void => {
    if (check() && !isBlocked && !isSending) props.onSend();
  };
  const press = useSendKey(sending, send);
  useShortcuts([['send', () => check() && press()]]);
  const before = <BeforeSending facts={facts} state={state} sending={sending} base={base} />;
  return (
    <div className={classes['sides']}>
      <form noValidate onSubmit={sendNothing} className={classes['page']}>
        <FormBar title={title} kinds={kinds} draft={props.draft} onClose={props.onCancel} />
        <div className={classes['body']}>
          <div className={classes['said']}>
            {props.notes}
            <SplitNote type={facts.view.type} done={lines.done} onUndo={lines.undo} />
          </div>
          <ul className={classes['fields']} aria-label={t('facts')}>
            <FieldRows {...props} lines={lines} errorsOf={errorsOf} />
            <FormRow of={ADD_FIELD_ID}>
              <AddField facts={facts} fields={state.fields} onAdd={(property) => dispatch({ kind: 'add', property })} />
            </FormRow>
            {props.suggested?.rows ?? (
              <ReleaseRow
                facts={facts}
                state={state}
                dispatch={dispatch}
                isChange={base !== null}
                error={errors.release}
              />
            )}
            <BasisFields
              facts={facts}
              state={state}
              error={errors.legalBasis ?? props.legalBasisMissing ?? null}
              dispatch={dispatch}
            />
          </ul>
          {!hasSide && before}
        </div>
        <div className={classes['outcome']}>{props.outcome}</div>
        <FormFoot
          sending={sending}
          label={props.suggested?.label}
          isChange={base !== null}
          isSending={isSending}
          isBlocked={isBlocked}
          onSend={send}
        />
      </form>
      {hasSide && before}
    </div>
  );
}

interface FieldRowsProps extends RecordFormProps {
  readonly lines: LineSplit;
  readonly errorsOf: (id: string) => readonly string[];
}

function FieldRows({ facts, state, dispatch, base, sending, lines, errorsOf }: FieldRowsProps) {
  const warnings = useWarnings(facts.view.type, state);
  return state.fields.map((field) => (
    <FieldRow
      key={field.id}
      facts={facts}
      field={field}
      dispatch={dispatch}
      lines={lines}
      warnings={warnings.get(field.id) ?? []}
      errors={errorsOf(field.id)}
      effects={effectsOn(field, sending.effects, base?.statements ?? [])}
      state={state}
      base={base}
    />
  ));
}

/** What goes to other countries is sent by its button or by Ctrl and Enter, never by an Enter too many in a field. */
function sendNothing(event: FormEvent): void {
  event.preventDefault();
}

/** A row that was added gets the focus, as does the first thing that is wrong. */
function useFocus({ state, errors, sending }: RecordFormProps): void {
  const count = useRef(state.fields.length);
  useEffect(() => {
    const last = state.fields.at(-1);
    if (state.fields.length === count.current + 1 && last?.value === '')
      document.getElementById(inputId(last.id))?.focus();
    count.current = state.fields.length;
  }, [state.fields]);
  const fields = useRef(state.fields);
  useEffect(() => {
    fields.current = state.fields;
  }, [state.fields]);
  // What is only asked about while somebody types moves nothing.
  const isTried = errors !== sending.errors;
  useEffect(() => {
    const id = isTried ? firstWrong(errors, fields.current) : null;
    if (id !== null) document.getElementById(id)?.focus();
  }, [errors, isTried]);
}
