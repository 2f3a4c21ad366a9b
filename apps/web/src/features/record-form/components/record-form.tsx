import { Box, Stack, Title } from '@mantine/core';
import { type Dispatch, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useDayText } from '../../../components/day.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { type FieldErrors, firstWrong, inputId } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import type { FormAction, FormState } from '../form-state.js';
import type { LiveStatement } from '../record-change.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { useLineSplit } from '../use-line-split.js';
import { useWarnings } from '../use-warnings.js';
import { wrongDates } from '../wrong-dates.js';
import { AddField } from './add-field.js';
import { BasisFields } from './basis-fields.js';
import { FieldRow } from './field-row.js';
import classes from './record-form.module.css';
import { SendBar } from './send-bar.js';
import { SplitNote } from './split-note.js';

interface RecordFormProps {
  readonly facts: FormFacts;
  readonly state: FormState;
  readonly dispatch: Dispatch<FormAction>;
  /** Of a change: the record and its live statements. */
  readonly base: { readonly recordId: string; readonly statements: readonly LiveStatement[] } | null;
  readonly errors: FieldErrors;
  readonly isSending: boolean;
  /** Something has to be decided first. */
  readonly isBlocked?: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  /** What became of the last try. */
  readonly outcome: ReactNode;
  /** Whether a draft is kept. */
  readonly draft: ReactNode;
}

const EXAMPLE = '1988-02-14';

/** The form of a record: what is known, who gets it, and what happens when it is sent. */
export function RecordForm(props: RecordFormProps) {
  const { facts, state, dispatch, base, errors, isSending, isBlocked = false } = props;
  const t = useTexts(RECORD_FORM_TEXTS);
  const warnings = useWarnings(facts.view.type, state);
  const lines = useLineSplit(facts.view.type, state, dispatch);
  const dayText = useDayText();
  const [isTried, setTried] = useState(false);
  useFocus(props);
  const wrong = wrongDates(facts, state);
  const send = (): void => {
    const [first] = wrong;
    setTried(first !== undefined);
    if (first !== undefined) document.getElementById(inputId(first))?.focus();
    else if (!isBlocked && !isSending) props.onSend();
  };
  const errorsOf = (id: string): readonly string[] =>
    isTried && wrong.includes(id) ? [t('dateWrong', { example: dayText(EXAMPLE) })] : (errors.byField.get(id) ?? []);
  useShortcuts([['send', send]]);
  return (
    <form noValidate onSubmit={sendNothing}>
      <Stack gap="md" maw={860}>
        <Box>
          <Title order={2} mb="xs">
            {t('facts')}
          </Title>
          <SplitNote done={lines.done} onUndo={lines.undo} />
          <Stack component="ul" gap="xs" className={classes['fields'] ?? ''}>
            {state.fields.map((field) => (
              <FieldRow
                key={field.id}
                facts={facts}
                field={field}
                dispatch={dispatch}
                onLine={lines.split}
                warnings={warnings.get(field.id) ?? []}
                errors={errorsOf(field.id)}
                state={state}
                base={base}
              />
            ))}
          </Stack>
        </Box>
        <AddField facts={facts} fields={state.fields} onAdd={(property) => dispatch({ kind: 'add', property })} />
        <BasisFields facts={facts} state={state} error={errors.legalBasis} dispatch={dispatch} />
        <SendBar
          {...props}
          onSend={send}
          base={base?.statements ?? null}
          error={errors.release}
          isBlocked={isBlocked}
        />
      </Stack>
    </form>
  );
}

/** What goes to other countries is sent by its button or by Ctrl and Enter, never by an Enter too many in a field. */
function sendNothing(event: FormEvent): void {
  event.preventDefault();
}

/** A row that was added gets the focus, as does the first thing that is wrong. */
function useFocus({ state, errors }: RecordFormProps): void {
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
  useEffect(() => {
    const id = firstWrong(errors, fields.current);
    if (id !== null) document.getElementById(id)?.focus();
  }, [errors]);
}
