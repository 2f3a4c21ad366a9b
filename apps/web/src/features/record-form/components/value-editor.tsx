import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect } from 'react';
import type { ValueEditorProps } from '../../../case/feature/web-feature.js';
import { Failed, Loading } from '../../../components/states.js';
import type { RecordView } from '../../../lib/api-types.js';
import type { Tagged } from '../../../lib/http.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { editableRecordQuery } from '../api/editable-record.query.js';
import { inputId } from '../field-errors.js';
import { type FormFacts, useFormFacts } from '../form-facts.js';
import { isChanged, nameOf } from '../record-change.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import { useLineSplit } from '../use-line-split.js';
import { useRecordEditing } from '../use-record-editing.js';
import { useChecked } from '../use-checked.js';
import { useSendKey } from '../use-form-sending.js';
import { effectsOn } from './field-effects.js';
import { FieldRow } from './field-row.js';
import { FormFoot } from './form-foot.js';
import { GatewayLost } from './gateway-lost.js';
import classes from './value-editor.module.css';

/** Changes one value where it stands: what it says, its labels, and below what sending it does. */
export function ValueEditor(props: ValueEditorProps) {
  const { spaceId, recordId, type } = props;
  const record = useQuery(editableRecordQuery(spaceId, recordId));
  const { facts, error, retry } = useFormFacts(spaceId, type);
  const failure = record.error ?? error;
  if (failure) {
    return (
      <Failed
        error={failure}
        retry={() => {
          void record.refetch();
          retry();
        }}
      />
    );
  }
  return facts && record.data ? <Editor {...props} facts={facts} record={record.data} /> : <Loading />;
}

interface EditorProps extends ValueEditorProps {
  readonly facts: FormFacts;
  readonly record: Tagged<RecordView>;
}

function Editor({ spaceId, recordId, statement, onClose, onBack, facts, record }: EditorProps) {
  const t = useTexts(SENDING_TEXTS);
  const only = nameOf(statement);
  const editing = useRecordEditing({ facts, record, only, onDone: onClose, onBack });
  const { state, dispatch, base, sending, errors, failure, resend, conflicts } = editing;
  const field = state.fields.find(({ id }) => id === only);
  const lines = useLineSplit(facts.view.type, state, dispatch);
  const { check, errorsOf } = useChecked(facts, state, errors);
  const press = useSendKey(sending, resend.send);
  const isFree = !editing.isSending;
  useShortcuts([
    ['send', () => isFree && check() && press()],
    ['close', onClose],
  ]);
  useFocusOn(field && inputId(field.id));
  // What several rows say, or somebody else said meanwhile, is for the form, which has it as its draft.
  const others = state.fields.some((one) => one.id !== only && isChanged(one, base.statements));
  useForm(!field || others || conflicts.length > 0, { spaceId, recordId });
  if (!field) return null;
  return (
    <div role="presentation" className={classes['editor']} data-editor onKeyDown={onEscape(onClose)}>
      <ul className={classes['row']}>
        <FieldRow
          facts={facts}
          field={field}
          dispatch={dispatch}
          lines={lines}
          warnings={[]}
          errors={errorsOf(field.id)}
          effects={effectsOn(field, sending.effects, base.statements)}
          state={state}
          base={{ recordId, statements: base.statements }}
          hasLabels
        />
      </ul>
      {resend.waits ? <GatewayLost onStop={resend.stop} /> : failure && <Failed error={failure} />}
      <FormFoot
        sending={sending}
        isChange
        isSending={editing.isSending}
        isBlocked={false}
        onSend={() => check() && resend.send()}
      >
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </FormFoot>
    </div>
  );
}

/** Also while somebody types; what is open above it closes first. */
function onEscape(close: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !isInside) return;
    event.preventDefault();
    close();
  };
}

/** Only when it is opened. */
function useFocusOn(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined) document.getElementById(id)?.focus();
  }, [id]);
}

function useForm(isNeeded: boolean, params: { readonly spaceId: string; readonly recordId: string }): void {
  const navigate = useNavigate();
  const { spaceId, recordId } = params;
  useEffect(() => {
    if (isNeeded) void navigate({ to: '/cases/$spaceId/records/$recordId/edit', params: { spaceId, recordId } });
  }, [isNeeded, navigate, spaceId, recordId]);
}
